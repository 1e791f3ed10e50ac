/** A fresh WebAssembly module of QuickJS for each plugin: opened and compiled once, and instantiated as often as asked. */
import variant from '@jitl/quickjs-singlefile-browser-release-sync'
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core'
import { tableOf, withTable } from './wasm.ts'

export interface EngineModule {
  readonly quickjs: QuickJSWASMModule
  readonly table: WebAssembly.Table
}

let compiled: Promise<WebAssembly.Module> | undefined

export async function newEngineModule(): Promise<EngineModule> {
  compiled ??= compile()
  const code = await compiled
  let table: WebAssembly.Table | undefined
  const quickjs = await newQuickJSWASMModuleFromVariant(
    newVariant(variant, {
      emscriptenModule: {
        async instantiateWasm(imports, onSuccess) {
          const instance = await WebAssembly.instantiate(code, imports)
          table = tableOf(instance)
          onSuccess(instance)
          return instance.exports
        },
      },
    }),
  )
  if (!table) throw new Error('The engine was not instantiated as asked')
  return { quickjs, table }
}

/** The package holds the file inside its loader, which hands it to WebAssembly and to nobody else: taken there, once. */
async function compile(): Promise<WebAssembly.Module> {
  const { instantiate } = WebAssembly
  try {
    const file = await new Promise<Uint8Array>((resolve, reject) => {
      WebAssembly.instantiate = ((given: Uint8Array) => {
        resolve(given)
        return new Promise(() => undefined)
      }) as typeof instantiate
      newQuickJSWASMModuleFromVariant(variant).catch(reject)
    })
    return await WebAssembly.compile(withTable(file))
  } finally {
    WebAssembly.instantiate = instantiate
  }
}
