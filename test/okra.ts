/** Runs the built command line as a person does: a process of its own. */
import { execFile } from 'node:child_process'
import { built } from './built.ts'

/** Of a process that lives for a second, V8 spends most compiling the engine's WebAssembly a second time, for speed. */
const FLAGS = ['--liftoff-only']

/** Runs it to its end, under flags of Node; never throws, because refusals are what half of its tests are about. */
export function okra(
  args: readonly string[],
  input: string | Uint8Array = '',
  flags: readonly string[] = [],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...FLAGS, ...flags, built('okra.js'), ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
    child.stdin?.end(input)
  })
}
