import { expect, test } from 'vitest'
import { parseBoardFile } from '../../host/jam/index.ts'
import { bare, change, guid, page, part, type Loose } from './jam-files.ts'

type Json = Readonly<Record<string, unknown>>

const characters = (text: string): Loose => ({ textData: { characters: text } })

/** What FigJam keeps for itself: a component with a frame, a text and an instance of a second component in it. */
const COMPONENTS = [
  { ...change('0:2', 'CANVAS', '0:0', { internalOnly: true }), parentIndex: { guid: guid('0:0'), position: '~' } },
  change('5:1', 'SYMBOL', '0:2', { overrideKey: guid('9:1') }),
  change('5:2', 'FRAME', '5:1', { overrideKey: guid('9:2') }),
  change('5:3', 'TEXT', '5:2', { overrideKey: guid('9:3'), ...characters('Name'), pluginData: [] }),
  change('5:4', 'INSTANCE', '5:1', { overrideKey: guid('9:4'), symbolData: { symbolID: guid('6:1') } }),
  change('6:1', 'SYMBOL', '0:2'),
  change('6:2', 'TEXT', '6:1', characters('Badge')),
  change('7:1', 'SYMBOL', '0:2'),
  change('7:2', 'TEXT', '7:1', characters('Other')),
]

/** What hangs in an instance of the component: id, text, whether it shows, and how wide it is. */
function inside(instance: Loose, components: readonly Loose[] = COMPONENTS): unknown {
  const on = change('1:1', 'INSTANCE', '0:1', { symbolData: { symbolID: guid('5:1') }, ...instance })
  const file = parseBoardFile(bare(page(on, ...components)))
  const told = (node: Json): unknown[] => [
    String(node.id),
    node.characters ?? '',
    node.visible !== false,
    (node.size as Json | undefined)?.x ?? (node.absoluteBoundingBox as Json).width,
    ...((node.children as Json[] | undefined) ?? []).map(told),
  ]
  const [first] = file.document.children as Json[]
  return ((first?.children as Json[])[0]?.children as Json[]).map(told)
}

test('fact 179: an instance holds what its component holds, and instances in that, under ids as REST has them', () => {
  expect(inside({})).toEqual([
    ['I1:1;5:2', '', true, 100, ['I1:1;5:3', 'Name', true, 100]],
    ['I1:1;5:4', '', true, 100, ['I1:1;5:4;6:2', 'Badge', true, 100]],
  ])
})

test('fact 179: what differs in an instance is said by the keys of the nodes, or by their ids, on the way in', () => {
  const symbolOverrides = [
    part('9:3', characters('Rank')),
    part('9:4', { visible: false }),
    part('5:4>6:2', characters('New')),
  ]
  const derivedSymbolData = [part('9:2', { size: { x: 40, y: 20 } })]
  expect(inside({ symbolData: { symbolID: guid('5:1'), symbolOverrides }, derivedSymbolData })).toEqual([
    ['I1:1;5:2', '', true, 40, ['I1:1;5:3', 'Rank', true, 100]],
    ['I1:1;5:4', '', false, 100, ['I1:1;5:4;6:2', 'New', true, 100]],
  ])
})

test('fact 179: another component can stand in the place of one inside', () => {
  const symbolOverrides = [part('9:4', { overriddenSymbolID: guid('7:1') })]
  expect(inside({ symbolData: { symbolID: guid('5:1'), symbolOverrides } })).toEqual([
    ['I1:1;5:2', '', true, 100, ['I1:1;5:3', 'Name', true, 100]],
    ['I1:1;5:4', '', true, 100, ['I1:1;5:4;7:2', 'Other', true, 100]],
  ])
})

test('fact 179: properties of a component set texts and show or hide', () => {
  const components = COMPONENTS.map((node) =>
    node.type === 'TEXT' && node.name === 'TEXT' && JSON.stringify(node.guid) === JSON.stringify(guid('5:3'))
      ? { ...node, componentPropRefs: [{ defID: guid('8:1'), componentPropNodeField: 'TEXT_DATA' }] }
      : JSON.stringify(node.guid) === JSON.stringify(guid('5:2'))
        ? { ...node, componentPropRefs: [{ defID: guid('8:2'), componentPropNodeField: 'VISIBLE' }] }
        : node,
  )
  const componentPropAssignments = [
    { defID: guid('8:1'), value: { textValue: { characters: 'Said' } } },
    { defID: guid('8:2'), value: { boolValue: false } },
  ]
  expect(inside({ componentPropAssignments }, components)).toEqual([
    ['I1:1;5:2', '', false, 100, ['I1:1;5:3', 'Said', true, 100]],
    ['I1:1;5:4', '', true, 100, ['I1:1;5:4;6:2', 'Badge', true, 100]],
  ])
})

test('a component within itself ends there, and what would be too much is refused', () => {
  const ring = COMPONENTS.map((node) =>
    JSON.stringify(node.guid) === JSON.stringify(guid('6:2'))
      ? change('6:2', 'INSTANCE', '6:1', { symbolData: { symbolID: guid('5:1') } })
      : node,
  )
  expect(inside({}, ring)).toEqual([
    ['I1:1;5:2', '', true, 100, ['I1:1;5:3', 'Name', true, 100]],
    ['I1:1;5:4', '', true, 100, ['I1:1;5:4;6:2', '', true, 100]],
  ])
  // Thirty components, each twice in the next: a small file that claims a thousand million nodes.
  const doubling = Array.from({ length: 30 }, (_, nth) => [
    change(`5:${nth * 3 + 1}`, 'SYMBOL', '0:2'),
    ...[2, 3].map((at) =>
      change(`5:${nth * 3 + at}`, 'INSTANCE', `5:${nth * 3 + 1}`, {
        symbolData: { symbolID: guid(`5:${nth * 3 + 4}`) },
      }),
    ),
  ]).flat()
  expect(() => inside({}, [COMPONENTS[0] ?? {}, ...doubling])).toThrow(/too large/i)
})
