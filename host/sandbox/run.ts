import { realClock, type Clock } from '../clock.ts'
import { Editor } from '../document/editor.ts'
import type { Json } from '../document/types.ts'
import { warningsOf } from '../manifest.ts'
import { RecordingPanel } from '../panel.ts'
import type { Closed, LogLine, PluginRun, RunOptions, Typed, WallCall } from './plugin-run.ts'
import { ClientStorage } from '../storage.ts'
import { Timer } from '../timer.ts'
import { SOMEBODY } from '../users.ts'
import { BoardEvents } from './board-events.ts'
import { Bridge, inWords, type Services } from './bridge.ts'
import { Counter, type Counts } from './counts.ts'
import type { Held, Limits } from './engine.ts'
import { Fonts } from './fonts.ts'
import { encodeMessage } from './guest/message.ts'
import { runLater } from './later.ts'
import { LoadedPages } from './pages.ts'
import { Plugin } from './plugin.ts'
import { Questions, type Suggestions } from './questions.ts'
import { Refusal } from '../refusal.ts'
import type { Session } from './session.ts'
import type { Stage } from './stage.ts'
import { Styles } from './styles.ts'
import { Tasks } from './tasks.ts'
import { Timers } from './timers.ts'
import { Toasts, type Notification } from './toasts.ts'
import { PluginWindow } from './window.ts'

/** Ten seconds without a pause is a frozen tab; eight million pieces are some 500 MB (both assumed). */
const LIMITS: Limits = { patience: 10_000, pieces: 8_000_000 }

/** One run of a plugin: its sandbox, what surrounds it, and the order in which things reach it. */
export class Run implements PluginRun {
  readonly #options: RunOptions
  readonly #clock: Clock
  readonly #counter = new Counter()
  readonly #tasks: Tasks
  readonly #timers: Timers
  readonly #session: Session
  readonly #stage: Stage
  readonly #events: BoardEvents
  readonly #stopTimer: () => void
  readonly #plugin: Plugin
  #failure: { readonly error: unknown } | undefined

