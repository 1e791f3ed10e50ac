/**
 * Promises that failed and that nobody waited for. QuickJS calls a function for each that fails without a handler, and
 * again when it gets one after all (`JS_SetHostPromiseRejectionTracker`). quickjs-emscripten 0.32 gives no way to set
 * that function, so it is put where QuickJS looks for it: in the table of functions, and its number in the runtime.
 */
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'

/** Where in a runtime of QuickJS 2025-09-13 that number stands, in bytes; the engine tries on every start whether it does. */
const TRACKER = 160

/** What the library keeps to itself: its memory, and the calls that take pointers. */
interface Inside {
  readonly rt: { readonly value: number }
  readonly ctx: { readonly value: number }
  readonly module: { readonly HEAPU8: Uint8Array; _malloc(size: number): number; _free(pointer: number): void }
  readonly ffi: { QTS_DupValuePointer(context: number, value: number): number }
  readonly memory: { heapValueHandle(value: number): QuickJSHandle }
}

export class Rejections {
  #inside: Inside
  #waiting: { readonly promise: bigint; readonly reason: QuickJSHandle }[] = []

  constructor(vm: QuickJSContext, table: WebAssembly.Table) {
    this.#inside = vm as unknown as Inside
    const tracker = trampoline((_, promise, reason, isHandled) => {
      if (isHandled === 1) this.#forget(promise)
      else this.#waiting.push({ promise, reason: this.#keep(reason) })
    })
    const index = table.grow(1)
    table.set(index, tracker)
    const { rt, module } = this.#inside
    new DataView(module.HEAPU8.buffer).setUint32(rt.value + TRACKER, index, true)
  }

  /** Reasons of the promises that nobody took up by now; the caller gives them back. */
  take(): readonly QuickJSHandle[] {
    return this.#waiting.splice(0).map(({ reason }) => reason)
  }

  /** A promise is known by its place in memory. One that is gone fails no more, so the last of a place is meant. */
  #forget(promise: bigint): void {
    const index = this.#waiting.map((waiting) => waiting.promise).lastIndexOf(promise)
    if (index >= 0) for (const { reason } of this.#waiting.splice(index, 1)) reason.dispose()
  }

  /** A value of the engine's as a handle of our own. */
  #keep(value: bigint): QuickJSHandle {
    const { ctx, module, ffi, memory } = this.#inside
    const place = module._malloc(8)
    new DataView(module.HEAPU8.buffer).setBigUint64(place, BigInt.asUintN(64, value), true)
    const kept = ffi.QTS_DupValuePointer(ctx.value, place)
    module._free(place)
    return memory.heapValueHandle(kept)
  }
}

type Tracker = (context: number, promise: bigint, reason: bigint, isHandled: number, opaque: number) => void

/** A table holds WebAssembly's own functions only: this smallest of modules takes ours in and hands it out as one. */
function trampoline(tracker: Tracker): WebAssembly.ExportValue {
  const [I32, I64] = [0x7f, 0x7e]
  const file = Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    // A type: (i32, i64, i64, i32, i32) and no result.
    ...[1, 9, 1, 0x60, 5, I32, I64, I64, I32, I32, 0],
    // An import "a" "f" of that type, and an export "f" of it.
    ...[2, 7, 1, 1, 0x61, 1, 0x66, 0, 0],
    ...[7, 5, 1, 1, 0x66, 0, 0],
  )
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(file), { a: { f: tracker } })
  return exports.f ?? fail()
}

function fail(): never {
  throw new Error('The trampoline has no function')
}
