/** What happens on a board of nodes while the plugin is open: by a colleague, by hand, by undo and by the plugin itself. */
import fc from 'fast-check'
import { copy, duplicate, paste } from '../../host/document/clipboard.ts'
import { solid } from '../../host/document/defaults.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { group, ungroup } from '../../host/document/group.ts'
import { NO_DATA, type Json, type NodeRecord } from '../../host/document/types.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { fillOf, type Playing, type Wish } from '../plugin/play.ts'
import { dataFor, FILLS, pick, SIZES, wordsFor } from './sketches.ts'

/** One thing that happens; numbers choose which node, how, and what else there is to choose. */
export interface Step {
  readonly what: What
  readonly which: number
  readonly how: number
  readonly more: number
  readonly by: 'hand' | 'remote'
  /** The plugin hears of it together with the next one. */
  readonly isUnheard: boolean
}

/** Where a step happens, and who is to do it. */
interface Scene extends Step {
  readonly playing: Playing
  readonly document: Document
  readonly editor: Editor
  readonly oneOf: (is: (node: NodeRecord) => boolean, which?: number) => NodeRecord | undefined
}

const PAGE = '0:1'

/** The property that holds a node’s words. */
const WORDS: Readonly<Record<string, string>> = {
  STICKY: 'text.characters',
  SHAPE_WITH_TEXT: 'text.characters',
  TEXT: 'characters',
  CONNECTOR: 'text.characters',
  TABLE_CELL: 'text.characters',
}

const isOf =
  (...types: readonly string[]) =>
  ({ type }: NodeRecord): boolean =>
    types.includes(type)
