/** The chart of value-scores.md, drawn by Mermaid itself in a real browser. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quadrantChart } from '../../src/core/export/quadrant.ts'
import { launchBrowser, type Browser } from '../browser.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { Scores } from '../../src/core/record/record.ts'
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

  const cards = (
    count: number,
    scoresOf: (at: number) => Scores,
    name = (at: number) => `Milestone with a long name, number ${at}`,
  ) => planOf(Array.from({ length: count }, (_, at) => scored(`1:${at + 1}`, name(at), scoresOf(at))))
  const everywhere = (at: number): Scores => {
    const value = (1 + ((at * 7) % 3)) as 1 | 2 | 3
    return { effort: (['S', 'M', 'L'] as const)[at % 3] ?? 'S', business: value, ux: value }
  }
  test.each<[string, Plan, 'names' | 'numbers']>([
    ['1', cards(1, everywhere), 'names'],
    ['12', football(), 'names'],
    ['60', cards(60, everywhere), 'numbers'],
    ['60 in one field', cards(60, () => ({ effort: 'S', ux: 3 })), 'numbers'],
    [
      '60 in one field beside others',
      cards(62, (at) =>
        at === 0 ? { effort: 'S', business: 2, ux: 1 } : at === 1 ? { effort: 'M', ux: 3 } : { effort: 'S', ux: 3 },
      ),
      'numbers',
    ],
    [
      '9 in Japanese',
      cards(9, everywhere, () => '試合の検索を改善して参加者を増やすための新しい機能と通知の仕組み'),
      'names',
    ],
    ['9 of the widest letters', cards(9, everywhere, () => 'W'.repeat(40)), 'names'],
  ])('of %s milestones no label lies on another, on an axis or outside', async (_, plan, labels) => {
    const texts = await draw(quadrantChart(plan) ?? '')
    const points = texts.filter((text) => (labels === 'names' ? /^\d+ ./ : /^\d+$/).test(text))
    expect(points.length).toBeGreaterThan(0)
    const found = await page.evaluate(() => {
      const svg = document.querySelector('svg')
      const box = (element: Element) => element.getBoundingClientRect()
      const apart = (a: DOMRect, b: DOMRect) =>
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 2 || b.bottom <= a.top + 2
      const all = Array.from(document.querySelectorAll('text')).filter((text) => text.textContent !== '')
      const quadrants = Array.from(document.querySelectorAll('.quadrant rect, g.quadrants rect'), box)
      const inside = (a: DOMRect, b: DOMRect) =>
        a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom
      const isPoint = (text: Element) => text.closest('.data-point, .data-points') !== null
      return {
        quadrants: quadrants.length,
        points: all.filter(isPoint).length,
        overlapping: all.flatMap((a, at) =>
          all.slice(at + 1).flatMap((b) => (apart(box(a), box(b)) ? [] : [`${a.textContent} | ${b.textContent}`])),
        ),
        outside: all
          .filter((text) => isPoint(text) && !quadrants.some((each) => inside(box(text), each)))
          .map((text) => text.textContent),
        clipped: all.filter((text) => svg === null || !inside(box(text), box(svg))).map((text) => text.textContent),
      }
    })
    expect(found).toEqual({ quadrants: 4, points: plan.milestones.length, overlapping: [], outside: [], clipped: [] })
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
