import fc from 'fast-check'
import * as v from 'valibot'
import type { Box } from '../../src/core/base/boxes.ts'
import type { Card } from '../../src/core/plan/card.ts'
import { Mark } from '../../src/core/record/mark.ts'
import { Original } from '../../src/core/record/original.ts'
import { MilestoneRecord, Patch, ScoreFields, type Scores } from '../../src/core/record/record.ts'
import { ABSENT, readStored, type Stored } from '../../src/core/record/stored.ts'
import { readText } from '../../src/core/text/from-text.ts'
import { valuesOf, type Texts } from './values.ts'
import { someCardText, someWords } from './words.ts'

/** Few cards, so that what one says of another is often about a card that is there. The last one never is. */
export const CARD_IDS = ['1:1', '1:2', '1:3', '1:4', '1:5', '1:6', '5:1', '5:2', '1:99'] as const
export const GONE_ID = '1:99'

export const someId: fc.Arbitrary<string> = fc.constantFrom(...CARD_IDS)

/** The fields in which ids of cards stand, in values on nodes and in commands. */
const IDS: ReadonlySet<string> = new Set([
  ...['at', 'was', 'same', 'for', 'to', 'apart', 'card', 'cards'],
  ...['names', 'answers', 'turns', 'was', 'hands', 'proposals'].map((record) => `${record} key`),
])

/** How an answer stands among counts. */
export const someAnswer = fc.constantFrom('S', 'M', 'L', '1', '2', '3', '?')

/** Texts in values of cards. */
export const textOnCard: Texts = (field) => {
  // A dependency is lost only where the page has no card that is known by its id.
  if (field === 'lost') return fc.constantFrom('7:7', 'elsewhere:7:7')
  if (field === 'counts key') return someAnswer
  return IDS.has(field) ? someId : someWords
}

/** What a team may have said of a card, in the order of no rule. */
export const someScores: fc.Arbitrary<Scores> = valuesOf(v.object(ScoreFields), textOnCard)

/** A change to a card: any fields of it. */
export const somePatch: fc.Arbitrary<Patch> = valuesOf(Patch, textOnCard)

/** A record with votes that can be read beside others, and with fields that this plugin does not know. */
export const someRecord: fc.Arbitrary<MilestoneRecord> = fc
  .tuple(
    valuesOf(MilestoneRecord, textOnCard),
    valuesOf(v.object({ rounds: Patch.entries.addRounds }), textOnCard),
    fc.option(fc.constant({ fromAnotherTool: { v: 3 } })),
  )
  .map(([record, { rounds = [] }, more]) => {
    const all = [...(record.rounds ?? []), ...rounds]
    return { ...record, ...(all.length === 0 ? {} : { rounds: all }), ...more }
  })

/**
 * What may be read under a key of a node: it goes through text and is read again, so that nothing is made that no board
 * could hold. Most often it was written where it is found; a copy brings it from elsewhere.
 */
export function storedOn<S extends v.GenericSchema>(
  schema: S,
  id: string,
  value: fc.Arbitrary<v.InferOutput<S>>,
  { absent = 2 }: { readonly absent?: number } = {},
): fc.Arbitrary<Stored<v.InferOutput<S>>> {
  const read = (raw: string) => readStored(schema, raw) as Stored<v.InferOutput<S>>
  const text = (each: v.InferOutput<S>, more: object) => JSON.stringify({ ...(each as object), ...more })
  return fc.oneof(
    { weight: absent, arbitrary: fc.constant<Stored<v.InferOutput<S>>>(ABSENT) },
    { weight: 6, arbitrary: value.map((each) => read(text(each, { at: id }))) },
    { weight: 1, arbitrary: value.map((each) => read(text(each, {}))) },
    { weight: 1, arbitrary: value.map((each) => read(text(each, { v: 2 }))) },
    { weight: 1, arbitrary: value.map((each) => read(text(each, { v: 'one' }))) },
    { weight: 1, arbitrary: value.map((each) => read(text(each, {}).slice(0, -1))) },
  )
}

/** Places on the author’s grid, some of them drawn by hand beside it. */
const somePlace = fc
  .tuple(fc.nat(2), fc.nat(4), fc.constantFrom(0, 0, 16, -9))
  .map(([column, row, off]) => ({ x: column * 1200 + off, y: row * 160 + off }))

type Drawn = Pick<Card, 'type' | 'shape' | 'border' | 'fill'> & { readonly size: Pick<Box, 'width' | 'height'> }

