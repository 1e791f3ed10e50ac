import { build } from 'esbuild'
import { existsSync, readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Opening } from './fake-sandbox.ts'
import { THEMES, type Theme } from './themes.ts'

/** An address that counts as secure, so that tests may read the clipboard back; nothing listens there. */
const ADDRESS = 'http://localhost/'

export interface View {
  readonly opening?: Opening
  readonly theme?: Theme
  readonly width?: number
  readonly height?: number
}

export interface PanelBrowser {
  readonly open: (view?: View) => Promise<Page>
  readonly close: () => Promise<void>
}

export async function launchPanel(): Promise<PanelBrowser> {
  const html = await buildHarness()
  const browser: Browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
  return {
    open: async ({ opening, theme = 'light', width = 400, height = 640 } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ADDRESS })
      const page = await context.newPage()
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
      await page.goto(ADDRESS)
      await page.addStyleTag({ content: THEMES[theme] })
      await page.evaluate((name) => document.documentElement.classList.add(`figma-${name}`), theme)
      await page.evaluate((given) => window.harness.open(given ?? undefined), opening ?? null)
      return page
    },
    close: () => browser.close(),
  }
}

async function buildHarness(): Promise<string> {
  const result = await build({
    entryPoints: ['test/panel/harness.tsx'],
    bundle: true,
    write: false,
    outdir: 'dist',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    logLevel: 'warning',
  })
  const text = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return readFileSync('ui/index.html', 'utf8')
    .replace('/*CSS*/', () => text('.css'))
    .replace('/*JS*/', () => text('.js').replaceAll('</script', '<\\/script'))
}

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

function browserPath(): string {
  const path = PLACES.find((place) => existsSync(place))
  if (path === undefined) throw new Error('The panel’s tests need Chrome or Chromium: install either, then run again.')
  return path
}
