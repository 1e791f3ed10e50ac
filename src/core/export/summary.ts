import { count, quote } from '../base/index.ts'
import { namesIn, type Milestone, type Plan } from '../plan/index.ts'
import {
  METHOD_COLUMNS,
  RANKS,
  SCALE_ATTRIBUTES,
  SCALES,
  type Meanings,
  type ScaleAttribute,
  type Words,
} from '../record/index.ts'
import { clean } from '../text/index.ts'
import { worthOf, worthsIn } from '../weigh/index.ts'
import { byObjective, numbersOf, rowsOf, type Numbers } from './by-objective.ts'
import { byParty, missingCards } from './dependencies-skills.ts'
import { heading, list, paragraph, section, strong, tableOf, type Block, type Document, type Text } from './document.ts'
import { askedOf, howVoted } from './how-voted.ts'
import { CELLS, titlesOf, type Names } from './milestone-table.ts'
import { omittedLines } from './omitted.ts'
import { warningsOf } from './say-milestones.ts'
import { completeness, meaningRows, spreadLine, whereOf, type TakeHome } from './take-home.ts'
import { disagreements, toFindOut } from './votes.ts'

/**
 * What a head of product reads in two minutes, on one page. No names of people. Milestones are named once, in the table;
 * elsewhere stands their row.
 */
export function summary(home: TakeHome): Document {
  const { plan } = home
  const { milestones } = plan
  const numbers = numbersOf(milestones)
  return {
    title: ['Milestones', whereOf(plan)].filter((part) => part !== '').join(': '),
    blocks: [
      paragraph(['OKRA Session #3', home.date, plan.team.link].filter((part) => part !== '').join(' · ')),
      paragraph(
        strong(`${spreadLine(milestones, 'effort')}; ${completeness(milestones)}.`),
        ' ',
        ...howVoted(milestones, numbers),
      ),
      ...askedOf(milestones, numbers),
      heading('The milestones, by objective'),
      paragraph('Blank is not scored or not reviewed yet, ? is not sure yet. Estimates are signals, not promises.'),
      ...tablesByObjective(plan, numbers),
      ...section('What was decided', decided(plan, numbers)),
      ...parkedLine(home),
      ...section('What is missing here', list(omittedLines(plan))),
      heading('What we need from others'),
      ...needs(plan, numbers),
      heading('What we disagree on'),
      ...disagreements(milestones, numbers),
      ...toFindOut(milestones, numbers),
      heading('What the scales mean'),
      ...scalesMean(plan.meanings),
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

function decided(
  { milestones, words }: { milestones: readonly Milestone[]; words: Words },
  numbers: Numbers,
): readonly Block[] {
  const open = milestones.filter(({ scores }) => worthOf(scores, words) === null)
  const named = (title: string, these: readonly Milestone[]): Text[] =>
    these.length === 0 ? [] : [[strong(`${title} (${these.length})`), `: ${rowsOf(these, numbers)}`]]
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

function needs(plan: Plan, numbers: Numbers): Block[] {
  const { milestones } = plan
  const parties = byParty(plan, (these) => rowsOf(these, numbers))
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
            ` (${count(open.length, 'milestone')}): ${rowsOf(open, numbers)}. A dependency may be hidden there.`,
          ),
        ]),
  ]
}

/** The milestone table, one part for each objective in the order of its first milestone. */
function tablesByObjective(plan: Plan, numbers: Numbers): Block[] {
  // A card that is waited for stands in the table already.
  const names: Names = new Map([
    ...namesIn(plan),
    ...Array.from(numbers, ([id, number]) => [id, `#${number}`] as const),
  ])
  const groups = byObjective(plan.milestones)
  return [
    {
      kind: 'tables',
      header: ['#', ...titlesOf(METHOD_COLUMNS)],
      parts: groups.map(({ objective, milestones }) => ({
        title: objective !== '' ? objective : groups.length === 1 ? '' : 'No objective',
        rows: milestones.map((milestone) => [
          String(numbers.get(milestone.id)),
          ...METHOD_COLUMNS.map((column) => CELLS[column](milestone, names, plan.words)),
        ]),
      })),
    },
  ]
}

/** All scales in one table, a row each; those that nobody wrote down in one sentence. */
function scalesMean(meanings: Meanings): Block[] {
  const isWritten = (attribute: ScaleAttribute) => meaningRows(attribute, meanings).length > 0
  const open = SCALE_ATTRIBUTES.filter((attribute) => !isWritten(attribute))
  const names = open.map(
    (attribute) => `${SCALES[attribute].name} (${SCALES[attribute].levels.map(({ glyph }) => glyph).join(', ')})`,
  )
  return [
    ...tableOf(
      [
        'Scale',
        ...RANKS.map((rank) => SCALE_ATTRIBUTES.map((each) => SCALES[each].levels[rank - 1]?.glyph).join(', ')),
      ],
      SCALE_ATTRIBUTES.filter(isWritten).map((attribute) => [
        SCALES[attribute].name,
        ...RANKS.map((rank) => {
          const { means = '', example = '' } = meanings[attribute]?.[rank] ?? {}
          return [clean(means), example === '' ? '' : `(${clean(example)})`].filter((part) => part !== '').join(' ')
        }),
      ]),
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