  constructor(options: RunOptions) {
    const { document, clock = realClock } = options
    this.#options = options
    this.#clock = clock
    this.#tasks = new Tasks((error) => {
      this.#fail(error)
    })
    this.#plugin = new Plugin(
      (line) => options.onLog?.(line),
      (closed) => {
        this.#tidyUp(closed)
      },
      options,
    )
    this.#timers = new Timers(clock, (id) => {
      this.#tasks.add(() => this.#plugin.dispatch('timer', id))
      // Before the clock goes on: a handler may start the next timer.
      this.#tasks.runNow()
    })
    this.#session = {
      document,
      editor: new Editor(document, 'plugin'),
      manifest: options.manifest,
      user: options.user ?? SOMEBODY,
      others: options.others ?? (() => []),
      mode: options.mode ?? 'edit',
      fonts: new Fonts(),
      pages: new LoadedPages(document, options.manifest.documentAccess === undefined),
      styles: new Styles(document),
    }
    this.#stage = this.#createStage()
    this.#events = new BoardEvents(
      this.#session,
      (name, payload) => this.#plugin.dispatch('event', { name, payload }),
      (work) => {
        this.#tasks.add(work)
      },
    )
    this.#stopTimer = this.#stage.timer.onChange((name) => {
      this.#tasks.add(() => this.#plugin.dispatch('event', { name }))
    })
  }

  /** Loads the sandbox and runs the plugin's script; its `run` event waits its turn. */
  async start(): Promise<void> {
    const { code, parameters, asking = false, limits } = this.#options
    const bridge = new Bridge(this.#session, this.#stage, this.#counter, this.#createServices())
    await this.#plugin.start(bridge, { ...LIMITS, ...limits })
    this.#counter.reset()
    for (const text of warningsOf(this.#options.manifest)) this.#plugin.log({ level: 'warn', text })
    this.#plugin.evaluate(code)
    if (!asking) this.#launch(parameters)
  }

  get sent(): readonly unknown[] {
    return this.#stage.window.sent
  }

  get notifications(): readonly Notification[] {
    return this.#stage.toasts.all
  }

  get logs(): readonly LogLine[] {
    return this.#plugin.logs
  }

  get closed(): Closed | null {
    return this.#plugin.closed
  }

  get counts(): Counts {
    this.#takeReads()
    return this.#counter.snapshot()
  }

  resetCounts(): void {
    this.#takeReads()
    this.#counter.reset()
  }

  get held(): Held {
    return this.#plugin.held
  }

  send(message: unknown): void {
    const text = encodeMessage(message)
    this.#counter.countMessage('fromPanel', text)
    this.#tasks.add(() => this.#plugin.dispatchText('message', text))
  }

  async idle(): Promise<void> {
    for (;;) {
      await this.#tasks.running
      if (this.#failure) throw this.#failure.error
      if (this.#plugin.hasEnded) return
      if (this.#stage.window.loading) await this.#stage.window.loading
      else if (this.#timers.isAnyDue) await this.#ringTimers()
      else if (!this.#tasks.running) return
    }
  }

  input(typed: Typed): Promise<Suggestions> {
    const { request, answer } = this.#stage.questions.ask()
    this.#tasks.add(() => this.#plugin.dispatch('input', { parameters: {}, ...typed, request }))
    return answer
  }

  submit(parameters: Readonly<Record<string, unknown>>): void {
    this.#launch(parameters)
  }

  close(): void {
    this.#plugin.end()
  }

  #launch(parameters?: Readonly<Record<string, unknown>>): void {
    const payload = { command: this.#options.command, parameters }
    this.#tasks.add(() => this.#plugin.dispatch('event', { name: 'run', payload }))
  }

  #tidyUp(closed: Closed): void {
    this.#takeReads()
    this.#events.stop()
    this.#stopTimer()
    this.#timers.stop()
    this.#tasks.clear()
    this.#stage.window.close()
    this.#stage.toasts.close()
    this.#options.document.commitUndo()
    this.#options.onClose?.(closed)
  }

  /** A mistake of the host's; `settled` throws it. */
  #fail(error: unknown): void {
    this.#failure ??= { error }
  }

  #takeReads(): void {
    this.#counter.addLocalReads(this.#plugin.takeReads())
  }

  /** Lets ring what is due: a clock that stands still must be told, a real one be given the moment. */
  async #ringTimers(): Promise<void> {
    if (this.#clock.runDue) this.#clock.runDue()
    else await new Promise((resolve) => setTimeout(resolve, 0))
  }

  #createStage(): Stage {
    const {
      command,
      html = '',
      uiFiles = {},
      strict = false,
      panel,
      storage,
      timer,
      onNotify,
      onOpenExternal,
    } = this.#options
    return {
      command,
      html,
      uiFiles,
      isStrict: strict,
      window: new PluginWindow(panel ?? new RecordingPanel(), this.#counter),
      toasts: new Toasts(
        onNotify ?? (() => undefined),
        (id, reason) => this.#plugin.dispatch('notification', { id, reason }) !== 'false',
      ),
      timer: timer ?? new Timer(this.#clock),
      storage: storage ?? new ClientStorage(),
      questions: new Questions(),
      openExternal: (url) => onOpenExternal?.(url),
      close: (message) => {
        this.#plugin.close(message === undefined ? {} : { message })
      },
    }
  }

  #createServices(): Services {
    return {
      later: (job, method, values) => {
        this.#tasks.add(() => this.#plugin.dispatch('done', this.#finish(job, method, values)))
      },
      timer: (id, milliseconds) => {
        this.#timers.set(id, milliseconds)
      },
      post: (text) => {
        this.#tasks.add(() => {
          this.#stage.window.post(text)
        })
      },
      log: (level, text) => {
        this.#plugin.log({ level, text })
      },
      now: () => this.#clock.now(),
      listen: (event, isHeard) => {
        this.#events.listen(event, isHeard)
      },
      abort: (reason) => {
        this.#plugin.log({ level: 'error', text: reason })
        this.#plugin.close({ stopped: `Plugin runtime aborted: ${reason}` })
      },
      fail: (error) => {
        this.#fail(error)
      },
      isClosed: () => this.#plugin.closed !== null,
      look: (call) => this.#options.onCall?.(call),
    }
  }

  /** A job whose turn has come, as the sandbox hears of its end. */
  #finish(job: number, method: string, values: Parameters<typeof runLater>[3]): object {
    try {
      this.#options.onCall?.(laterCall(method, values))
      return { job, value: runLater(this.#session, this.#stage.storage, method, values) }
    } catch (error) {
      if (!(error instanceof Refusal)) this.#fail(error)
      return { job, error: inWords(method.slice(method.lastIndexOf('.') + 1), error) }
    }
  }
}

/** Of a node's method the first value is the node. */
function laterCall(method: string, values: readonly Json[]): WallCall {
  const name = method.replace(/^(node\.(text\.)?|figma\.)/, '')
  if (!method.startsWith('node.')) return { kind: 'later', node: null, name, values }
  const [node, ...others] = values
  return { kind: 'later', node: typeof node === 'string' ? node : null, name, values: others }
}
