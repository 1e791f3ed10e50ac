/** One command with one fault, and everything that falls short of what is promised. */
import { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { NO_DATA } from '../../host/document/types.ts'
import type { ClientStorage } from '../../host/storage.ts'
import { startAfter, type Step } from './boards.ts'
import { coloursOf, withoutColours, halfMade, leftBehind, notRestored } from './check.ts'
import { armed, counting, type Armed, type Fault, type Way } from './fault.ts'
import {
  documentOf,
  openPanel,
  runMenu,
  storageOf,
  type Built,
  type Opened,
  type Person,
  type Said,
  type Start,
  type Wish,
} from './open.ts'
import { differences, pictureOf, type Picture } from './picture.ts'
import type { Scenario } from './scenarios.ts'
import { untrue } from './truth.ts'

export const KINDS = [
  'colours not restorable',
  'untrue sentence',
  'incomplete on a second try',
  'half-made',
  'left after Remove',
  'crashed',
] as const
export type Kind = (typeof KINDS)[number]

export interface Shortfall {
  readonly scenario: string
  readonly way: Way
  readonly call: number
  /** The call across the wall at which it went wrong. */
  readonly at: string
  readonly kind: Kind
  readonly what: string
}

/** Long enough for what a session puts back by itself (ms). */
const A_WHILE = 4000

/** A scenario with its board, ready to be tried with one fault after another. */
export interface Ready {
  /** How many calls each way is about. */
  readonly calls: Readonly<Record<Way, number>>
  readonly attempt: (fault: Fault) => Promise<Shortfall[]>
}

/** Somebody at the command: the panel, or a menu item that is chosen anew each time. */
interface Hand {
  readonly act: () => Promise<Said>
  readonly pass: () => Promise<void>
  readonly logs: () => readonly string[]
  /** The panel, where one is open. */
  readonly panel: Opened | null
  /** What this person's FigJam remembers. */
  readonly storage: ClientStorage
}

export async function ready(built: Built, scenario: Scenario): Promise<Ready> {
  const start = await startOf(built, scenario)
  const bareStart = await startAfter(built, rootOf(scenario.on))
  const own = new Set(bareStart.nodes.map(({ id }) => id))
  for (const { id } of start.nodes) if (id.startsWith('9:')) own.add(id)
  const bare = bareOf(start, own, bareStart)
  const clean = cleanBoards(built, scenario, start, own)
  const document = documentOf(start)
  const counts = counting(() => document)
  const hand = await handAt(built, scenario, document, start, counts)
  counts.arm()
  await hand.act()
  const calls = counts.calls()
  return { calls, attempt: (fault) => attempt({ built, scenario, start, own, bare, clean }, fault) }
}

interface Setting {
  readonly built: Built
  readonly scenario: Scenario
  readonly start: Start
  readonly own: ReadonlySet<string>
  /** The board as if the plugin had never been there. */
  readonly bare: Document
  readonly clean: Clean
}

async function attempt(setting: Setting, fault: Fault): Promise<Shortfall[]> {
  const { built, scenario, start, own, bare, clean } = setting
  const document = documentOf(start)
  const trap = armed(() => document, fault)
  const hand = await handAt(built, scenario, document, start, trap)
  trap.arm()
  const said = await hand.act()
  trap.disarm()
  const at = trap.hit()
  if (at === null) return []
  const found: Shortfall[] = []
  const note = (kind: Kind, whats: readonly string[]): void => {
    for (const what of whats) found.push({ scenario: scenario.name, ...fault, at, kind, what })
  }
  const deleted = trap.deleted()
  const wasThere = deleted !== null && start.nodes.some(({ id }) => id === deleted) ? deleted : null
  const base = without(documentOf(start), wasThere)
  const theirs = without(copyOf(bare), wasThere)
  const whole = deleted === null ? await clean.once() : null
  const wish = 'wish' in scenario.does ? await clean.wish() : null
  note('untrue sentence', untrue({ said, wish, base, after: document, deleted: deleted !== null, own, whole }))

  // Original colours and Remove straight after the fault, by somebody who opens the plugin anew.
  const copy = copyOf(document)
  await takeBack(setting, await newPanel(setting, copy, hand), { document: copy, bare: theirs, when: ' at once', note })

  if (scenario.isShared === true) await hand.pass()
  const again = await hand.act()
  if (scenario.isShared === true) await hand.pass()
  // Who deletes what was only just made deletes it, and it may be made again.
  const wanted = [...(await clean.afterTwo(wasThere)), ...(deleted === wasThere ? [] : await clean.afterTwo(deleted))]
  const picture = pictureOf(document, own)
  // A thing for a card that is gone may stay as it would without a fault, and may as well have gone with it.
  const isGhost = (key: string) => key.includes('gone') && !picture.has(key)
  const lacking =
    wanted
      .map((each) => differences(each, picture).filter((key) => !isGhost(key)))
      .sort((a, b) => a.length - b.length)[0] ?? []
  if (lacking.length > 0)
    note('incomplete on a second try', [`${lacking.slice(0, 4).join(', ')} (said: ${again.sentences.join(' ')})`])
  const usual = await clean.halfMade(wasThere)
  note(
    'half-made',
    halfMade(document, own).filter((what) => !usual.includes(what)),
  )
  note('crashed', hand.logs())
  const isAsked = scenario.by === undefined && hand.panel !== null
  const panel = isAsked ? hand.panel : await newPanel(setting, document, hand)
  await takeBack(setting, panel, { document, bare: theirs, when: '', note })
  return found
}

interface Noting {
  readonly document: Document
  /** What people's own is to be again. */
  readonly bare: Document
  readonly when: string
  readonly note: (kind: Kind, whats: readonly string[]) => void
}

/** Original colours, then Remove. */
async function takeBack(
  { own, scenario }: Setting,
  panel: Opened,
  { document, bare, when, note }: Noting,
): Promise<void> {
  await panel.wish({ type: 'paint/choose', rule: 'original' })
  note('colours not restorable', mark(notRestored(bare, document), when))
  await panel.wish({ type: 'okra/remove' })
  if (scenario.isShared === true) await panel.pass(A_WHILE)
  note('colours not restorable', mark(notRestored(bare, document), `${when} and Remove`))
  note('left after Remove', mark(leftBehind(bare, document, own), when))
  panel.run.close()
}

/** Whoever runs the session may take everything back. */
async function newPanel({ built, scenario }: Setting, document: Document, hand: Hand): Promise<Opened> {
  const { isShared = false, by = 'Ana' } = scenario
  const leader = leaderOn(document)
  const storage = leader === by ? hand.storage : storageOf(await startAfter(built, rootOf(scenario.on), leader))
  return openPanel(built, document, storage, { by: leader, isShared })
}

function leaderOn(document: Document): Person {
  const raw = document.pages[0]?.pluginData.shared.okra?.facilitator
  return raw === undefined ? 'Ana' : (JSON.parse(raw) as { name: Person }).name
}

const mark = (whats: readonly string[], when: string): string[] => whats.map((what) => what + when)

/** The board once somebody else has deleted a node of it. */
function without(document: Document, id: string | null): Document {
  if (id !== null && document.get(id) !== undefined) new Editor(document, 'remote').remove(id)
  return document
}

function copyOf(document: Document): Document {
  return new Document(document.all(), { session: 31 })
}

function personOf({ by, isShared = false }: Scenario): { by?: Person; isShared: boolean } {
  return { isShared, ...(by === undefined ? {} : { by }) }
}

async function startOf(built: Built, { on, by, selection = [] }: Scenario): Promise<Start> {
  const start = await startAfter(built, on, by)
  return { ...start, selection }
}

function rootOf(step: Step): Step {
  return step.after === null ? step : rootOf(step.after)
}

/** People's own nodes as they are on the board, in the colours they had before the plugin was. */
function bareOf(start: Start, own: ReadonlySet<string>, first: Start): Document {
  const before = new Map(first.nodes.map((node) => [node.id, node]))
  const bare = start.nodes.flatMap((node) => {
    if (!own.has(node.id)) return []
    const { props } = before.get(node.id) ?? before.get('1:1') ?? node
    return [{ ...node, props: { ...withoutColours(node.props), ...coloursOf(props) }, pluginData: NO_DATA }]
  })
  return new Document(bare)
}

async function handAt(
  built: Built,
  scenario: Scenario,
  document: Document,
  start: Start,
  { onCall }: Pick<Armed, 'onCall'>,
): Promise<Hand> {
  const storage = storageOf(start)
  const how = { ...personOf(scenario), onCall }
  const { does } = scenario
  if ('menu' in does) {
    const logs: string[] = []
    return {
      act: async () => {
        const { run, said } = await runMenu(built, document, storage, {
          ...how,
          command: does.menu,
          parameters: does.parameters,
        })
        logs.push(...crashes(run.logs))
        return said
      },
      pass: () => Promise.resolve(),
      logs: () => logs,
      panel: null,
      storage,
    }
  }
  const panel = await openPanel(built, document, storage, how)
  const wish = does.wish({ plan: panel.plan(), session: panel.session })
  return {
    act: () => panel.wish(wish),
    pass: () => panel.pass(A_WHILE),
    logs: () => crashes(panel.run.logs),
    panel,
    storage,
  }
}

/** What nobody caught; what the plugin notes by itself is no crash. */
function crashes(logs: Opened['run']['logs']): string[] {
  return logs.flatMap(({ level, text }) =>
    level === 'error' && !text.startsWith('OKRA Milestones') ? [text.split('\n')[0] ?? ''] : [],
  )
}

interface Clean {
  readonly wish: () => Promise<Wish>
  readonly once: () => Promise<Picture>
  /** What hands and fate have left half-made anyway. */
  readonly halfMade: (deleted: string | null) => Promise<readonly string[]>
  /** What two tries may leave, with something deleted before, between or not at all. */
  readonly afterTwo: (deleted: string | null) => Promise<readonly Picture[]>
}

function cleanBoards(built: Built, scenario: Scenario, start: Start, own: ReadonlySet<string>): Clean {
  const known = new Map<string, Promise<Left>>()
  const leave = (steps: string, deleted: string | null): Promise<Left> => {
    const key = `${steps} ${deleted ?? ''}`
    const board = known.get(key) ?? left(steps, deleted)
    known.set(key, board)
    return board
  }
  /** `c` for the command, `d` for the deletion, `w` for a while, `l` for the legend drawn again. */
  const left = async (steps: string, deleted: string | null): Promise<Left> => {
    const document = documentOf(start)
    const hand = await handAt(built, scenario, document, start, { onCall: () => undefined })
    for (const step of steps) {
      if (step === 'c') await hand.act()
      else if (step === 'd' && deleted !== null) without(document, deleted)
      else if (step === 'l' && hand.panel?.plan().made.hasLegend === true)
        await hand.panel.wish({ type: 'legend/show', isOn: true })
      else if (step === 'w' && scenario.isShared === true) await hand.pass()
    }
    return { picture: pictureOf(document, own), halfMade: halfMade(document, own) }
  }
  /** What is ours may be made again for whoever asks for it, as if nobody had deleted it. */
  const isAsIfThere = (deleted: string | null) => deleted === null || !own.has(deleted)
  const after = (deleted: string | null) =>
    Promise.all([
      ...(isAsIfThere(deleted) ? ['cw', 'cwcw'].map((steps) => leave(steps, null)) : []),
      ...(deleted === null ? [] : ['cdwcw', 'dcw', 'dcwcw', 'cdwcwl', 'dcwl'].map((steps) => leave(steps, deleted))),
    ])
  return {
    wish: async () => {
      const panel = await openPanel(built, documentOf(start), storageOf(start), personOf(scenario))
      return 'wish' in scenario.does ? scenario.does.wish({ plan: panel.plan(), session: panel.session }) : ({} as Wish)
    },
    once: async () => (await leave('c', null)).picture,
    halfMade: async (deleted) => (await after(deleted)).flatMap((each) => each.halfMade),
    afterTwo: async (deleted) => (await after(deleted)).map(({ picture }) => picture),
  }
}

interface Left {
  readonly picture: Picture
  readonly halfMade: readonly string[]
}
