/** Where a browser for the tests is on this machine. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // A page of the tests lives for seconds: V8 would spend a quarter of its time compiling the engine's WebAssembly again.
  '--js-flags=--liftoff-only',
]

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const root = process.env[folder]
    return root === undefined
      ? []
      : [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]
  }),
}

export interface FoundBrowser {
  readonly executablePath: string
  readonly args: readonly string[]
}

export type BrowserSource = 'named' | 'packaged' | 'installed' | 'playwright'

const ALL_SOURCES: readonly BrowserSource[] = ['named', 'packaged', 'installed', 'playwright']

/**
 * The first browser there is: the one `CHROME_PATH` names; on Linux the one that comes in a package, which is the same on
 * every machine and, without windows of its own, twice as quick; the machine's own Chrome or Chromium; Playwright's if it is
 * installed. `OKRA_BROWSER=installed` (or another source) asks for one.
 */
export async function findBrowser(sources: readonly BrowserSource[] = askedFor()): Promise<FoundBrowser> {
  for (const source of sources) {
    const found = await SOURCES[source]()
    if (found) return found
  }
  throw new Error('No browser was found: install Chrome or Chromium, or set CHROME_PATH to the one to use.')
}

function askedFor(): readonly BrowserSource[] {
  const asked = ALL_SOURCES.find((source) => source === process.env.OKRA_BROWSER)
  return asked ? [asked] : ALL_SOURCES
}

const SOURCES: Readonly<Record<BrowserSource, () => FoundBrowser | undefined | Promise<FoundBrowser | undefined>>> = {
  named: () => at(process.env.CHROME_PATH),
  installed: () => at(INSTALLED[process.platform]?.find((path) => existsSync(path))),
  playwright: () => at(chromium.executablePath()),
  packaged: findPackaged,
}

function at(executablePath: string | undefined): FoundBrowser | undefined {
  return executablePath && existsSync(executablePath) ? { executablePath, args: FLAGS } : undefined
}

/**
 * It unpacks the libraries it needs only where it believes to be on AWS, so that has to be said before it loads. Its own
 * flags are for a machine that shows one page: in a single process, closing a tab ends the browser.
 */
async function findPackaged(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return { executablePath: await packaged.executablePath(), args: FLAGS }
}
