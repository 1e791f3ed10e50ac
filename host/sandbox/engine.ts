import { Scope, type QuickJSContext, type QuickJSHandle, type QuickJSRuntime } from 'quickjs-emscripten-core'
import guest from 'built:guest'
import { answerAtOnce } from './answers.ts'
import { newEngineModule, type EngineModule } from './engine-module.ts'
import type { Answer, Entry, HostCalls } from './guest/wire.ts'
import { Rejections } from './rejections.ts'

export interface Limits {
  /** How long the plugin may go on without giving control back, in milliseconds of real time. */
  readonly patience: number
  /** How many pieces of memory (objects, texts, …) the plugin may hold at a time. */
  readonly pieces: number
}

/** What a plugin holds, as QuickJS counts it. */
export interface Held {
  readonly objects: number
  /** Everything that has a place of its own in memory: objects, their properties, texts. */
  readonly pieces: number
}

/** What came of an entry: a text the guest answered, and what got past it uncaught, in words. */
export interface Outcome {
  readonly value: string | undefined
  readonly error: string | undefined
}

/** Why a run cannot go on: FigJam would show a frozen tab or "Plugin runtime aborted". */
export class Stopped extends Error {}

/** Above 256 kB a runaway recursion overflows the host's stack before the plugin's. */
const STACK = 256 * 1024

/** Compiled to WebAssembly, the engine cannot ask how large a piece of memory is and counts this much for each. */
const COUNTED = 8

/** The engine looks for rings of objects only when memory has grown: it is made to grow until a ring is gone. */
const COLLECT = `{
  let ring = {}
  ring.ring = ring
  const seen = new WeakRef(ring)
  ring = null
  const more = []
  while (seen.deref() !== undefined) more.push({})
}`

type Parameter = 'text' | 'number' | 'any'

/** How the arguments of each host function arrive; `text` and `number` spare the hot ones a look at their type. */
const CALLS: Readonly<Record<Exclude<keyof HostCalls, 'ready'>, readonly Parameter[]>> = {
  get: ['text', 'text'],
  set: ['text', 'text', 'any'],
  call: ['text', 'text', 'text'],
  find: ['text', 'text', 'text'],
  create: ['text', 'text'],
  figma: ['text', 'text'],
  later: ['number', 'text', 'text'],
  timer: ['number', 'number'],
  post: ['text'],
  log: ['text', 'text'],
  abort: ['text'],
  now: [],
  listen: ['text', 'number'],
}

/** One plugin run's own QuickJS: a fresh WebAssembly module with the guest prelude loaded. */
export class Engine {
  #vm: QuickJSContext
  #runtime: QuickJSRuntime
  #limits: Limits
  #rejections: Rejections
  #dispatch: QuickJSHandle | undefined
  #onRejection: QuickJSHandle | undefined
  #deadline = Infinity
  #wasInterrupted = false

