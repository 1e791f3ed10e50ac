/**
 * The wall between the plugin's sandbox and the host: the few functions that cross it, and how values travel.
 *
 * Everything is text, numbers or booleans. Texts are JSON, because raw strings lose NUL and lone surrogates on the way.
 */

/** What a call answers: a number or boolean as it is, `undefined`, JSON text, or one of the marks below. */
export type Answer = number | boolean | string | undefined

/** First character of an answer that is an error's message (as JSON text after it). JSON never starts with it. */
export const REFUSED = '!'

/** The answer that stands for `figma.mixed`. */
export const MIXED = '~'

/** The functions the host gives the sandbox. Arguments called `…Json` hold an argument list or a value as JSON. */
export interface HostCalls {
  get(id: string, property: string): Answer
  set(id: string, property: string, value: Answer): Answer
  call(id: string, method: string, argumentsJson: string): Answer
  /** Answers a flat list of ids and types: `["1:2","STICKY",…]`. */
  find(id: string, method: string, argumentsJson: string): Answer
  /** Answers `[id, type]`. */
  create(method: string, argumentsJson: string): Answer
  figma(member: string, argumentsJson: string): Answer
  /** Starts something that ends later with `dispatch('done', …)` for the same job. */
  later(job: number, method: string, argumentsJson: string): Answer
  /** Asks for `dispatch('timer', id)` in so many milliseconds; a negative number calls it off. */
  timer(id: number, milliseconds: number): Answer
  post(message: string): Answer
  log(level: LogLevel, text: string): Answer
  /** The engine itself gave up ("out of memory"): the run ends. */
  abort(reason: string): Answer
  now(): Answer
  /** Says that an event now has a handler (1) or has none left (0). */
  listen(event: string, handlers: number): Answer
  /** Hands over the function by which the host calls in, and the one that hears why a promise failed. */
  ready(dispatch: Dispatch, onRejection: (reason: unknown) => void): Answer
}

export type LogLevel = 'log' | 'info' | 'warn' | 'error'

/** What the host tells the sandbox; `json` as described in `Entry`. */
export type Dispatch = (entry: Entry, json: string) => string | undefined

/**
 * - `event`: `{ name, payload }` for `figma.on` (and `nodechange:<page>` for a page)
 * - `message`: an encoded message from the panel
 * - `timer`: the timer's id
 * - `done`: `{ job, value }` or `{ job, error }`
 * - `input`: `{ request, query, key, parameters }`, a person typing in the quick actions
 * - `notification`: `{ id, reason }`, a toast that went
 * - `close`: the plugin is about to go
 * - `reads`: answers how often which property was read without a call
 */
export type Entry = 'event' | 'message' | 'timer' | 'done' | 'input' | 'notification' | 'close' | 'reads'

/** A node on its way through the wall. */
export interface NodeReference {
  readonly $node: string
}
