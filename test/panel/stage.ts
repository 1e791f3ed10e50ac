/** What the browser tests share: one browser a file, one fresh panel a test, and the panel’s own names for its parts. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { News } from '../../src/core/command/news.ts'
import type { Command } from '../../src/core/command/schemas.ts'
import type { Opening } from './fake-sandbox.ts'
import { launchPanel, type PanelBrowser, type View } from './open.ts'

export interface Stage {
  /** Opens a panel; without an opening it is left waiting, as while the board is being read. */
  readonly open: (opening?: Opening, view?: View) => Promise<Page>
  readonly page: () => Page
  readonly say: (news: News) => Promise<void>
  /** Everything the panel sent. */
  readonly sent: () => Promise<readonly Command[]>
  /** The last of it, but for what is selected on the board: that follows the list when nobody moves any more. */
  readonly last: () => Promise<Command | undefined>
  readonly row: (name: RegExp) => Locator
  readonly group: (name: string) => Locator
  readonly option: (group: string, name: string) => Locator
  readonly button: (name: string) => Locator
  readonly field: (name: string) => Locator
  readonly status: () => Promise<string | null>
  /** What the editor shows as chosen: effort, business value, UX value. */
  readonly chosen: () => Promise<readonly (string | null)[]>
}

export function useStage(): Stage {
  let browser: PanelBrowser
  let page: Page
  beforeAll(async () => {
    browser = await launchPanel()
  })
  afterAll(() => browser.close())

  const group = (name: string) => page.getByRole('radiogroup', { name })
  const sent = () => page.evaluate(() => window.harness.sent())
  return {
    open: async (opening, view = {}) => {
      page = await browser.open(opening === undefined ? view : { opening, ...view })
      await page.getByRole('tablist').waitFor()
      return page
    },
    page: () => page,
    say: (news) => page.evaluate((json) => window.harness.say(JSON.parse(json) as News), JSON.stringify(news)),
    sent,
    last: async () => (await sent()).filter(({ type }) => type !== 'cards/select').at(-1),
    row: (name) => page.getByRole('listitem', { name }),
    group,
    option: (of, name) => group(of).getByRole('radio', { name, exact: true }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    field: (name) => page.getByRole('textbox', { name, exact: true }),
    status: () => page.getByRole('status').textContent(),
    chosen: () =>
      page.getByRole('region', { name: 'Scores', exact: true }).evaluate((editor) => {
        const radios = Array.from(editor.querySelectorAll('[role=radio][aria-checked=true]'))
        return radios.map((radio) => radio.textContent)
      }),
  }
}
