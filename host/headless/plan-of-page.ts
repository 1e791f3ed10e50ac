import { newsIn, type Change, type News, type Part } from '../../src/core/command/index.ts'
import type { Plan } from '../../src/core/plan/index.ts'
import type { Clock } from '../clock.ts'
import type { Document } from '../document/document.ts'
import { runPlugin, type PluginRun } from '../sandbox/index.ts'
import type { BuiltPlugin } from './types.ts'

/** The plugin’s timers ring by the clock, and nothing says when the next one does (ms). */
const LOOK_AGAIN = 5

/** Runs the plugin as its panel would: ready, hear the plan, close. */
export async function planOfPage(board: Document, plugin: BuiltPlugin, page: string, clock: Clock): Promise<Plan> {
  board.view.currentPage = page
  const run = await runPlugin({ document: board, ...plugin, command: 'export', mode: 'view', clock })
  try {
    run.send({ type: 'panel/ready' })
    return await heardPlan(run, clock)
  } finally {
    run.close()
  }
}

/** Runs the plugin as somebody who may edit, and has it carry out one command. */
export async function carryOut(
  board: Document,
  plugin: BuiltPlugin,
  page: string,
  command: Change,
  clock: Clock,
): Promise<void> {
  board.view.currentPage = page
  const run = await runPlugin({ document: board, ...plugin, command: 'export', mode: 'edit', clock })
  try {
    run.send({ type: 'panel/ready' })
    await heardPlan(run, clock)
    run.send(command)
    await heard(run, clock, (news) => {
      if ('n' in news && news.n === command.n && news.type !== 'command/done')
        throw new Error(withLogs('The plugin could not carry that out.', run))
      return news.type === 'command/done' && news.n === command.n ? true : undefined
    })
  } finally {
    run.close()
  }
}

/** A long scan pauses between slices and may take any time; only a plugin that has ended or failed is given up. */
async function heardPlan(run: PluginRun, clock: Clock): Promise<Plan> {
  return heard(run, clock, (news) => {
    if (news.type === 'command/failed') throw new Error(withLogs('The plugin could not read the board.', run))
    return news.type === 'plan/whole' ? news.plan : undefined
  })
}

/** Waits until something of what the plugin tells is what is looked for. */
async function heard<T>(run: PluginRun, clock: Clock, find: (news: News) => T | undefined): Promise<T> {
  for (;;) {
    await run.idle()
    for (const news of newsIn(run.sent as readonly (News | Part)[])) {
      const found = find(news)
      if (found !== undefined) return found
    }
    if (run.closed !== null) {
      const { message = '', stopped = message } = run.closed
      throw new Error(withLogs(`The plugin ended too early. ${stopped}`, run))
    }
    await new Promise<void>((resolve) => clock.setTimeout(resolve, LOOK_AGAIN))
  }
}

/** Words for a bug report: what the plugin logged goes with them. */
function withLogs(words: string, { logs }: PluginRun): string {
  return [words.trimEnd(), ...logs.map(({ text }) => text)].join('\n')
}
