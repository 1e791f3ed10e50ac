/** Boards as people build them, node by node: cards of every kind, in sections, frames and groups, with what they may carry. */
import fc from 'fast-check'
import {
  board,
  connector,
  frame,
  group,
  node,
  section,
  shape,
  sticky,
  text,
  type Sketch,
} from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'

type Kind = 'sticky' | 'shape' | 'text' | 'rectangle' | 'label' | 'objective' | 'frame' | 'group' | 'section'

/** A node of such a board; numbers choose from the lists below. */
interface Thing {
  readonly kind: Kind
  readonly words: number
  readonly fill: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly data: number
  /** The node that its data names. */
  readonly other: number
  readonly isHidden: boolean
  readonly children: readonly Thing[]
}

export interface Board {
  /** Two signs of OKRA are on it. */
  readonly isOkra: boolean
  /** As many milestones as the method draws them. */
  readonly milestones: number
  readonly things: readonly Thing[]
  readonly links: readonly (readonly [from: number, to: number])[]
}

const WORDS = [
  'Rank the results',
  'Spike: look into it',
  'Milestone: it\nEffort: S',
  'Anything else',
  '',
  '<idea>',
  'Objective of the quarter',
] as const
export const FILLS = ['#FFC943', '#FFFFFF', '#66D575', '#B3B3B3', null] as const
export const SIZES = [
  { width: 400, height: 80 },
  { width: 200, height: 200 },
  { width: 900, height: 300 },
  { width: 60, height: 20 },
] as const

/** One of a list that is not empty, by a number of any size. */
export function pick<T>(list: readonly T[], which: number): T {
  return list[which % list.length] as T
}

export const wordsFor = (which: number): string => pick(WORDS, which)

const fields = {
  words: fc.nat(WORDS.length - 1),
  fill: fc.nat(FILLS.length - 1),
  x: fc.nat(6),
  y: fc.nat(6),
  size: fc.nat(SIZES.length - 1),
  data: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(15) }),
  other: fc.nat(11),
  isHidden: fc.nat(9).map((n) => n === 9),
}

const some = (kinds: readonly Kind[], children: fc.Arbitrary<readonly Thing[]>): fc.Arbitrary<Thing> =>
  fc.record({ kind: fc.constantFrom(...kinds), ...fields, children })

function someThing(depth: number): fc.Arbitrary<Thing> {
  const leaf = some(['sticky', 'shape', 'text', 'text', 'rectangle', 'label', 'objective'], fc.constant([]))
  if (depth === 0) return leaf
  return fc.oneof(leaf, some(['frame', 'group'], fc.array(someThing(depth - 1), { maxLength: 3 })))
}

export const someBoardOfNodes: fc.Arbitrary<Board> = fc.record({
  isOkra: fc.boolean(),
  milestones: fc.nat(3),
  things: fc.array(
    fc.oneof(
      { weight: 2, arbitrary: someThing(2) },
      { weight: 1, arbitrary: some(['section'], fc.array(someThing(2), { maxLength: 3 })) },
    ),
    { minLength: 1, maxLength: 6 },
  ),
  links: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 1 }),
})

const WHITE = [{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }]

/** What a node may carry, by a number: scores, marks, originals, damaged and newer ones, copies, a colleague’s badge. */
export function dataFor(which: number, at: string, other: string, painted: string | null): Record<string, string> {
  const of = (key: string, value: object) => ({ [key]: JSON.stringify({ v: 1, at, ...value }) })
  switch (which % 16) {
    case 1:
      return of('milestone', { effort: 'M' })
    case 2:
      return of('milestone', { at: other, business: 2 })
    case 3:
      return of('milestone', { dependencies: [{ card: other }], dependenciesReviewed: true })
    case 4:
      return of('milestone', { was: other, effort: 'S', ux: 3 })
    case 5:
      return { milestone: '{"v":1,"effort":"S","ux":9}' }
    case 6:
      return of('mark', { in: true })
    case 7:
      return of('mark', { in: false })
    case 8:
      return { ...of('mark', { in: false, same: other }), ...of('milestone', { at: other, effort: 'L' }) }
    case 9:
      return of('original', { fills: WHITE, painted: painted ?? '#FFC943' })
    case 10:
      return { ...of('original', { fills: WHITE, painted: '#B3B3B3' }), ...of('milestone', { effort: 'M' }) }
    case 11:
      return of('milestone', { v: 2, effort: 'M' })
    case 12:
      return of('made', { what: 'badge', for: other })
    case 13:
      return of('milestone', {
        parked: true,
        dependencies: [{ text: 'Legal' }, { card: other }],
        names: { [other]: 'It' },
      })
    case 14:
      return { original: 'damaged' }
    case 15:
      return { ...of('milestone', {}), ...of('mark', { in: true }) }
    default:
      return {}
  }
}

const SIGNS = (): Sketch[] => [
  shape('Make it easier to discover matches', {
    ...{ id: '9:1', y: -900, width: 857, height: 272, fill: '#0D99FF', stroke: '#007AD2' },
    props: { dashPattern: [4, 8] },
  }),
  shape('discover', {
    ...{ id: '9:2', x: 1200, y: -900, width: 170, height: 170, stroke: '#007AD2' },
    props: { shapeType: 'ELLIPSE', dashPattern: [4, 8] },
  }),
]

const METHOD = { width: 1034, height: 79, fill: '#FFC943' }

export function boardOf({ isOkra, milestones, things, links }: Board): Document {
  let nth = 0
  const sketch = (thing: Thing): Sketch => {
    const id = `5:${++nth}`
    const [words, fill] = [wordsFor(thing.words), pick(FILLS, thing.fill)]
    const place = { id, x: thing.x * 300, y: thing.y * 150 }
    const carried = {
      shared: { okra: dataFor(thing.data, id, `5:${1 + thing.other}`, fill) },
      props: thing.isHidden ? { visible: false } : {},
    }
    const look = { ...place, ...carried, fill, ...pick(SIZES, thing.size) }
    const dashed = { ...carried.props, dashPattern: [4, 8] }
    const children = thing.children.map(sketch)
    switch (thing.kind) {
      case 'sticky':
        return sticky(words, { ...place, ...carried, fill })
      case 'text':
        return text(words, { ...place, ...carried, width: 150, height: 24 })
      case 'shape':
        return shape(words, look)
      case 'label':
        return shape(words, { ...look, stroke: '#007AD2', props: { ...dashed, shapeType: 'ELLIPSE' } })
      case 'objective':
        return shape(words, { ...look, stroke: '#007AD2', props: dashed })
      case 'rectangle':
        return node('RECTANGLE', look)
      case 'frame':
        return frame(children, look)
      case 'group':
        return children.length === 0 ? sticky(words, { ...place, ...carried }) : group(children, { id, ...carried })
      case 'section':
        return section(words, children, { ...look, width: 1000, height: 800 })
    }
  }
  return board(
    ...(isOkra ? SIGNS() : []),
    ...things.map(sketch),
    ...Array.from({ length: milestones }, (_, at) =>
      shape(`Milestone ${at} of all`, { ...METHOD, id: `9:1${at}`, y: at * 120 - 500 }),
    ),
    ...links.map(([from, to], at) => connector(`5:${1 + from}`, `5:${1 + to}`, 'depends on', { id: `7:${1 + at}` })),
  )
}