  private constructor({ quickjs, table }: EngineModule, limits: Limits) {
    const vm = quickjs.newRuntime().newContext()
    this.#vm = vm
    this.#runtime = vm.runtime
    this.#rejections = new Rejections(vm, table)
    answerAtOnce(vm)
    this.#limits = limits
    this.#runtime.setMemoryLimit(limits.pieces * COUNTED)
    this.#runtime.setMaxStackSize(STACK)
    // When memory grows while promise jobs run, the library loses sight of their context and makes itself another, which
    // nobody owns (justjake/quickjs-emscripten issue 240). Here there is only one.
    this.#runtime.newContext = () => vm
    this.#runtime.setInterruptHandler(() => {
      if (performance.now() < this.#deadline) return false
      this.#wasInterrupted = true
      return true
    })
  }

  static async start(calls: Omit<HostCalls, 'ready'>, limits: Limits): Promise<Engine> {
    const engine = new Engine(await newEngineModule(), limits)
    engine.#requireRejections()
    engine.#offer(calls)
    const { error } = engine.evaluate(guest, 'host.js')
    if (error !== undefined) throw new Error(`The guest prelude failed: ${error}`)
    return engine
  }

  /** Runs a script to its end, promise jobs included. */
  evaluate(code: string, filename: string): Outcome {
    return this.#enter(() => this.#vm.evalCode(code, filename))
  }

  /** Calls into the sandbox. */
  dispatch(entry: Entry, json: string): Outcome {
    const dispatch = this.#dispatch
    if (!dispatch) throw new Error('The guest prelude did not hand over its dispatcher')
    return this.#enter(() =>
      Scope.withScope((scope) => {
        const values = [entry, json].map((text) => scope.manage(this.#vm.newString(text)))
        return this.#vm.callFunction(dispatch, this.#vm.undefined, ...values)
      }),
    )
  }

  /** What is held now, without what nothing but itself holds. */
  get held(): Held {
    const { error } = this.evaluate(COLLECT, 'host.js')
    if (error !== undefined) throw new Error(error)
    const counted = this.#runtime.computeMemoryUsage().consume((handle) => this.#vm.dump(handle) as unknown)
    const { obj_count: objects, malloc_count: pieces } = counted as { obj_count: number; malloc_count: number }
    return { objects, pieces }
  }

  /**
   * Takes the engine apart, which aborts when a single value was not given back. A check for tests: who has done with an
   * engine lets go of it, and its module goes with it.
   */
  dispose(): void {
    this.#dispatch?.dispose()
    this.#dispatch = undefined
    this.#onRejection?.dispose()
    this.#onRejection = undefined
    const runtime = this.#runtime
    this.#vm.dispose()
    runtime.dispose()
  }

  #enter(work: () => ReturnType<QuickJSContext['evalCode']>): Outcome {
    this.#deadline = performance.now() + this.#limits.patience
    try {
      const result = work()
      const outcome = result.error ? this.#failure(result.error) : this.#success(result.value)
      if (this.#wasInterrupted) throw this.#ranTooLong()
      const later = this.#runJobs()
      this.#tellRejections()
      return { ...outcome, error: outcome.error ?? later }
    } catch (error) {
      if (error instanceof Stopped) throw error
      // The engine itself gave up, for example on text nested too deeply for the host's stack.
      throw new Stopped(`Plugin runtime aborted: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      this.#deadline = Infinity
    }
  }

  #runJobs(): string | undefined {
    let error: string | undefined
    while (this.#runtime.hasPendingJob()) {
      const result = this.#runtime.executePendingJobs()
      if (result.error) error = this.#failure(result.error).error
      // A promise job that was cut off reports success; only our own handler knows.
      if (this.#wasInterrupted) throw this.#ranTooLong()
    }
    return error
  }

  /** Hands what failed and was not taken up to the guest, which puts it into words. */
  #tellRejections(): void {
    const onRejection = this.#onRejection
    for (const reason of this.#rejections.take()) {
      if (onRejection) this.#vm.callFunction(onRejection, this.#vm.undefined, reason).dispose()
      reason.dispose()
    }
  }

  /** With another build of the engine failed promises would be lost without a word. */
  #requireRejections(): void {
    this.#vm.evalCode('Promise.reject()').dispose()
    const reasons = this.#rejections.take()
    for (const reason of reasons) reason.dispose()
    if (reasons.length !== 1) throw new Error('This build of QuickJS does not tell of failed promises where it used to')
  }

  #success(handle: QuickJSHandle): Outcome {
    const value = this.#vm.typeof(handle) === 'string' ? this.#vm.getString(handle) : undefined
    handle.dispose()
    return { value, error: undefined }
  }

  #failure(handle: QuickJSHandle): Outcome {
    const thrown: unknown = this.#vm.dump(handle)
    handle.dispose()
    if (this.#wasInterrupted) throw this.#ranTooLong()
    const error = describe(thrown)
    if (error.includes('InternalError: out of memory')) throw new Stopped('Plugin runtime aborted: out of memory')
    return { value: undefined, error }
  }

  #ranTooLong(): Stopped {
    return new Stopped(`The plugin ran for more than ${this.#limits.patience / 1000} s without a pause and was stopped`)
  }

  #offer(calls: Omit<HostCalls, 'ready'>): void {
    const vm = this.#vm
    const host = vm.newObject()
    for (const [name, parameters] of Object.entries(CALLS) as [keyof typeof CALLS, readonly Parameter[]][]) {
      // The table above says what each function takes, which a type cannot follow through a loop.
      const call = calls[name].bind(calls) as (...values: Answer[]) => Answer
      vm.newFunction(name, (...handles) =>
        this.#answer(call(...handles.map((given, index) => this.#argument(given, parameters[index] ?? 'any')))),
      ).consume((handle) => vm.setProp(host, name, handle))
    }
    vm.newFunction('ready', (dispatch, onRejection) => {
      this.#dispatch = dispatch.dup()
      this.#onRejection = onRejection.dup()
    }).consume((handle) => vm.setProp(host, 'ready', handle))
    host.consume((handle) => vm.setProp(vm.global, 'host', handle))
  }

  #argument(handle: QuickJSHandle, parameter: Parameter): Answer {
    if (parameter === 'text') return this.#vm.getString(handle)
    if (parameter === 'number') return this.#vm.getNumber(handle)
    const type = this.#vm.typeof(handle)
    if (type === 'string') return this.#vm.getString(handle)
    if (type === 'number') return this.#vm.getNumber(handle)
    return type === 'boolean' ? this.#vm.eq(handle, this.#vm.true) : undefined
  }

  #answer(answer: Answer): QuickJSHandle {
    if (typeof answer === 'string') return this.#vm.newString(answer)
    if (typeof answer === 'number') return this.#vm.newNumber(answer)
    if (typeof answer === 'boolean') return answer ? this.#vm.true : this.#vm.false
    return this.#vm.undefined
  }
}

/** A thrown value in words, with its stack when it has one. */
function describe(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return `Uncaught ${String(thrown)}`
  const { name, message, stack } = thrown as { name?: string; message: string; stack?: string }
  return `${name ?? 'Error'}: ${message}\n${stack ?? ''}`.trimEnd()
}
