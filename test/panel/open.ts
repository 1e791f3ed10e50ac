import type { Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { bundlePanel } from './bundle.ts'
import type { Opening } from './fake-sandbox.ts'
import { THEMES, type Theme } from './themes.ts'

/** An address that counts as secure, so that tests may read the clipboard back; nothing listens there. */
export const ADDRESS = 'http://localhost/'

export interface View {
  /** Without it the panel is left waiting, as while the board is being read. */
  readonly opening?: Opening
  readonly theme?: Theme
  readonly width?: number
  readonly height?: number
}

export interface PanelBrowser {
  /** A fresh panel, in a window of the default size, unless told otherwise. */
  readonly open: (view?: View) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Made once for all files that run in this process. */
let bundled: Promise<string> | undefined

export async function launchPanel(): Promise<PanelBrowser> {
  const html = await (bundled ??= bundlePanel('test/panel/harness.tsx'))
  const browser = await launchBrowser()
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.on('pageerror', (error) => {
    throw error
  })
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  return {
    open: async ({ opening, theme = 'light', width = 400, height = 640 } = {}) => {
      await page.setViewportSize({ width, height })
      await page.goto(ADDRESS)
      await page.evaluate(
        ({ variables, name, given }) => {
          document.head.append(Object.assign(document.createElement('style'), { textContent: variables }))
          document.documentElement.className = name === 'dark' ? 'figma-dark' : 'figma-light'
          window.harness.open(given)
        },
        { variables: THEMES[theme], name: theme, given: opening },
      )
      return page
    },
    close: () => browser.close(),
  }
}
