import { count } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import { rankOf, SCALES, VALUE_ATTRIBUTES, type Score, type Words } from '../record/index.ts'
import { NOT_KNOWN, worthOf, worthsIn } from '../weigh/index.ts'
import { numbersOf, type Numbers } from './by-objective.ts'
import { heading, list, paragraph, strong, tableOf, type Block, type Document, type Text } from './document.ts'
import { quadrantChart } from './quadrant.ts'
import { levelsOf, namesOf, warningsOf } from './say-milestones.ts'
import { spreadLine, meaningsOf, provenance, SIGNALS, type TakeHome } from './take-home.ts'

/** `value-scores.md`: business × UX, contrast, value for effort, and a chart of it. */
export function valueScores(home: TakeHome): Document {
  const { milestones, words } = home.plan
  const chart = quadrantChart(home.plan)
  const numbers = numbersOf(milestones)
  return {
    title: 'Value: what each milestone is worth',
    blocks: [
      provenance(home),
      ...list(
        VALUE_ATTRIBUTES.map((attribute): Text => [
          strong(SCALES[attribute].name),
          `: ${spreadLine(milestones, attribute)}`,
        ]),
      ),
      ...warningsOf(milestones).map((words) => paragraph(words)),
      heading('What the levels mean here'),
      ...VALUE_ATTRIBUTES.flatMap((attribute) => [
        heading(SCALES[attribute].name, 3),
        ...meaningsOf(attribute, home.plan.meanings),
      ]),
      heading(VALUE_ATTRIBUTES.map((attribute) => SCALES[attribute].name).join(' × ')),
      ...valueGrid(milestones, numbers),
      heading('Value for effort'),
      paragraph('Value is the higher of business and UX value. The number is the one in the chart and in the summary.'),
      ...byWorth(milestones, words, numbers),
      SIGNALS,
      ...(chart === null ? [] : [heading('Chart'), { kind: 'diagram', code: chart } as const]),
    ],
  }
}

/** Highest business value first, UX value from left to right: the corner everybody looks for is at the top right. */
function valueGrid(milestones: readonly Milestone[], numbers: Numbers): Block[] {
  const at = (business: Score, ux: Score) =>
    milestones.filter(({ scores }) => scores.business === business && scores.ux === ux)
  const rows = Array.from(SCALES.business.levels)
    .reverse()
    .map(({ score: business, glyph }) => [
      glyph,
      ...SCALES.ux.levels.map(({ score: ux }) =>
        // Not on lines of their own: some readers of Markdown drop line breaks in cells, and names run together.
        at(business, ux)
          .map(({ id, name }) => `${numbers.get(id)} ${name}`)
          .join('; '),
      ),
    ])
  const open = milestones.filter(({ scores }) => [scores.business, scores.ux].some((score) => rankOf(score) === null))
  return [
    ...tableOf(['', ...SCALES.ux.levels.map(({ glyph }) => glyph)], rows),
    ...(open.length === 0
      ? []
      : [paragraph(strong('Not placed yet'), ` (${count(open.length, 'milestone')}): ${namesOf(open)}`)]),
  ]
}

function byWorth(milestones: readonly Milestone[], words: Words, numbers: Numbers): Block[] {
  return [...worthsIn(words), null].flatMap((worth) => {
    const these = milestones.filter(({ scores }) => worthOf(scores, words) === worth)
    if (these.length === 0) return []
    const title = worth ?? NOT_KNOWN
    return [
      heading(`${title}: ${count(these.length, 'milestone')}`, 3),
      ...(worth === null ? [paragraph('An answer that is missing could still change what these are called.')] : []),
      ...list(
        these.map((milestone): Text => [
          strong(String(numbers.get(milestone.id))),
          ` ${milestone.name}`,
          ` · ${levelsOf(milestone)}`,
        ]),
      ),
    ]
  })
}
