/** Small boards that give every command real work, and what was done on them before it. */
import { board, connector, frame, group, node, section, shape, sticky, text } from '../../host/document/build.ts'
import { solid } from '../../host/document/defaults.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { cellAt } from '../../host/document/table.ts'
import { encodeMessage } from '../../host/sandbox/guest/message.ts'
import { madeOn } from '../plugin/made.ts'
import {
  documentOf,
  openPanel,
  storageOf,
  type Built,
  type Opened,
  type Person,
  type Start,
  type Wish,
} from './open.ts'

/** The cards by what is special about them. */
export const CARDS = {
  sticky: '1:1',
  /** Dark, with white text, and a style for each. */
  styled: '1:2',
  group: '1:3',
  frame: '1:6',
  inSection: '1:10',
} as const

const ALL = Object.values(CARDS)

const WHITE = { 'text.fills': solid('#FFFFFF') }

/** Nothing of the plugin's on it yet. */
export function bare(): Document {
  return board(
    sticky('Cache location', { id: '1:1', fill: '#FFD3A8' }),
    shape('Share links', {
      id: '1:2',
      x: 500,
      width: 300,
      height: 120,
      fill: '#1E1E1E',
      props: { ...WHITE, 'text.fillStyleId': 'S:white,1:9', fillStyleId: 'S:dark,1:8' },
    }),
    group(
      [
        node('RECTANGLE', { id: '1:4', x: 1000, width: 300, height: 200, fill: '#1E1E1E' }),
        text('Match badges', { id: '1:5', x: 1020, y: 20, width: 200, height: 30, fill: '#FFFFFF' }),
      ],
      { id: '1:3' },
    ),
    frame([text('Invite friends', { id: '1:7', x: 20, y: 20, width: 200, height: 30, fill: '#FFFFFF' })], {
      id: '1:6',
      x: 1500,
      width: 300,
      height: 200,
      fill: '#1E1E1E',
    }),
    section('Later', [sticky('Player ranking', { id: '1:10', x: 60, y: 60, fill: '#FFB8A8' })], {
      id: '1:9',
      y: 700,
      width: 600,
      height: 500,
    }),
    connector('1:6', '1:1', 'depends on', { id: '1:20' }),
  )
}

/** What was done on a board, in steps that each build on another. */
export interface Step {
  readonly after: Step | null
  readonly by?: Person
  readonly isShared?: boolean
  readonly board?: () => Document
  readonly wishes?: (panel: Opened) => readonly Wish[]
  /** What somebody does by hand then. */
  readonly hand?: (hand: Editor, document: Document) => void
}

const step = (after: Step | null, rest: Omit<Step, 'after'>): Step => ({ after, ...rest })

export const BARE = step(null, { board: bare })

export const SCORED = step(BARE, {
  wishes: () => [
    { type: 'milestone/mark', cards: ALL, in: true },
    { type: 'milestone/change', cards: ['1:1', '1:2'], patch: { effort: 'M', business: 2, ux: 3 } },
    { type: 'milestone/change', cards: ['1:3', '1:6'], patch: { effort: 'L', business: 3, addSkills: ['Design'] } },
    { type: 'milestone/change', cards: ['1:10'], patch: { effort: 'S', ux: '?' } },
    { type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }, { text: 'Legal' }] } },
    { type: 'milestone/change', cards: ['1:10'], patch: { addDependencies: [{ card: '1:3' }] } },
  ],
})

export const COLOURED = step(SCORED, {
  wishes: () => [
    { type: 'paint/choose', rule: 'effort' },
    { type: 'legend/show', isOn: true },
  ],
})

/** Coloured, and nothing on the board says by what. */
export const NO_LEGEND = step(COLOURED, { wishes: () => [{ type: 'legend/show', isOn: false }] })

const TABLE: Wish = { type: 'table/put', order: 'reading', further: [], evenIfLong: false }

/** Colours, legend, badges, connectors, table. */
export const FULL = step(COLOURED, { wishes: () => [{ type: 'badges/show', isOn: true }, TABLE] })

/** Coloured by value for effort, so that words matter. */
export const BY_VALUE = step(FULL, { wishes: () => [{ type: 'paint/choose', rule: 'value' }] })

/** Cards were moved by somebody without the plugin, one badge is gone and another says something else. */
export const UNTIDY = step(FULL, {
  hand: (hand, document) => {
    hand.set('1:1', { x: -900, y: -300 })
    hand.set('1:10', { x: 200 })
    const [first, second] = madeOn(document, 'badge')
    if (first !== undefined) hand.remove(first.id)
    const [words] = second === undefined ? [] : document.children(second.id)
    if (words !== undefined) hand.set(words.id, { characters: 'XXL' })
  },
})

/** The table is older than the scores, one of its cells was changed by hand, and one of its cards is gone. */
export const STALE_TABLE = step(FULL, {
  wishes: () => [
    { type: 'milestone/change', cards: ['1:1', '1:6'], patch: { effort: 'L', ux: 1, addSkills: ['QA'] } },
    { type: 'milestone/mark', cards: ['1:3'], in: false },
  ],
})

/** Somebody typed a level into a cell. */
export const TYPED_CELL = step(FULL, {
  hand: (hand, document) => {
    const [table] = madeOn(document, 'table')
    const cell = table === undefined ? undefined : cellAt(document, table.id, 1, 1)
    if (cell !== undefined) hand.set(cell.id, { 'text.characters': 'large' })
  },
})

