/** `summary.html`, as a browser shows and prints it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { summaryPage } from '../../src/core/export/files.ts'
import { takeHome } from '../../src/core/export/take-home.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { Meanings } from '../../src/core/record/meanings.ts'
import { launchBrowser, type Browser } from '../browser.ts'
import { football } from '../core/football.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
declare const axe: { run: () => Promise<{ violations: readonly { id: string }[] }> }

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

const scale = (...[low, medium, high]: [string, string, string]) => ({
  1: { means: low, example: 'the ratings pop-up' },
  2: { means: medium, example: 'the match filters of last spring' },
  3: { means: high, example: 'the first ranking system' },
})
const meanings: Meanings = {
  effort: scale('A week for one or two of us', 'Two to four weeks', 'Most of the quarter'),
  business: scale('Nice to have', 'Moves a number we report', 'Moves the number of the year'),
  ux: scale('Few people, seldom', 'Many people, or often', 'Everybody, every day'),
}

/** Everything said, and every meaning written down. */
function inFull(): Plan {
  const plan = football()
  const milestones = plan.milestones.map((each) => ({
    ...each,
    scores: { skills: ['Frontend', 'Design'], ...each.scores, dependenciesReviewed: true },
    rounds: [...each.rounds, { attribute: 'business' as const, counts: { '2': 6 } }],
  }))
  return { ...plan, page: { id: '0:1', name: 'Q3', board: 'Football app' }, meanings, milestones }
}

async function show(plan: Plan): Promise<void> {
  await page.setContent(summaryPage(takeHome(plan, '22 November 2026')).text)
}

describe('the summary as a page', () => {
  test.each([
    ['as scored', football],
    ['scored in full', inFull],
  ])('is one sheet of A4 for twelve milestones, %s', async (_, plan) => {
    await show(plan())
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g) ?? []
    expect(sheets.length).toBe(1)
  })

  test('has no text below ten points, and margins of 15 mm', async () => {
    await show(inFull())
    const sizes = await page.evaluate(() =>
      Array.from(document.querySelectorAll('main *'), (each) => parseFloat(getComputedStyle(each).fontSize) * 0.75),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10)
    expect(summaryPage(takeHome(inFull(), 'today')).text).toContain('@page { size: A4; margin: 15mm; }')
  })

  test.each([
    ['nothing', { ...football(), milestones: [] }],
    ['twelve milestones', football()],
  ])('of %s breaks no rule of axe', async (_, plan) => {
    await show(plan)
    await page.addScriptTag({ content: AXE })
    expect((await page.evaluate(() => axe.run())).violations.map(({ id }) => id)).toEqual([])
  })

  test('says board and page in its title, has one table of milestones, and a heading for each part', async () => {
    await show(inFull())
    expect(await page.title()).toBe('Milestones: Football app · Q3')
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Milestones: Football app · Q3'])
    const table = page.getByRole('table').first()
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      ...['#', 'Milestone', 'Effort', 'Business Value', 'UX Value', 'Dependencies', 'Skills'],
    ])
    expect(await table.locator('th[scope=row]').count()).toBe(12)
    expect(await table.locator('th[scope=rowgroup]').count()).toBe(4)
  })

  test('scrolls sideways on no phone', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    await show(inFull())
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 1280, height: 720 })
  })
})
