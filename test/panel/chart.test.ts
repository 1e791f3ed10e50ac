/** The chart of value-scores.md, drawn by Mermaid itself in a real browser. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quadrantChart } from '../../src/core/export/quadrant.ts'
import { launchBrowser, type Browser } from '../browser.ts'
import { planOf, scored } from '../core/cards.ts'
import { football } from '../core/football.ts'

/** The diagrams of Mermaid as one file; it says nothing of its types. */
const MERMAID = readFileSync(createRequire(import.meta.url).resolve('@mermaid-js/tiny'), 'utf8')

declare const mermaid: {
  initialize: (options: object) => void
  render: (id: string, code: string) => Promise<{ svg: string }>
}

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: MERMAID })
  await page.evaluate(() => mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }))
})
afterAll(() => browser.close())

/** The texts of the chart as drawn; rejects with Mermaid’s own words where it cannot be parsed. */
function draw(code: string): Promise<string[]> {
  return page.evaluate(async (source) => {
    const { svg } = await mermaid.render('chart', source)
    document.body.innerHTML = svg
    return Array.from(document.querySelectorAll('text'), (text) => text.textContent)
  }, code)
}

describe('the chart', () => {
  test('is drawn with every scored milestone and the four quadrants', async () => {
    const texts = await draw(quadrantChart(football()) ?? '')
    expect(texts).toEqual(expect.arrayContaining(['Quick win', 'Big bet', 'Fill-in', 'Not now', 'Value for effort']))
    expect(texts.filter((text) => /^\d+ /.test(text)).length).toBe(12)
  })

  test.each([
    '"quotes" and `ticks`',
    '%%{init: {"theme":"dark"}}%%',
    '%% a comment',
    '#35;entity #quot; &amp; <b>bold</b>',
    'a: [0.5, 0.5]',
    'x-axis "a" --> "b"',
    '```\nend of the code',
    'backslash \\ newline \n quadrant-1 x',
    '\u202Eturned round',
    '数字 قائمة 🚀',
    'classDef x fill:#f00; :::x',
  ])('%j as a name stays a name', async (name) => {
    const plan = planOf([
      scored('1:1', name, { effort: 'S', ux: 3 }),
      scored('1:2', 'other', { effort: 'L', business: 1, ux: 1 }),
    ])
    const texts = await draw(quadrantChart(plan) ?? '')
    expect(texts.filter((text) => /^\d /.test(text)).length).toBe(2)
    expect(texts.some((text) => text.startsWith('1 '))).toBe(true)
    expect(await page.locator('svg script, svg foreignObject, svg [onclick]').count()).toBe(0)
  })
})
