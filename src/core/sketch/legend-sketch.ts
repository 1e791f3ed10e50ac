/** The legend as a card on the board: the rule, each colour with its glyphs and meaning, and how many cards wear it. */
import { count } from '../base/index.ts'
import { tonesOf, type Legend, type LegendEntry, type Tone } from '../paint/index.ts'
import { RULE_NAMES, RULES } from '../record/index.ts'
import { textWidth } from './measure.ts'
import { EDGE, INK, PAPER, QUIET, type Part, type Sketch } from './sketch.ts'

/** Everything in parts of the text size, which follows the size of the cards. */
const PAD = 1
const TITLE = 1.25
const SUBTITLE = 0.75
const ROW = 1.7
const SWATCH = { width: 1.9, height: 1.25, gap: 0.35 }
/** Title, subtitle and a little air. */
const HEAD = 4.1
const FOOT = 1.6
const COLUMN_GAP = 1

/** `size` is that of the texts (canvas pixels). */
export function legendSketch(legend: Legend, size: number): Sketch {
  const { rule, unpainted } = legend
  // “Nobody said” always has its row; “not sure” only where somebody is not.
  const entries = legend.entries.filter(({ key, count: wearers }) => key !== '?' || wearers > 0)
  const all = entries.reduce((sum, entry) => sum + entry.count, unpainted)
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, size)))
  const swatches = Math.max(1, ...entries.map(({ colours }) => colours.length))
  const left = PAD * size
  const labelX = left + (swatches * (SWATCH.width + SWATCH.gap) + 0.25) * size
  // As wide under every rule: what stands beside it is not covered when the rule changes.
  const labels = RULES.flatMap((each) => tonesOf(each, legend.words)).map(labelOf)
  const labelWidth = Math.ceil(widest(labels)) + size
  const countX = labelX + labelWidth + COLUMN_GAP * size
  const countWidth = Math.ceil(widest(['0000']))
  const width = Math.ceil(countX + countWidth + left)
  const foot = unpainted > 0 ? FOOT : 0
  const row = (entry: LegendEntry, index: number): Part[] => {
    const y = (HEAD + index * ROW) * size
    const text = { y: y + 0.02 * size, size, colour: INK } as const
    return [
      ...entry.colours.map((fill, nth): Part => ({
        kind: 'swatch',
        name: `colour ${index} ${nth}`,
        x: left + nth * (SWATCH.width + SWATCH.gap) * size,
        y,
        width: SWATCH.width * size,
        height: SWATCH.height * size,
        radius: 0.2 * size,
        fill,
      })),
      {
        ...text,
        kind: 'text',
        name: `words ${index}`,
        x: labelX,
        width: labelWidth,
        text: labelOf(entry),
        align: 'LEFT',
      },
      {
        ...text,
        kind: 'text',
        name: `count ${index}`,
        x: countX,
        width: countWidth,
        text: String(entry.count),
        align: 'RIGHT',
      },
    ]
  }
  return {
    width,
    height: Math.ceil((HEAD + entries.length * ROW + foot + PAD - (ROW - SWATCH.height)) * size),
    radius: 0.5 * size,
    fill: PAPER,
    stroke: EDGE,
    parts: [
      title('title', RULE_NAMES[rule], { x: left, y: 0.8 * size, size: TITLE * size, colour: INK }, width),
      title(
        'subtitle',
        `What the colours of ${count(all, 'card')} mean`,
        { x: left, y: 2.45 * size, size: SUBTITLE * size, colour: QUIET },
        width,
      ),
      ...entries.flatMap(row),
      ...(unpainted === 0
        ? []
        : [
            title(
              'unpainted',
              unpainted === 1 ? '1 card in its own colour' : `${unpainted} cards in their own colour`,
              { x: left, y: (HEAD + entries.length * ROW) * size, size, colour: QUIET },
              width,
            ),
          ]),
    ],
  }
}

/** `$$ · Medium`, or the words alone where they say it. */
function labelOf({ words, meaning }: Pick<Tone, 'words' | 'meaning'>): string {
  return meaning === '' ? words : `${words} · ${meaning}`
}

interface Style {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
}

function title(name: string, text: string, style: Style, width: number): Part {
  return { kind: 'text', name, text, ...style, width: width - 2 * style.x, align: 'LEFT' }
}
