/** Value against effort, in a real browser: by pointer, by keyboard, by name. */
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { Scores } from '../../src/core/record/record.ts'
import { halfScored, many, twelve } from './plans.ts'
import { useStage } from './stage.ts'

const stage = useStage()

/** The author’s twelve, scored as told; the rest is open. */
function scoredAs(...scores: readonly Scores[]): Plan {
  const plan = twelve()
  return { ...plan, milestones: plan.milestones.map((each, index) => ({ ...each, scores: scores[index] ?? {} })) }
}

const spread = () =>
  scoredAs(
    { effort: 'S', business: 3 },
    { effort: 'M', ux: 3 },
    { effort: 'M', business: 3, ux: 1 },
    { effort: 'L', business: 1, ux: 1 },
  )

async function open(plan: Plan, view = {}): Promise<void> {
  await stage.open({ plan }, view)
  await stage.page().getByRole('tab', { name: 'Value vs effort' }).click()
}

const chart = () => stage.page().getByRole('grid', { name: 'Value vs effort' })
const focused = () => stage.page().evaluate(() => document.activeElement?.getAttribute('aria-label'))

describe('the chart', () => {
  test('is a grid of three by three, each place named, each milestone a button of its own', async () => {
    await open(spread())
    expect(await chart().getByRole('columnheader').count()).toBe(4)
    expect(await chart().getByRole('rowheader').allTextContents()).toEqual(['High', 'Medium', 'Low'])
    const cells = await chart().getByRole('gridcell').all()
    const counts = await Promise.all(cells.map((cell) => cell.locator('[id^="dot-"]').count()))
    expect(counts).toEqual([1, 2, 0, 0, 0, 0, 0, 0, 1])
    await chart()
      .getByRole('button', { name: /^Add filters.*: Quick win$/ })
      .waitFor()
  })

  test('two cards at one place lie side by side, not on each other', async () => {
    await open(spread())
    const dots = await chart()
      .getByRole('button', { name: /: Quick win$/ })
      .all()
    const boxes = await Promise.all(dots.slice(1).map((dot) => dot.boundingBox()))
    const [a, b] = boxes
    expect((a?.x ?? 0) + (a?.width ?? 0)).toBeLessThanOrEqual(b?.x ?? 0)
  })

  test('names the card under the pointer, and shows it on the board when pressed', async () => {
    await open(spread())
    const dot = chart().getByRole('button', { name: /^Incorporate attendance/ })
    await dot.hover()
    await stage
      .page()
      .getByRole('tabpanel')
      .locator('p', { hasText: /^Incorporate attendance history and player ranking into suggestions$/ })
      .waitFor()
    await dot.click()
    expect(await stage.last()).toEqual({ type: 'cards/show', cards: ['1:4'] })
  })

  test('carries names in a wide panel, large enough for a shared screen', async () => {
    await open(spread(), { width: 760 })
    const names = chart().getByText(/^(Add filters|Cache last|Highlight popular|Incorporate attendance)/)
    const shown = await names.evaluateAll((all) =>
      all.map((each) => [each.checkVisibility(), parseFloat(getComputedStyle(each).fontSize) >= 13]),
    )
    expect(shown).toEqual(Array.from({ length: 4 }, () => [true, true]))
    await open(spread())
    expect(await names.evaluateAll((all) => all.some((each) => each.checkVisibility()))).toBe(false)
  })

  test('is put on the board by one press, dated', async () => {
    await open(spread())
    await stage.button('Put on the board').click()
    expect(await stage.last()).toMatchObject({
      type: 'chart/put',
      day: expect.stringMatching(/^\d+ \w+ \d{4}$/) as string,
    })
    await open(twelve())
    expect(await stage.button('Put on the board').count()).toBe(0)
  })

  test('is walked with Tab and arrows, and Enter shows the card', async () => {
    await open(spread())
    await chart()
      .getByRole('button', { name: /^Add filters.*: Quick win$/ })
      .focus()
    const path: (string | null | undefined)[] = []
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) {
      await stage.page().keyboard.press(key)
      path.push((await focused())?.slice(0, 11))
    }
    expect(path).toEqual(['Cache last ', 'Highlight p', 'Incorporate', 'Cache last ', 'Add filters'])
    await stage.page().keyboard.press('Enter')
    expect(await stage.last()).toEqual({ type: 'cards/show', cards: ['1:1'] })
  })

  test('is one stop for the Tab key, however many cards there are', async () => {
    await open(spread())
    expect(await chart().locator('[id^="dot-"][tabindex="0"]').count()).toBe(1)
  })

  test('keeps thousands in their places: the first as dots, the rest behind one button', async () => {
    const plan = many(2000)
    await open({ ...plan, milestones: plan.milestones.map((each) => ({ ...each, scores: { effort: 'S', ux: 3 } })) })
    expect(await chart().locator('[id^="dot-"]').count()).toBe(13)
    await chart().getByRole('button', { name: '1987 more Quick win: show on the board' }).click()
    expect(await stage.last()).toMatchObject({ type: 'cards/show', cards: { length: 1987 } })
  })

  test('says which milestones have no place yet', async () => {
    await open(spread())
    await stage.page().getByText('8 milestones not placed yet').waitFor()
  })

  test('places no milestone that an answer could still move, and says which word is certain all the same', async () => {
    await open(
      scoredAs({ effort: 'L', business: 1 }, { effort: 'S', business: 2 }, { effort: 'L', business: 2, ux: '?' }),
    )
    await stage.page().getByText('12 milestones not placed yet').waitFor()
    await stage.page().getByText('Certain already: Quick win (1), Big bet (1).').waitFor()
    expect(await chart().locator('[id^="dot-"]').count()).toBe(0)
  })
})

