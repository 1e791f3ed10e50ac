/**
 * Calls from the plugin into the host. The library answers each through two generator functions made for that call,
 * because some engines of its kind can wait (findings/quickjs-host-calls-make-generators.sh). Such a function has a
 * prototype and a hidden class of its own, which go straight to the old part of the heap: of a board of 10,000 nodes 60 MB
 * were left behind by them, more than by all the rest. This engine never waits, so its calls are answered here.
 */
import { WeakLifetime, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten-core'

/** What the library keeps to itself: its functions by number, and the calls that take pointers. */
interface Inside {
  readonly ctx: { readonly value: number }
  readonly ffi: {
    QTS_ArgvGetJSValueConstPointer(list: number, index: number): number
    QTS_DupValuePointer(context: number, value: number): number
    QTS_Throw(context: number, error: number): number
  }
  readonly memory: { readonly copyJSValue: (value: number) => number; readonly freeJSValue: (value: number) => void }
  readonly cToHostCallbacks: {
    callFunction: (context: number, self: number, count: number, list: number, id: number) => number
  }
  getFunction(id: number): (...given: QuickJSHandle[]) => QuickJSHandle | undefined
  errorToHandle(error: unknown): QuickJSHandle
}

/** Answers calls without a detour; functions of the host have no `this`. */
export function answerAtOnce(vm: QuickJSContext): void {
  const inside = vm as unknown as Inside
  const { ctx, ffi, memory } = inside
  const argument = (pointer: number) =>
    new WeakLifetime(pointer, memory.copyJSValue, memory.freeJSValue, vm.runtime) as unknown as QuickJSHandle
  inside.cToHostCallbacks.callFunction = (_context, _self, count, list, id) => {
    const given: QuickJSHandle[] = []
    for (let index = 0; index < count; index++) given.push(argument(ffi.QTS_ArgvGetJSValueConstPointer(list, index)))
    try {
      const answer = inside.getFunction(id)(...given)
      return answer === undefined ? 0 : answer.consume(({ value }) => ffi.QTS_DupValuePointer(ctx.value, value))
    } catch (error) {
      return inside.errorToHandle(error).consume(({ value }) => ffi.QTS_Throw(ctx.value, value))
    } finally {
      for (const handle of given) handle.dispose()
    }
  }
}