const isNode = (node: NodeRecord) => !isOf('TABLE_CELL', 'CONNECTOR')(node)
const isLoose = (node: NodeRecord) => isNode(node) && node.type !== 'SECTION'
const isSized = isOf('SHAPE_WITH_TEXT', 'TEXT', 'RECTANGLE', 'FRAME', 'GROUP', 'SECTION')
const isTurned = isOf('STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'RECTANGLE', 'FRAME')
const isCarrier = isOf('STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'FRAME', 'GROUP', 'RECTANGLE', 'SECTION')
const isContainer = isOf('FRAME', 'GROUP', 'SECTION')
const isEnd = isOf('STICKY', 'SHAPE_WITH_TEXT')
const dataOf = ({ pluginData }: NodeRecord) => pluginData.shared.okra ?? {}
const paint = (which: number): Json[] => {
  const fill = pick(FILLS, which)
  return fill === null ? [] : solid(fill)
}
const attached = (id: string): Json => ({ endpointNodeId: id, magnet: 'AUTO' })

/** A step that sets what one node says of itself. */
const sets =
  (is: (node: NodeRecord) => boolean, values: (node: NodeRecord, scene: Scene) => Readonly<Record<string, Json>>) =>
  (scene: Scene): void => {
    const node = scene.oneOf(is)
    if (node !== undefined) scene.editor.set(node.id, values(node, scene))
  }

const STEPS = {
  words: sets(
    ({ type }) => WORDS[type] !== undefined,
    ({ type }, { how }) => ({ [WORDS[type] ?? '']: wordsFor(how) }),
  ),
  hide: sets(isNode, ({ props }) => ({ visible: props.visible === false })),
  move: sets(isNode, (_, { how, more }) => ({ x: (how % 8) * 250, y: more * 100 })),
  resize: sets(isSized, (_, { how }) => pick(SIZES, how)),
  turn: sets(isTurned, (_, { how }) => ({ rotation: pick([0, 90, 15], how) })),
  colour: sets(isTurned, (_, { how }) => ({ fills: paint(how) })),
  border: sets(isOf('SHAPE_WITH_TEXT', 'FRAME'), (_, { how }) => ({
    strokes: how % 3 === 0 ? [] : solid('#007AD2'),
    dashPattern: how % 2 === 0 ? [] : [4, 8],
  })),
  shape: sets(isOf('SHAPE_WITH_TEXT'), (_, { how }) => ({ shapeType: pick(['SQUARE', 'ELLIPSE'], how) })),
  rename: sets(isNode, (_, { how }) => ({ name: pick(['Objectives', 'Quarter', 'Sprint'], how) })),
  write: ({ editor, document, oneOf, how, more }: Scene): void => {
    const [node, other] = [oneOf(isCarrier), oneOf(isCarrier, more)]
    if (node === undefined || other === undefined) return
    const okra = dataFor(how, node.id, other.id, fillOf(document, node.id))
    editor.setData(node.id, { ...node.pluginData, shared: { okra } })
  },
  forget: ({ editor, oneOf, how }: Scene): void => {
    const node = oneOf((each) => Object.keys(dataOf(each)).length > 0)
    if (node === undefined) return
    const key = pick(Object.keys(dataOf(node)), how)
    const okra = Object.fromEntries(Object.entries(dataOf(node)).filter(([other]) => other !== key))
    editor.setData(node.id, { ...node.pluginData, shared: { okra } })
  },
  'forget all': ({ editor, oneOf }: Scene): void => {
    const node = oneOf((each) => Object.keys(dataOf(each)).length > 0)
    if (node !== undefined) editor.setData(node.id, NO_DATA)
  },
  delete: ({ editor, oneOf }: Scene): void => {
    const node = oneOf(isNode)
    if (node !== undefined) editor.remove(node.id)
  },
  undo: ({ document }: Scene): void => void document.undo(),
  redo: ({ document }: Scene): void => void document.redo(),
  'put in': ({ editor, document, oneOf, how, more }: Scene): void => {
    const node = oneOf(isLoose)
    const into = oneOf((each) => isContainer(each) && !document.isWithin(each.id, node?.id ?? ''), how)
    if (node !== undefined && into !== undefined)
      editor.insert(node.id, into.id, more, more % 3 === 0 ? 'numbers' : 'place')
  },
  'take out': ({ editor, oneOf, how }: Scene): void => {
    const node = oneOf((each) => isNode(each) && each.parent !== PAGE)
    if (node !== undefined) editor.insert(node.id, PAGE, how, 'place')
  },
  order: ({ editor, oneOf, more }: Scene): void => {
    const node = oneOf(isNode)
    if (node !== undefined) editor.insert(node.id, node.parent ?? PAGE, more)
  },
  group: ({ editor, document, oneOf, how, more }: Scene): void => {
    const node = oneOf(isLoose)
    if (node === undefined) return
    const siblings = document.children(node.parent ?? PAGE).filter(isLoose)
    const some = siblings.filter(({ id }, at) => id === node.id || (at + how) % 3 === 0)
    group(
      editor,
      Array.from(some, ({ id }) => id),
      node.parent ?? PAGE,
      more % 4,
    )
  },
  ungroup: ({ editor, oneOf }: Scene): void => {
    const node = oneOf(isOf('GROUP'))
    if (node !== undefined) ungroup(editor, node.id)
  },
  'make section': ({ editor, oneOf, how }: Scene): void => {
    const node = oneOf(isLoose)
    const made = editor.create('SECTION', { width: 900, height: 700, x: 100, y: 100, name: 'New' })
    if (node !== undefined) editor.insert(node.id, made, how, 'place')
  },
  'dissolve section': ({ editor, document, oneOf }: Scene): void => {
    const node = oneOf(isOf('SECTION'))
    if (node === undefined) return
    for (const child of Array.from(document.childIds(node.id))) editor.insert(child, PAGE, Infinity, 'place')
    editor.remove(node.id)
  },
  duplicate: ({ editor, oneOf }: Scene): void => {
    const node = oneOf(isNode)
    if (node !== undefined) duplicate(editor, [node.id])
  },
  'cut and paste': ({ editor, document, oneOf, how, more }: Scene): void => {
    const node = oneOf(isLoose)
    if (node === undefined) return
    const clip = copy(document, [node.id])
    editor.remove(node.id)
    const into = how % 2 === 0 ? undefined : oneOf(isOf('FRAME', 'SECTION'), how)
    const isThere = into !== undefined && document.get(into.id) !== undefined
    paste(editor, clip, isThere ? into.id : PAGE, { x: more * 100, y: 0 })
  },
  create: ({ editor, oneOf, which, how, more }: Scene): void => {
    const type = pick(['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'RECTANGLE', 'FRAME'], more)
    const into = which % 3 === 0 ? undefined : oneOf(isContainer, how)
    const words = WORDS[type]
    const look = { x: (which % 7) * 200, y: more * 100, width: 300, height: 60, fills: paint(how) }
    const shape = type === 'SHAPE_WITH_TEXT' ? { shapeType: 'SQUARE' } : {}
    editor.create(type, { ...look, ...shape, ...(words === undefined ? {} : { [words]: wordsFor(which) }) }, into?.id)
  },
  connect: ({ editor, oneOf, how, more }: Scene): void => {
    const [from, to] = [oneOf(isEnd), oneOf(isEnd, how)]
    if (from === undefined || to === undefined) return
    const ends = { connectorStart: attached(from.id), connectorEnd: attached(to.id) }
    editor.create('CONNECTOR', { ...ends, 'text.characters': pick(['', 'depends on', 'blocks'], more) })
  },
  reattach: ({ editor, oneOf, how, more }: Scene): void => {
    const [node, to] = [oneOf(isOf('CONNECTOR')), oneOf(isEnd, how)]
    if (node === undefined || to === undefined) return
    const end = more % 5 === 0 ? { position: { x: 1, y: 1 } } : attached(to.id)
    editor.set(node.id, { [more % 2 === 0 ? 'connectorEnd' : 'connectorStart']: end })
  },
  disconnect: ({ editor, oneOf }: Scene): void => {
    const node = oneOf(isOf('CONNECTOR'))
    if (node !== undefined) editor.remove(node.id)
  },
  'say of the page': ({ playing, document, editor, which, how, more }: Scene): void => {
    const page = document.get(PAGE)
    if (page === undefined) return
    const { kinds } = playing.plan()
    const look = kinds.length === 0 ? 'a kind of another page' : pick(kinds, more).look
    const values = {
      looks: { in: which % 2 === 0 ? [] : [look], out: which % 2 === 0 ? [look] : [] },
      paint: { rule: pick(['effort', 'value', 'missing'], more) },
      palette: { contrast: 'high' },
      team: { name: 'Match' },
    }
    const key = pick(Object.keys(values) as (keyof typeof values)[], how)
    const okra = { ...dataOf(page), [key]: JSON.stringify({ v: 1, at: PAGE, ...values[key] }) }
    editor.setData(PAGE, { ...page.pluginData, shared: { ...page.pluginData.shared, okra } })
    playing.clock.advance(2000)
  },
  ask: async ({ playing, oneOf, which, how, more }: Scene): Promise<void> => {
    const plan = playing.plan()
    const any = (at: number) => oneOf(isCarrier, at)?.id ?? '5:1'
    const one = plan.milestones.length > 0 && how % 3 > 0 ? pick(plan.milestones, how).id : any(how)
    const wishes = wishesFor(plan, one, any(how + 5), how)
    await playing.wish(pick(wishes, which * 12 + more))
  },
} satisfies Readonly<Record<string, (scene: Scene) => void | Promise<void>>>

type What = keyof typeof STEPS

/** What somebody may ask of the plugin about a plan, a card and another one. */
function wishesFor(plan: Plan, one: string, other: string, how: number): readonly Wish[] {
  const isOdd = how % 2 === 1
  const change = (patch: Extract<Wish, { type: 'milestone/change' }>['patch']): Wish => ({
    type: 'milestone/change',
    cards: [one],
    patch,
  })
  const oneOf = <T>(list: readonly T[]): T | undefined => list[how % list.length]
  const rows = [
    { card: one, name: 'It', patch: { effort: 'L' }, was: {} },
    { card: null, ref: 'new', name: 'Epic: four', patch: { ux: 2 }, was: {} },
  ] as const
  return [
    change({ effort: pick(['S', 'M', 'L', '?'], how) }),
    change({ business: 3, ux: 1 }),
    change({ addDependencies: [{ card: other }] }),
    change({ addSkills: ['QA'] }),
    { type: 'milestone/mark', cards: [one], in: isOdd },
    { type: 'milestone/mark', cards: [other], in: isOdd },
    { type: 'milestone/park', cards: [one], isParked: isOdd },
    { type: 'milestone/repair', card: plan.milestones.find(({ trouble }) => trouble !== null)?.id ?? one },
    { type: 'copy/answer', card: oneOf(plan.copies)?.id ?? one, as: isOdd ? 'new' : 'same' },
    { type: 'kind/tick', look: oneOf(plan.kinds)?.look ?? '', in: isOdd },
    ...(['effort', 'missing', 'original', 'value'] as const).map((rule): Wish => ({ type: 'paint/choose', rule })),
    { type: 'palette/choose', contrast: isOdd ? 'high' : 'usual' },
    { type: 'legend/show', isOn: isOdd },
    { type: 'badges/show', isOn: how % 3 > 0 },
    { type: 'badges/tidy' },
    { type: 'chart/put', day: '22 November 2026' },
    { type: 'table/put', order: 'reading', further: [], evenIfLong: true },
    { type: 'table/take' },
    { type: 'offer/answer', offer: oneOf(plan.offers)?.id ?? '', as: pick(['yes', 'leave', 'other'], how) },
    { type: 'cells/take', offers: plan.offers.map(({ id }) => id) },
    { type: 'scores/clear' },
    { type: 'quarter/begin', examples: [] },
    { type: 'import/apply', rows: Array.from(rows) },
    { type: 'handover/place' },
    { type: 'okra/remove' },
    { type: 'session/run' },
    { type: 'session/end' },
    { type: 'card/same', card: one, of: other },
    { type: 'card/split', card: one },
    { type: 'kinds/read' },
    { type: 'history/undo' },
  ]
}

/** How often something happens, where it is more than once in a while. */
const SHARES: Partial<Record<What, number>> = {
  ask: 8,
  write: 5,
  'put in': 3,
  'take out': 3,
  words: 2,
  delete: 2,
  undo: 2,
  move: 2,
  resize: 2,
  group: 2,
  ungroup: 2,
}

const BAG = (Object.keys(STEPS) as What[]).flatMap((what) => Array.from({ length: SHARES[what] ?? 1 }, () => what))

export const someStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...BAG),
  which: fc.nat(23),
  how: fc.nat(23),
  more: fc.nat(11),
  by: fc.constantFrom('remote', 'hand'),
  isUnheard: fc.nat(3).map((n) => n === 3),
})

/** Lets it happen to the board that somebody plays on. */
export async function happen(step: Step, playing: Playing): Promise<void> {
  const { document } = playing
  const all = Array.from(document.descendants(PAGE))
  const oneOf: Scene['oneOf'] = (is, which = step.which) => {
    const some = all.filter(is)
    return some.length === 0 ? undefined : pick(some, which)
  }
  await STEPS[step.what]({ ...step, playing, document, editor: new Editor(document, step.by), oneOf })
  if (!step.isUnheard) await playing.settle()
}