describe('its words', () => {
  test('are typed anew in place, and kept with Enter', async () => {
    await open(spread())
    await chart().getByRole('button', { name: 'Quick win: change the word for effort M, high value' }).click()
    const field = stage.field('Word for effort M, high value')
    await field.fill('Do first')
    await field.press('Enter')
    expect(await stage.last()).toEqual({ type: 'words/change', n: 1, effort: 'M', value: 3, words: 'Do first' })
    await chart()
      .getByRole('button', { name: /^Cache last.*: Do first$/ })
      .waitFor()
    expect(await stage.status()).toBe('Effort M with high value is called “Do first”.')
  })

  test('stay as they are after Escape, or when nothing was changed', async () => {
    await open(spread())
    const word = chart().getByRole('button', { name: 'Big bet: change the word for effort L, high value' })
    await word.click()
    await stage.field('Word for effort L, high value').press('Escape')
    await word.click()
    await stage.field('Word for effort L, high value').press('Enter')
    await word.waitFor()
    expect((await stage.sent()).slice(1)).toEqual([])
  })
})

describe('beside the chart', () => {
  test('“5 of 6 are $$$” is seen before it is said', async () => {
    await open(scoredAs(...Array.from({ length: 5 }, () => ({ business: 3 as const })), { business: 1 }))
    await stage.page().getByText('5 of 6 are $$$').waitFor()
    const shares = await stage
      .page()
      .getByRole('list', { name: 'Business value' })
      .getByRole('listitem')
      .allTextContents()
    expect(shares).toEqual(['$1', '$$0', '$$$5'])
  })

  test('who is waited for, by how many cards, and how much value', async () => {
    await open(
      scoredAs(
        { business: 3, dependencies: [{ text: 'Platform' }] },
        { business: 1, ux: 2, dependencies: [{ text: 'Platform' }] },
        { business: 3, dependencies: [{ card: '1:1' }] },
      ),
    )
    const section = stage.page().getByRole('region', { name: 'Waiting on others' })
    expect((await section.getByRole('listitem').allTextContents())[0]).toBe(
      'Platform3 cardsvalue: 2 high, 1 mediumShowCopy request',
    )
    await section.getByRole('button', { name: 'Show what waits for Platform on the board' }).click()
    expect(await stage.last()).toEqual({ type: 'cards/show', cards: ['1:1', '1:2', '1:3'] })
  })

  test('cards that wait for each other are worth a talk', async () => {
    await open(scoredAs({ dependencies: [{ card: '1:2' }] }, { dependencies: [{ card: '1:1' }] }))
    const section = stage.page().getByRole('region', { name: 'Worth a talk' })
    await section
      .getByText(/^Each waits for the next, and the last for the first: “Add filters.*”, “Cache last used location/)
      .waitFor()
    await section.getByRole('button').click()
    expect(await stage.last()).toEqual({ type: 'cards/show', cards: ['1:1', '1:2'] })
  })
})

test.each([
  ['light', 400, 640],
  ['dark', 400, 640],
  ['light', 320, 360],
] as const)('nothing is wider than the panel (%s, %i × %i)', async (theme, width, height) => {
  await open(halfScored(), { theme, width, height })
  const overflow = await stage.page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBe(0)
})
