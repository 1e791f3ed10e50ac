/**
 * Runs a plugin's built files against a board: the plugin in QuickJS (`guest`), and the host's answers to it. This is the
 * room's face. May import: the document, the small files beside this folder, QuickJS and valibot; nothing of Node's and
 * nothing of the page's, because both run it.
 */
import type { PluginRun, RunOptions } from './plugin-run.ts'
import { Run } from './run.ts'

export type { Counts } from './counts.ts'
export type { Held, Limits } from './engine.ts'
export type { Closed, LogLine, Moment, PluginRun, RunOptions, Typed, WallCall } from './plugin-run.ts'
export type { Suggestions } from './questions.ts'
export type { Notification, ShowNotification } from './toasts.ts'

/** Starts a plugin and returns when its script has run to its end; its `run` event follows. */
export async function runPlugin(options: RunOptions): Promise<PluginRun> {
  const run = new Run(options)
  await run.start()
  return run
}
