import * as v from 'valibot'
import type { ScoreField } from './record.ts'
import { EffortScore, ScaleAttribute, ValueScore } from './scale.ts'

/**
 * The plan as a JSON file, for other programs: what `milestones.json` holds and what imports parse. The published
 * schema (src/core/record/plan-file.schema.json) is generated from this one, so the two cannot differ.
 */
const words = v.pipe(v.string(), v.regex(/\S/, 'must not be empty'))

const Dependency = v.union([
  v.pipe(v.object({ text: words }), v.description('A team, provider or thing outside this plan')),
  v.pipe(
    v.object({ card: words, name: v.optional(v.string()) }),
    v.description('Another milestone of this plan, by its card'),
  ),
])

const Vote = v.object({
  attribute: ScaleAttribute,
  counts: v.pipe(
    v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
    v.description('By the answer as it is written above: S, 2, ?'),
  ),
})

const MilestoneEntry = v.object({
  card: v.pipe(v.optional(words), v.description('Id of the card on the board; imports find the card by it')),
  name: v.pipe(v.string(), v.description('Empty where the card says nothing')),
  type: v.pipe(v.optional(v.string()), v.description('Milestone, Epic, Spike, Inception, Enabler, Signal Test, …')),
  section: v.optional(v.string()),
  objective: v.optional(v.string()),
  effort: v.pipe(v.optional(EffortScore), v.description('? is “not sure yet”; absent: not sized')),
  business: v.pipe(v.optional(ValueScore), v.description('Business value: 1 is $, 3 is $$$')),
  ux: v.pipe(v.optional(ValueScore), v.description('UX value: 1 is ♥, 3 is ♥♥♥')),
  dependencies: v.optional(v.array(Dependency)),
  dependenciesReviewed: v.pipe(
    v.optional(v.boolean()),
    v.description('True with no dependencies: none. Absent: nobody looked yet'),
  ),
  skills: v.optional(v.array(words)),
  note: v.optional(v.string()),
  votes: v.pipe(
    v.optional(v.array(Vote)),
    v.description('Revealed votes, oldest first: how many gave each answer. Never who'),
  ),
} satisfies Readonly<Record<ScoreField, v.GenericSchema>> & v.ObjectEntries)
export type MilestoneEntry = v.InferOutput<typeof MilestoneEntry>

export const PlanFile = v.pipe(
  v.object({
    format: v.literal('okra-milestones'),
    version: v.literal(1),
    date: v.pipe(v.optional(v.string()), v.description('The day it was written, in words')),
    team: v.pipe(
      v.optional(v.object({ name: v.optional(v.string()), link: v.optional(v.string()) })),
      v.description('Whose board it is, and where more of the team can be found'),
    ),
    board: v.pipe(v.optional(v.string()), v.description('What the file is called')),
    page: v.optional(v.object({ id: v.string(), name: v.string() })),
    state: v.pipe(
      v.optional(v.string()),
      v.description(
        'What the cards said when it was written, as a short text: imports know by it whether they still do',
      ),
    ),
    milestones: v.array(MilestoneEntry),
  }),
  v.title('OKRA milestones'),
  v.description('The milestones of one FigJam page with what a team said of them in OKRA Session #3'),
)
export type PlanFile = v.InferOutput<typeof PlanFile>