const YELLOW = '#FFC943'
/** Colours of the author’s board and of our own palettes. */
const someHex = fc.constantFrom(YELLOW, '#66D575', '#FF9E42', '#0D99FF', '#FFFFFF', '#D9D9D9')
const plain = (hex: string) => ({ kind: 'solid', hex }) as const

const someDrawn: fc.Arbitrary<Drawn> = fc.oneof(
  // The method’s milestone card first: what fails is shrunk to it.
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom('SQUARE', 'ROUNDED_RECTANGLE'), fc.constantFrom(YELLOW, '#66D575'))
      .map(([shape, hex]): Drawn => {
        return { type: 'SHAPE_WITH_TEXT', shape, border: 'none', fill: plain(hex), size: { width: 1034, height: 79 } }
      }),
  },
  {
    weight: 2,
    arbitrary: someHex.map((hex): Drawn => {
      return { type: 'STICKY', shape: null, border: 'none', fill: plain(hex), size: { width: 240, height: 240 } }
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('SHAPE_WITH_TEXT'),
      shape: fc.constantFrom('SQUARE', 'ELLIPSE', 'ARROW_RIGHT'),
      border: fc.constantFrom('dashed', 'solid', 'none'),
      fill: fc.oneof(someHex.map(plain), fc.constant({ kind: 'none' } as const)),
      size: fc.constantFrom({ width: 857, height: 272 }, { width: 60, height: 30 }, { width: 900, height: 90 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('FRAME', 'GROUP', 'TEXT'),
      shape: fc.constant(null),
      border: fc.constant('none' as const),
      fill: fc.constantFrom<Card['fill']>({ kind: 'none' }, plain(YELLOW), { kind: 'other', what: 'IMAGE' }),
      size: fc.constantFrom({ width: 500, height: 120 }, { width: 120, height: 500 }),
    }),
  },
)

/** What a card wore before it was painted, and what it was painted. */
const someOriginal = fc.record({
  v: fc.constant(1 as const),
  at: someId,
  fills: fc.constantFrom<Original['fills']>(
    [{ type: 'SOLID', color: { r: 1, g: 0.79, b: 0.26 } }],
    [],
    [{ type: 'IMAGE', imageHash: 'x' }],
  ),
  painted: someHex,
})

interface Data {
  readonly text: string
  readonly drawn: Drawn
  readonly place: { readonly x: number; readonly y: number } | null
  readonly around: Pick<Card, 'section' | 'inFrame' | 'isHidden' | 'isPart'>
  readonly record: Stored<MilestoneRecord>
  readonly mark: Stored<Mark>
  readonly original: Stored<Original>
  readonly wearsPaint: boolean
}

const seldom = fc.integer({ min: 0, max: 9 }).map((n) => n === 9)

/** One card as a scan reads it, whatever hangs on boards: most often the method’s milestone card. */
export function cardWith(id: string): fc.Arbitrary<Card> {
  const known = made.get(id) ?? cardOfId(id)
  made.set(id, known)
  return known
}

/** Generators take longer to make than to use. */
const made = new Map<string, fc.Arbitrary<Card>>()

function cardOfId(id: string): fc.Arbitrary<Card> {
  return fc
    .record<Data>({
      text: someCardText,
      drawn: someDrawn,
      place: fc.option(somePlace, { freq: 12 }),
      around: fc.record({
        section: fc.constantFrom(null, null, '2:1', '2:2', '2:99'),
        inFrame: seldom,
        isHidden: seldom,
        isPart: seldom,
      }),
      record: storedOn(MilestoneRecord, id, someRecord, { absent: 5 }),
      mark: storedOn(Mark, id, valuesOf(Mark, textOnCard), { absent: 24 }),
      original: storedOn(Original, id, someOriginal, { absent: 16 }),
      wearsPaint: fc.boolean(),
    })
    .map((data) => cardOf(id, data))
}

function cardOf(id: string, { text, drawn, place, around, record, mark, original, wearsPaint }: Data): Card {
  const { size, fill, ...look } = drawn
  const isPainted = wearsPaint && original.kind === 'ok' && fill.kind === 'solid'
  return {
    id,
    text,
    fromText: readText(text),
    box: place === null ? null : { ...place, ...size },
    ...look,
    fill: isPainted ? plain(original.value.painted) : fill,
    ...around,
    record,
    mark,
    original,
  }
}
