/** The panel’s budgets with 2,000 milestones (docs/architecture.md, Budgets): a frame has 16 ms. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, bench, describe } from 'vitest'
import { launchPanel, type PanelBrowser } from './open.ts'
import { many } from './plans.ts'

let browser: PanelBrowser
let page: Page
beforeAll(async () => {
  browser = await launchPanel()
  page = await browser.open({ opening: { plan: many(2000) } })
  await page.getByRole('listitem').first().waitFor()
})
afterAll(() => browser.close())

/** Does something in the page and waits until the next frame shows it; nothing of the test crosses over meanwhile. */
function untilShown(act: () => void): () => Promise<void> {
  return async () => {
    const source = `(${act.toString()})()`
    await page.evaluate(`${source}; new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))`)
  }
}

/** Shows another format on the Export tab. */
async function preview(format: string): Promise<void> {
  await page.evaluate(
    `{
      const choice = document.querySelector('select[aria-label="Preview"]')
      choice.value = '${format}'
      choice.dispatchEvent(new Event('change', { bubbles: true }))
    }
    new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))`,
  )
}

describe('two frames, so 30 times a second is full speed', () => {
  bench(
    'scroll by a screenful',
    untilShown(() => {
      const list = document.getElementById('milestones')
      if (list !== null) list.scrollTop = (list.scrollTop + 200) % 50_000
    }),
  )
  bench(
    'size a milestone by key',
    untilShown(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true }))
    }),
  )
  bench(
    'type a letter into the search',
    untilShown(() => {
      const field = document.getElementById('search')
      if (!(field instanceof HTMLInputElement)) return
      field.value = field.value === 'sha' ? 'shar' : 'sha'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }),
  )
})

describe('export previews, each and then the table: four frames', () => {
  for (const format of ['summary', 'handover', 'dependencies-skills', 'value-scores', 'blocks', 'json']) {
    bench(
      format,
      async () => {
        await preview(format)
        await preview('table')
      },
      { setup: () => page.getByRole('tab', { name: 'Export' }).click() },
    )
  }
})