/** An end of one of our connectors was taken off, and the other one was removed. */
export const LOOSE = step(FULL, {
  hand: (hand, document) => {
    const [first, second] = madeOn(document, 'connector')
    if (first !== undefined) hand.set(first.id, { connectorEnd: { position: { x: 10, y: 900 } } })
    if (second !== undefined) hand.remove(second.id)
  },
})

/** Painted cards, of which one was copied. */
export const COPIED = step(COLOURED, {
  hand: (hand, document) => {
    const original = document.get('1:1')
    if (original === undefined) return
    const copy = { ...original, id: '9:1', props: { ...original.props, y: 1500 }, order: `${original.order}5` }
    document.apply([{ kind: 'create', node: copy }], hand.origin)
  },
})

export const DAMAGED = step(FULL, {
  hand: (hand, document) => {
    const card = document.get('1:1')
    if (card === undefined) return
    const okra = { ...card.pluginData.shared.okra, milestone: '{"v":1,"at":"1:1","effort":"S","ux":9}' }
    hand.setData('1:1', { ...card.pluginData, shared: { okra } })
  },
})

export const HANDED_OVER = step(FULL, {
  wishes: () => [
    { type: 'handover/place' },
    { type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S', ux: 1 } },
  ],
})

export const RUNNING = step(FULL, { isShared: true, wishes: () => [{ type: 'session/run' }] })

const VOTED_ON = ['1:1', '1:2', '1:10']

export const VOTING = step(RUNNING, {
  isShared: true,
  wishes: () => [{ type: 'round/start', scales: ['effort'], cards: VOTED_ON }],
})

const roundIn = (panel: Opened): string => panel.session().round?.id ?? ''

export const ANSWERED = step(
  step(VOTING, {
    by: 'Ben',
    isShared: true,
    wishes: (panel) => [
      { type: 'ballot/answer', round: roundIn(panel), key: '1:1', score: 'L' },
      { type: 'ballot/answer', round: roundIn(panel), key: '1:2', score: 'S' },
      { type: 'ballot/propose', card: '1:1', skills: ['Frontend'], dependencies: [{ card: '1:6' }] },
    ],
  }),
  {
    isShared: true,
    wishes: (panel) => [
      { type: 'ballot/answer', round: roundIn(panel), key: '1:1', score: 'M' },
      { type: 'ballot/answer', round: roundIn(panel), key: '1:2', score: 'S' },
    ],
  },
)

export const REVEALED = step(ANSWERED, { isShared: true, wishes: () => [{ type: 'round/reveal' }] })

/** Ben runs the session, Ana is there. */
export const LED_BY_BEN = step(FULL, { by: 'Ben', isShared: true, wishes: () => [{ type: 'session/run' }] })

/** Everything that the plugin can leave on a page. */
export const EVERYTHING = step(
  step(ANSWERED, {
    isShared: true,
    wishes: () => [
      { type: 'meanings/write', meanings: { effort: { 1: { means: 'a day', example: 'A label' } } } },
      { type: 'handover/place' },
      { type: 'palette/choose', contrast: 'high' },
      { type: 'words/change', effort: 'S', value: 3, words: 'Go' },
    ],
  }),
  {
    hand: (hand) => {
      hand.set('1:20', { connectorEnd: { endpointNodeId: '1:10', magnet: 'AUTO' } })
    },
  },
)

const made = new WeakMap<Step, Map<Person, Promise<Start>>>()

/** The board after a step, as one person finds it; made once. */
export function startAfter(built: Built, wanted: Step, as: Person = 'Ana'): Promise<Start> {
  const known = made.get(wanted) ?? new Map<Person, Promise<Start>>()
  made.set(wanted, known)
  const start = known.get(as) ?? makeStart(built, wanted, as)
  known.set(as, start)
  return start
}

async function makeStart(built: Built, wanted: Step, as: Person): Promise<Start> {
  const { after, by = 'Ana', board: make, wishes, hand, isShared = false } = wanted
  const before = after === null ? null : await startAfter(built, after, by)
  if (before === null) return { nodes: Array.from(make?.().all() ?? []), selection: [], storage: seatOf(as) }
  const document = documentOf(before)
  if (wishes !== undefined) {
    const panel = await openPanel(built, document, storageOf(before), { by, isShared })
    await carryOut(panel, wishes)
    if (isShared) await panel.pass(3000)
    panel.run.close()
  }
  hand?.(new Editor(document, 'remote'), document)
  return { nodes: Array.from(document.all()), selection: [], storage: seatOf(as) }
}

async function carryOut(panel: Opened, wishes: (panel: Opened) => readonly Wish[]): Promise<void> {
  for (const wish of wishes(panel)) {
    const { sentences, isTrouble } = await panel.wish(wish)
    if (isTrouble || sentences.length === 0) throw new Error(`${wish.type} before a fault: ${sentences.join(' ')}`)
  }
}

/** Each person's FigJam remembers their seat. */
function seatOf(person: Person): Start['storage'] {
  const [seat, user] = person === 'Ana' ? ['seatofana123', 'user-ana'] : ['seatofben456', 'user-ben']
  return [
    ['seat', encodeMessage(seat)],
    ['seat of', encodeMessage(user)],
  ]
}
