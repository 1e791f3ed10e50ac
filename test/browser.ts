/** A real browser for tests, and something for it to open. */
import { chromium, type Browser as Running, type BrowserContext, type Page as Tab } from 'playwright-core'
import { serve } from '../host/cli/serve.ts'
import { built } from './built.ts'
import { findBrowser } from './find-browser.ts'

/** What a test file may do with the browser. */
export interface Browser {
  newPage(options?: Parameters<Running['newPage']>[0]): Promise<Tab>
  newContext(options?: Parameters<Running['newContext']>[0]): Promise<BrowserContext>
  /** Closes what was opened here; the browser itself goes on for the next file. */
  close(): Promise<void>
}

/** This process's browser, from the first file that wants one until the process ends, which ends it. */
let running: Promise<Running> | undefined

async function launch(): Promise<Running> {
  const { executablePath, args } = await findBrowser()
  return chromium.launch({ executablePath, args: [...args] })
}

/** Test files that run in one process share the browser, each in windows of its own that know nothing of each other. */
export async function launchBrowser(): Promise<Browser> {
  if (running === undefined || !(await running).isConnected()) running = launch()
  const browser = await running
  const opened = new Set<BrowserContext>()
  const keep = (context: BrowserContext) => {
    opened.add(context)
    context.once('close', () => opened.delete(context))
  }
  return {
    async newContext(options) {
      const context = await browser.newContext(options)
      keep(context)
      return context
    },
    async newPage(options) {
      const tab = await browser.newPage(options)
      keep(tab.context())
      return tab
    },
    async close() {
      await Promise.all(Array.from(opened, (context) => context.close()))
    },
  }
}

export interface Page {
  /** Ends in a slash. */
  readonly url: string
  close(): Promise<void>
}

/** Serves the built page on a free port; files in `instead` (by path, `/code.js`) take the place of those built. */
export async function servePage(instead: Readonly<Record<string, string>> = {}): Promise<Page> {
  const served = await serve({ folder: built('host'), instead, port: 0 })
  return { url: `http://127.0.0.1:${served.port}/`, close: () => served.close() }
}
