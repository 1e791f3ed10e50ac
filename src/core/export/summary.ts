import { count, quote } from '../base/index.ts'
import { namesIn, type Milestone, type Plan } from '../plan/index.ts'
import { METHOD_COLUMNS, SCALE_ATTRIBUTES, SCALES, type Meanings, type Words } from '../record/index.ts'
import { collapse } from '../text/index.ts'
import { worthOf, worthsIn } from '../weigh/index.ts'
import { byParty, missingCards } from './dependencies-skills.ts'
import { heading, list, paragraph, section, strong, tableOf, type Block, type Document, type Item } from './document.ts'
import { CELLS, titlesOf } from './milestone-table.ts'
import { omittedLines } from './omitted.ts'
import { namesOf, warningsOf } from './say-milestones.ts'
import { completeness, meaningRows, provenance, SIGNALS, spreadLine, type TakeHome } from './take-home.ts'
import { disagreements, toFindOut } from './votes.ts'

/** `summary.md`: what a head of product reads in two minutes. No names of people. */
export function summary(home: TakeHome): Document {
  const { plan } = home
  const { milestones } = plan
  return {
    title: 'Milestones: the session in one page',
    blocks: [
      provenance(home),
      paragraph(strong(`${spreadLine(milestones, 'effort')}; ${completeness(milestones)}.`)),
      ...section('What was decided', decided(plan)),
      ...parkedLine(home),
      ...section('What is missing here', list(omittedLines(plan))),
      heading('What we need from others'),
      ...needs(plan),
      ...tablesByObjective(plan),
      heading('What we disagree on'),
      ...disagreements(milestones),
      ...toFindOut(milestones),
      heading('What the scales mean'),
      ...scalesMean(plan.meanings),
      SIGNALS,
    ],
  }
}

/** Milestones that are no part of this quarter, in one line. */
function parkedLine({ parked }: TakeHome): Block[] {
  if (parked.length === 0) return []
  return [
    paragraph(
      strong(`Parked, not this quarter (${parked.length})`),
      `: ${parked.map((name) => quote(name, 60)).join(', ')}.`,
    ),
  ]
}

/** What follows from a worth, in the words of somebody who plans; a team’s own word says it itself. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  'Quick win': 'Quick wins, worth doing first',
  'Big bet': 'Big bets, worth a decision of their own',
  'Fill-in': 'Fill-ins, when there is room',
  'Not now': 'Not now',
}

function decided({ milestones, words }: { milestones: readonly Milestone[]; words: Words }): Block[] {
  const open = milestones.filter(({ scores }) => worthOf(scores, words) === null)
  return [
    ...list([
      ...worthsIn(words).flatMap((worth) =>
        named(
          CONSEQUENCES[worth] ?? worth,
          milestones.filter(({ scores }) => worthOf(scores, words) === worth),
        ),
      ),
      ...named('Still open', open),
    ]),
    ...warningsOf(milestones).map((words) => paragraph(words)),
  ]
}

function named(title: string, milestones: readonly Milestone[]): Item[] {
  if (milestones.length === 0) return []
  return [{ text: [strong(`${title} (${milestones.length})`)], under: milestones.map(({ name }) => name) }]
}

function needs(plan: Plan): Block[] {
  const { milestones } = plan
  const parties = byParty(plan)
  const open = milestones.filter(({ scores }) => scores.dependenciesReviewed !== true)
  if (open.length === milestones.length && parties.length === 0)
    return [
      paragraph(
        strong('Not reviewed yet'),
        ': nobody has looked for dependencies. One invisible blocker can break a quarter.',
      ),
    ]
  const missing = missingCards(plan)
  return [
    ...(parties.length + missing.length > 0
      ? [...parties, ...missing]
      : [paragraph('Nothing from outside the team, as far as dependencies were reviewed.')]),
    ...(open.length === 0
      ? []
      : [
          paragraph(
            strong('Not reviewed yet'),
            ` (${count(open.length, 'milestone')}): ${namesOf(open)}. A dependency may be hidden there.`,
          ),
        ]),
  ]
}

/** The milestone table, one part for each objective in the order of its first milestone. */
function tablesByObjective(plan: Plan): Block[] {
  const names = namesIn(plan)
  const groups = new Map<string, Milestone[]>()
  for (const milestone of plan.milestones) {
    const objective = collapse(milestone.objective ?? milestone.section ?? '')
    groups.set(objective, [...(groups.get(objective) ?? []), milestone])
  }
  return [
    heading('The milestones, by objective'),
    ...Array.from(groups).flatMap(([objective, milestones]) => [
      ...(objective === '' && groups.size === 1 ? [] : [heading(objective === '' ? 'No objective' : objective, 3)]),
      ...tableOf(
        titlesOf(METHOD_COLUMNS),
        milestones.map((milestone) => METHOD_COLUMNS.map((column) => CELLS[column](milestone, names, plan.words))),
      ),
    ]),
  ]
}

/** All scales in one table; those that nobody wrote down in one sentence. */
function scalesMean(meanings: Meanings): Block[] {
  const open = SCALE_ATTRIBUTES.filter((attribute) => meaningRows(attribute, meanings).length === 0)
  const names = open.map(
    (attribute) => `${SCALES[attribute].name} (${SCALES[attribute].levels.map(({ glyph }) => glyph).join(', ')})`,
  )
  return [
    ...tableOf(
      ['Scale', 'Level', 'Means here', 'For example'],
      SCALE_ATTRIBUTES.flatMap((attribute) =>
        meaningRows(attribute, meanings).map((row) => [SCALES[attribute].name, ...row]),
      ),
    ),
    ...(open.length === 0
      ? []
      : [
          paragraph(
            strong('Not written down'),
            `: ${names.join('; ')}. Agree on an example for each level before the next session.`,
          ),
        ]),
  ]
}
