import * as v from 'valibot'
import { count, inSentence } from '../base/index.ts'
import { edits, refused, type Decision, type Edit } from '../edit/index.ts'
import { withoutParked, type Milestone } from '../plan/index.ts'
import {
  activityFor,
  isVotedIn,
  keyOnScale,
  SCALE_ATTRIBUTES,
  ScaleAttribute,
  type Round,
  type Score,
} from '../record/index.ts'
import { onePerPerson, resultToKeep, ballotsOnBoard, scaleNames, withoutBallot } from '../session/index.ts'
import { agenda, asFacilitator } from './lead.ts'
import { cards, n, type Scene } from './shape.ts'
import { tabsHere, writeRound } from './vote.ts'

/** A hidden vote opens. */
export const schema = v.object({
  type: v.literal('round/start'),
  n,
  /** What is asked of each card. Of several scales only what a card has no score of, unless it has all. */
  scales: v.array(ScaleAttribute),
  cards,
})
type RoundStart = v.InferOutput<typeof schema>

export const refusals = {
  'vote open': 'A vote is open already. Reveal it first.',
  'no cards': 'There is no milestone to vote on.',
}

export function decide(scene: Scene, command: RoundStart): Decision<keyof typeof refusals> {
  return asFacilitator(scene, () => start(scene, command))
}

function start(scene: Scene, { scales: asked, cards: wanted }: RoundStart): Decision<keyof typeof refusals> {
  const { snapshot, plan, moment } = scene
  const { memory, people, now, chance } = moment
  if (memory.round?.state === 'open') return refused('vote open')
  const milestones = withoutParked(plan).milestones.filter(({ id }) => wanted.includes(id))
  const scales = SCALE_ATTRIBUTES.filter((scale) => asked.includes(scale))
  const [attribute] = scales
  if (milestones.length === 0 || attribute === undefined) return refused('no cards')
  const questions = questionsOn(milestones, scales)
  const persons = onePerPerson(people, memory.ballots.values())
  const board = snapshot.session
  const expected = (board.agenda.kind === 'ok' ? board.agenda.value.people : undefined) ?? persons.length
  const round: Round = {
    id: chance,
    n: (memory.round?.n ?? 0) + 1,
    attribute,
    cards: questions.map(({ key }) => key),
    state: 'open',
    began: now,
    expected: Math.max(1, expected),
    named: tabsHere(moment),
    was: Object.fromEntries(
      questions.flatMap(({ key, score }): [string, Score][] => (score === undefined ? [] : [[key, score]])),
    ),
    ...resultToKeep(memory.round),
  }
  // This person is the first of those here, whichever of their tabs it is.
  const without = withoutBallot(ballotsOnBoard(board), persons.slice(1))
  const ready = without.map(({ id, name, session }) => ({ name, user: id, session }))
  const ballots: Edit[] = ready.length === 0 ? [] : [{ kind: 'ballots/ready', people: ready }]
  const { now: activity } = board.agenda.kind === 'ok' ? board.agenda.value : {}
  const isHere = activity !== undefined && isVotedIn(activity, scales)
  return edits([...(isHere ? [] : [agenda({ now: activityFor(attribute).id })]), writeRound(scene, round), ...ballots])
}

/** What is asked, by the key it has in the round, with what it is scored already. */
function questionsOn(
  milestones: readonly Milestone[],
  scales: readonly ScaleAttribute[],
): { readonly key: string; readonly score: Score | undefined }[] {
  const isOnOne = scales.length === 1
  const all = scales.flatMap((scale) =>
    milestones.map(({ id, scores }) => ({ key: isOnOne ? id : keyOnScale(scale, id), score: scores[scale] })),
  )
  const open = isOnOne ? [] : all.filter(({ score }) => score === undefined)
  return open.length === 0 ? all : open
}

export function say({ scales, cards }: RoundStart): string {
  return `The vote on ${inSentence(scaleNames(scales))} is open for ${count(cards.length, 'card')}. Nobody sees an answer before you reveal.`
}
