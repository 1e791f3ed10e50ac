import type { Closed, LogLine, Moment, RunOptions } from './plugin-run.ts'
import type { Bridge } from './bridge.ts'
import { Engine, Stopped, type Held, type Limits, type Outcome } from './engine.ts'
import type { Entry } from './guest/wire.ts'

/** The plugin in its engine: what is called in it, what it logs, and how it ends. */
export class Plugin {
  readonly logs: LogLine[] = []
  #engine: Engine | undefined
  #closed: Closed | null = null
  #hasEnded = false
  #onLog: (line: LogLine) => void
  #onEnd: (closed: Closed) => void
  #onTurn: (moment: Moment) => void
  #checksLeaks: boolean

  /** `onEnd` is called once, when nothing of the plugin runs any more but its engine is still there. */
  constructor(
    onLog: (line: LogLine) => void,
    onEnd: (closed: Closed) => void,
    { onTurn = () => undefined, checksLeaks = false }: Pick<RunOptions, 'onTurn' | 'checksLeaks'>,
  ) {
    this.#onLog = onLog
    this.#onEnd = onEnd
    this.#onTurn = onTurn
    this.#checksLeaks = checksLeaks
  }

  /** How it was closed, or is about to be: a plugin that closes itself goes on to the end of its line. */
  get closed(): Closed | null {
    return this.#closed
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  async start(bridge: Bridge, limits: Limits): Promise<void> {
    this.#engine = await Engine.start(bridge, limits)
  }

  evaluate(code: string): void {
    this.#enter((engine) => engine.evaluate(code, 'PLUGIN_SOURCE'))
  }

  /** Calls into the sandbox with a value as JSON. */
  dispatch(entry: Entry, payload: unknown): string | undefined {
    return this.dispatchText(entry, JSON.stringify(payload))
  }

  /** Calls into the sandbox with what is text already. */
  dispatchText(entry: Entry, text: string): string | undefined {
    return this.#enter((engine) => engine.dispatch(entry, text))
  }

  /** How often which property was read without a call, since the last time this was asked. */
  takeReads(): Readonly<Record<string, number>> {
    const reads = this.#engine?.dispatch('reads', '').value
    return reads === undefined ? {} : (JSON.parse(reads) as Record<string, number>)
  }

  /** What it holds now; nothing once it has ended. */
  get held(): Held {
    return this.#engine?.held ?? { objects: 0, pieces: 0 }
  }

  log(line: LogLine): void {
    this.logs.push(line)
    this.#onLog(line)
  }

  /** Marks it as closed; it ends when it gives control back. */
  close(closed: Closed): void {
    this.#closed ??= closed
  }

  /** A person closes it: its handlers of `close` are the last to run. */
  end(): void {
    if (this.#hasEnded) return
    this.dispatchText('close', '')
    this.close({})
    this.#end()
  }

  /** One entry: what gets out of it uncaught is logged, and a plugin that closed itself ends. */
  #enter(work: (engine: Engine) => Outcome): string | undefined {
    if (!this.#engine || this.#hasEnded) return undefined
    try {
      const { value, error } = this.#turn(work, this.#engine)
      if (error !== undefined) this.log({ level: 'error', text: error })
      if (this.#closed) this.#end()
      return value
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      this.log({ level: 'error', text: error.message })
      this.#closed = { stopped: error.message }
      // A sandbox that was cut off in the middle is dropped whole.
      this.#engine = undefined
      this.#end()
      return undefined
    }
  }

  #turn(work: (engine: Engine) => Outcome, engine: Engine): Outcome {
    this.#onTurn('begins')
    try {
      return work(engine)
    } finally {
      this.#onTurn('ends')
    }
  }

  #end(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#onEnd(this.#closed ?? {})
    const engine = this.#engine
    this.#engine = undefined
    if (this.#checksLeaks) engine?.dispose()
  }
}
