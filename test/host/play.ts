import { board } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { ManualClock } from '../../host/clock.ts'
import { parseManifest, type Manifest } from '../../host/manifest.ts'
import { runPlugin, type PluginRun, type RunOptions } from '../../host/sandbox/index.ts'

/** A plugin that is allowed nothing special. */
export const MANIFEST: Manifest = parseManifest({
  name: 'Test',
  id: 'test-plugin',
  api: '1.0.0',
  main: 'code.js',
  editorType: ['figjam'],
  documentAccess: 'dynamic-page',
})

export interface Played {
  readonly run: PluginRun
  readonly document: Document
  readonly clock: ManualClock
  /** What the script said so far. */
  readonly said: () => unknown[]
}

/** The words a guest script has besides FigJam's: `say` a value to the test, `refusal` of a function in words. */
const PRELUDE = `"use strict";
const say = (value) => console.info(JSON.stringify(value === undefined ? 'undefined' : value));
const refusal = (work) => { try { work(); return 'nothing refused' } catch (error) { return error.message } };
const refusalAsync = async (work) => { try { await work(); return 'nothing refused' } catch (error) { return error.message } };
`

type Options = Partial<RunOptions> & { readonly clock?: ManualClock }

/** Runs the body of an async function as a plugin, on an empty board unless given one, until nothing is pending. */
export async function play(script: string, options: Options = {}): Promise<Played> {
  const { document = board(), clock = new ManualClock() } = options
  const code = `${PRELUDE}(async () => {${script}\n})().catch((error) => console.error(String(error)))`
  const run = await runPlugin({ manifest: MANIFEST, checksLeaks: true, ...options, document, clock, code })
  await run.idle()
  return {
    run,
    document,
    clock,
    said: () => run.logs.flatMap(({ level, text }) => (level === 'info' ? [JSON.parse(text) as unknown] : [])),
  }
}

/** What a script says, when nothing goes wrong on the way. */
export async function saidBy(script: string, options: Options = {}): Promise<unknown[]> {
  const { run, said } = await play(script, options)
  const errors = run.logs.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ text }) => text).join('\n'))
  run.close()
  return said()
}
