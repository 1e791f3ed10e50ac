import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { bundleParts, type PanelParts } from './bundle.ts'
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
let bundled: Promise<PanelParts> | undefined

export async function launchPanel(): Promise<PanelBrowser> {
  const server = await servePanel(await (bundled ??= bundleParts('test/panel/harness.tsx')))
  const browser = await launchBrowser()
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.on('pageerror', (error) => {
    throw error
  })
  return {
    open: async ({ opening, theme = 'light', width = 400, height = 640 } = {}) => {
      await page.setViewportSize({ width, height })
      await page.goto(server.address)
      // As text, which crosses to the browser far quicker than a value that is taken apart and put together.
      const given = JSON.stringify(opening ?? null)
      await page.evaluate(
        ({ variables, name, json }) => {
          document.head.append(Object.assign(document.createElement('style'), { textContent: variables }))
          document.documentElement.className = name === 'dark' ? 'figma-dark' : 'figma-light'
          window.harness.open((JSON.parse(json) as Opening | null) ?? undefined)
        },
        { variables: THEMES[theme], name: theme, json: given },
      )
      return page
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** The script has an address that may be kept: the browser compiles it for the first panels, and not for each. */
async function servePanel({ page, script }: PanelParts): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/panel.js' ? ['text/javascript', script] : ['text/html', page]
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
