/** What a run of a plugin is given, and what it shows to whoever started it. */
import type { Clock } from '../clock.ts'
import type { Document } from '../document/document.ts'
import type { Json } from '../document/types.ts'
import type { Manifest } from '../manifest.ts'
import type { Panel } from '../panel.ts'
import type { Counts } from './counts.ts'
import type { Held, Limits } from './engine.ts'
import type { LogLevel } from './guest/wire.ts'
import type { Suggestions } from './questions.ts'
import type { Notification, ShowNotification } from './toasts.ts'
import type { ClientStorage } from '../storage.ts'
import type { Timer } from '../timer.ts'
import type { ActiveUser, User } from '../users.ts'

export interface RunOptions {
  readonly document: Document
  /** dist/code.js, unmodified. */
  readonly code: string
  /** dist/ui.html, which becomes `__html__`. */
  readonly html?: string
  /** For a manifest that names several: their contents by name, which become `__uiFiles__`. */
  readonly uiFiles?: Readonly<Record<string, string>>
  readonly manifest: Manifest
  /** The menu item that was chosen. */
  readonly command?: string
  /** What was entered in the quick actions; the `run` event carries it. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** Start in the quick actions, where a person is still typing: no `run` event until `submit`. */
  readonly asking?: boolean
  readonly user?: User
  /** Who else is on the board, each time it is asked. */
  readonly others?: () => readonly ActiveUser[]
  /** `view` for somebody who may only look at the board. */
  readonly mode?: 'edit' | 'view'
  /** Reading a member that is not there, of a node or of `figma`, throws instead of giving undefined. */
  readonly strict?: boolean
  /** Survives runs when it is passed again. */
  readonly storage?: ClientStorage
  readonly clock?: Clock
  /** The board's timer, when others share it. */
  readonly timer?: Timer
  /** Who shows the plugin's window; without one, it is only recorded. */
  readonly panel?: Panel
  readonly limits?: Partial<Limits>
  /** For tests: take the engine apart on closing, which throws when the host has left anything behind in it. */
  readonly checksLeaks?: boolean
  /** For measuring: hears when the plugin is given control, beginning with its script, and when it gives it back. */
  readonly onTurn?: (moment: Moment) => void
  readonly onNotify?: ShowNotification
  readonly onLog?: (line: LogLine) => void
  readonly onClose?: (closed: Closed) => void
  /**
   * For tests of what goes wrong: looks at each call just before it is done, may change the board as somebody else would,
   * and refuses the call by throwing a `Refusal`.
   */
  readonly onCall?: (call: WallCall) => void
  readonly onOpenExternal?: (url: string) => void
}

/** Of a turn of the plugin's: from being given control to giving it back, with all promise jobs in between. */
export type Moment = 'begins' | 'ends'

/** A call of the plugin's on its way to the host; one that ends later is looked at when its turn has come. */
export interface WallCall {
  readonly kind: 'get' | 'set' | 'call' | 'find' | 'create' | 'figma' | 'later'
  /** The node it is asked of; null where that is `figma` itself. */
  readonly node: string | null
  /** The member as the plugin names it: `fills`, `appendChild`, `createFrame`, `loadFontAsync`. */
  readonly name: string
  /** What it is given, as JSON holds it; nodes by their ids. */
  readonly values: readonly Json[]
}

export interface LogLine {
  readonly level: LogLevel
  readonly text: string
}

export interface Closed {
  /** What the plugin said on leaving. */
  readonly message?: string
  /** Why the host put an end to it, when it did. */
  readonly stopped?: string
}

/** What a person has typed in the quick actions so far. */
export interface Typed {
  readonly key: string
  readonly query: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

export interface PluginRun {
  /** Delivers what the panel's `parent.postMessage({ pluginMessage })` carries. */
  send(message: unknown): void
  /** Messages from the plugin that arrived in the panel, in order. */
  readonly sent: readonly unknown[]
  /** Fulfilled when nothing is pending: no job, no event, no message, no timer that is due. */
  idle(): Promise<void>
  /** What crossed the sandbox's wall since the start or the last reset. */
  readonly counts: Counts
  resetCounts(): void
  /** What the plugin holds in memory now. */
  readonly held: Held
  readonly notifications: readonly Notification[]
  readonly logs: readonly LogLine[]
  readonly closed: Closed | null
  /** A person types in the quick actions; fulfilled when the plugin answers. */
  input(typed: Typed): Promise<Suggestions>
  /** The person has entered all parameters. */
  submit(parameters: Readonly<Record<string, unknown>>): void
  /** The person closes the plugin's window. */
  close(): void
}
