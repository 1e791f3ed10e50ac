/** One person with the built plugin on a prepared board, and what their panel says from a moment on. */
import { ManualClock } from '../../host/clock.ts'
import { Document } from '../../host/document/document.ts'
import type { NodeRecord } from '../../host/document/types.ts'
import { runPlugin, type PluginRun, type RunOptions, type WallCall } from '../../host/sandbox/index.ts'
import { ClientStorage } from '../../host/storage.ts'
import type { User } from '../../host/users.ts'
import { BROKE_OFF } from '../../src/core/command/report.ts'
import type { News } from '../../src/core/command/news.ts'
import { newsIn, type Part } from '../../src/core/command/parts.ts'
import type { Change } from '../../src/core/command/schemas.ts'
import type { SessionView } from '../../src/core/session/session-view.ts'
import { applyPlanChange } from '../../src/core/plan/diff.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { reportsOn } from '../plugin/said.ts'
import type { Manifest } from '../../host/manifest.ts'

/** A command of the panel's without its number. */
export type Wish = Change extends infer C ? (C extends { n: number } ? Omit<C, 'n'> : never) : never

/** The plugin under test. */
export interface Built {
  readonly code: string
  readonly manifest: Manifest
}

/** A board as one person finds it: its nodes, what they have selected, and what their FigJam remembers. */
export interface Start {
  readonly nodes: readonly NodeRecord[]
  readonly selection: readonly string[]
  readonly storage: readonly (readonly [string, string])[]
}

export type Person = 'Ana' | 'Ben'

const USERS: Readonly<Record<Person, User>> = {
  Ana: { id: 'user-ana', name: 'Ana', sessionId: 11 },
  Ben: { id: 'user-ben', name: 'Ben', sessionId: 12 },
}

export interface Opened {
  readonly run: PluginRun
  readonly document: Document
  /** Sends a command, waits until nothing is left to do, and gives what was said meanwhile. */
  readonly wish: (wish: Wish) => Promise<Said>
  /** Lets time pass, so that what waits to be put back is. */
  readonly pass: (milliseconds: number) => Promise<void>
  readonly plan: () => Plan
  readonly session: () => SessionView
}

export interface Said {
  readonly sentences: readonly string[]
  readonly isTrouble: boolean
}

export interface How {
  readonly by?: Person | undefined
  /** With somebody else on the board. */
  readonly isShared?: boolean
  readonly onCall?: ((call: WallCall) => void) | undefined
}

/** The board of a start, anew each time. */
export function documentOf({ nodes, selection }: Start): Document {
  const document = new Document(nodes, { session: 30 })
  document.view.select(selection)
  return document
}

/** The storage of each person on a start; whoever is not known yet begins anew. */
export function storageOf(start: Start): ClientStorage {
  return new ClientStorage(start.storage)
}

function optionsOf(
  built: Built,
  document: Document,
  storage: ClientStorage,
  how: How,
): RunOptions & { clock: ManualClock } {
  const { by = 'Ana', isShared = false, onCall } = how
  const other = USERS[by === 'Ana' ? 'Ben' : 'Ana']
  const viewport = { x: 0, y: 0, width: 1000, height: 1000 }
  return {
    ...built,
    document,
    storage,
    clock: new ManualClock(),
    html: '<p>',
    strict: true,
    user: USERS[by],
    others: () => (isShared ? [{ user: other, position: null, viewport, selection: [] }] : []),
    ...(onCall === undefined ? {} : { onCall }),
  }
}

/** Opens the panel. */
export async function openPanel(
  built: Built,
  document: Document,
  storage: ClientStorage,
  how: How = {},
): Promise<Opened> {
  const options = optionsOf(built, document, storage, how)
  const run = await runPlugin({ ...options, command: 'score' })
  await run.idle()
  run.send({ type: 'panel/ready' })
  await run.idle()
  const asked = new Map<number, Change>()
  const news = () => newsIn(run.sent as readonly (Part | News)[])
  return {
    run,
    document,
    plan: () => planIn(news()),
    session: () => {
      const told = news().filter((each) => each.type === 'session/changed')
      return told[told.length - 1]?.session ?? fail('nothing was told of a session')
    },
    pass: async (milliseconds) => {
      for (let passed = 0; passed < milliseconds; passed += 500) {
        options.clock.advance(500)
        await run.idle()
      }
    },
    wish: async (wish) => {
      const [heard, n] = [news().length, asked.size + 1]
      const saidBefore = reportsOn(news(), asked).length
      asked.set(n, { n, ...wish })
      run.send({ n, ...wish })
      await run.idle()
      const reports = reportsOn(news(), asked).slice(saidBefore)
      const failed = news()
        .slice(heard)
        .some(({ type }) => type === 'command/failed')
      const sentences = reports.map(({ said }) => said)
      return {
        sentences: failed ? [...sentences, BROKE_OFF] : sentences,
        isTrouble: failed || reports.some(({ isTrouble }) => isTrouble),
      }
    },
  }
}

/** Runs a menu item to its end, and gives the sentence that it ends with. */
export async function runMenu(
  built: Built,
  document: Document,
  storage: ClientStorage,
  how: How & { readonly command: string; readonly parameters?: Readonly<Record<string, unknown>> | undefined },
): Promise<{ readonly run: PluginRun; readonly said: Said }> {
  const { command, parameters } = how
  const options = optionsOf(built, document, storage, how)
  const run = await runPlugin({ ...options, command, ...(parameters === undefined ? {} : { parameters }) })
  await run.idle()
  const message = run.closed?.message
  return { run, said: { sentences: message === undefined ? [] : [message], isTrouble: false } }
}

function planIn(news: readonly News[]): Plan {
  let plan: Plan | null = null
  for (const each of news) {
    if (each.type === 'plan/whole') plan = each.plan
    if (each.type === 'plan/changed' && plan !== null) plan = applyPlanChange(plan, each)
  }
  return plan ?? fail('no plan was told')
}

export function fail(message: string): never {
  throw new Error(message)
}
