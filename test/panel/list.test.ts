/** Opening the panel and finding one’s way in the list, in a real browser. */
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/core/plan/plan.ts'
import { empty, halfScored, many, twelve } from './plans.ts'
import { useStage } from './stage.ts'

const stage = useStage()

declare global {
  interface Window {
    /** How many rows were drawn. */
    drawn?: number
  }
}

const scrollTo = async (top: number) => {
  await stage.page().evaluate((to) => {
    const list = document.getElementById('milestones')
    if (list !== null) list.scrollTop = to
  }, top)
  await stage.page().evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

describe('opening', () => {
  test('says what was found and offers to show it or to correct it', async () => {
    await stage.open({ plan: twelve() })
    await stage.page().getByText('12 milestones found, 0 scored').waitFor()
    await stage.button('Show on board').click()
    expect(await stage.last()).toMatchObject({ type: 'cards/show', cards: { length: 12 } })
    await stage.button('Not right?').click()
    const kinds = stage.page().getByRole('region', { name: 'Which cards are milestones?' })
    expect(await kinds.getByRole('checkbox').count()).toBe(5)
  })

  test('asks for the kinds of all cards where only some are known, and shows no half list', async () => {
    const { kinds, ...plan } = twelve()
    await stage.open({ plan: { ...plan, kinds: kinds.slice(0, 2), hasBystanders: true } })
    await stage.button('Not right?').click()
    const list = stage.page().getByRole('region', { name: 'Which cards are milestones?' })
    await list.getByText('Reading the other cards…').waitFor()
    expect(await list.getByRole('checkbox').count()).toBe(0)
    expect(await stage.last()).toEqual({ type: 'kinds/read' })
    await stage.say({ type: 'plan/changed', answers: null, put: [], removed: [], kinds, hasBystanders: false })
    await list.getByRole('checkbox').first().waitFor()
    expect(await list.getByRole('checkbox').count()).toBe(5)
    await stage.page().getByText('5 kinds of cards.').waitFor()
    expect((await stage.sent()).filter(({ type }) => type === 'kinds/read')).toHaveLength(1)
  })

  test('asks for them again where the page is turned before they are known', async () => {
    const part = { ...twelve(), hasBystanders: true }
    const asked = async () => (await stage.sent()).filter(({ type }) => type === 'kinds/read').length
    await stage.open({ plan: part })
    await stage.button('Not right?').click()
    await expect.poll(asked).toBe(1)
    await stage.say({ type: 'plan/whole', plan: { ...part, page: { id: '0:2', name: 'Next' } }, selection: [] })
    await expect.poll(asked).toBe(2)
  })

  test('says that it is reading until the board has been read', async () => {
    await stage.open()
    await stage.page().getByText('Reading the board…').waitFor()
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
  })

  test('writes nothing and selects nothing before the first click', async () => {
    await stage.open({ plan: halfScored() })
    await stage.page().waitForTimeout(150)
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
  })

  test('with nothing found, shows the kinds of cards and what to do', async () => {
    await stage.open({ plan: { ...empty(), placeholders: ['<<Milestone #1>>', '<<Spike #1>>'] } })
    await stage.page().getByText('2 cards still hold placeholders like “<<Milestone #1>>”.').waitFor()
    await stage.page().getByText('Or tick the kinds of cards that are milestones here.').waitFor()
    await stage
      .page()
      .getByRole('checkbox', { name: /Wide rectangle, yellow/ })
      .check()
    expect(await stage.last()).toMatchObject({ type: 'kind/tick', in: true })
  })

  test.each([
    ['export', 'Export'],
    ['milestones', 'Milestones'],
  ] as const)('on %s shows that tab', async (on, name) => {
    await stage.open({ plan: twelve() })
    await stage.say({ type: 'panel/opened', on, isFolded: false })
    await stage.page().getByRole('tab', { name, selected: true }).waitFor()
  })
})

describe('the list', () => {
  test('goes with the keyboard and shows the card on Enter', async () => {
    await stage.open({ plan: twelve() })
    await stage.row(/^Add filters/).click()
    await stage.page().keyboard.press('ArrowDown')
    await stage.page().keyboard.press('Enter')
    await expect
      .poll(() => stage.page().evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Cache last used/)
    await expect.poll(() => stage.last()).toEqual({ type: 'cards/show', cards: ['1:2'] })
  })

  test('/ searches, and Enter goes to what was found', async () => {
    await stage.open({ plan: twelve() })
    await stage.page().keyboard.press('/')
    await stage.page().keyboard.type('whatsapp')
    await expect.poll(() => stage.page().getByRole('listitem').count()).toBe(1)
    await stage.page().keyboard.press('Enter')
    await stage.page().keyboard.press('s')
    await expect.poll(() => stage.last()).toMatchObject({ type: 'milestone/change', cards: ['1:10'] })
  })

  test('Ctrl+A selects all that it shows, for one change to all of them', async () => {
    await stage.open({ plan: halfScored() })
    await stage.page().getByRole('combobox', { name: 'Filter' }).selectOption('To do (9)')
    await stage.row(/^Highlight popular/).click()
    await stage.page().keyboard.press('Control+a')
    await stage.page().keyboard.press('l')
    await expect.poll(() => stage.last()).toMatchObject({ patch: { effort: 'L' }, cards: { length: 9 } })
  })

  test('filters by what is missing, with counts', async () => {
    await stage.open({ plan: halfScored() })
    await stage.page().getByRole('combobox', { name: 'Filter' }).selectOption('No UX value (7)')
    expect(await stage.page().getByRole('list', { name: 'Milestones' }).getByRole('listitem').count()).toBe(7)
  })

  test('draws only what is in sight of thousands, and knows how many there are', async () => {
    await stage.open({ plan: many(2000) })
    const items = stage.page().getByRole('list', { name: 'Milestones' }).getByRole('listitem')
    expect(await items.count()).toBeLessThan(40)
    await stage.page().keyboard.press('End')
    await stage.row(/^2000\. /).waitFor()
    expect(await stage.row(/^2000\. /).getAttribute('aria-posinset')).toBe('2000')
    expect(await items.first().getAttribute('aria-setsize')).toBe('2000')
  })

  test('draws anew what comes into sight, and no other row', async () => {
    await stage.open()
    const drawn = () => stage.page().evaluate(() => window.drawn)
    // Who draws a row asks for its name, once.
    await stage.page().evaluate((plan) => {
      for (const milestone of plan.milestones) {
        const { name } = milestone
        Object.defineProperty(milestone, 'name', {
          get: () => {
            window.drawn = (window.drawn ?? 0) + 1
            return name
          },
        })
      }
      window.harness.say({ type: 'plan/whole', plan, selection: [] })
    }, many(200))
    await stage.row(/^9\. /).waitFor()
    expect(await drawn()).toBeGreaterThanOrEqual(9)
    await stage.page().evaluate(() => (window.drawn = 0))
    await scrollTo(2 * 24)
    // Two rows come; Tab leaves one that was there and comes to another.
    expect(await drawn()).toBeLessThanOrEqual(4)
    expect(await drawn()).toBeGreaterThan(0)
  })

  test('follows the board’s selection, wherever it is', async () => {
    await stage.open({ plan: many(2000) })
    await stage.say({ type: 'selection/changed', selection: [{ id: '1:1500', name: '', isMilestone: true }] })
    expect(await stage.row(/^1500\. /).isVisible()).toBe(true)
    await stage.page().waitForTimeout(150)
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
  })
})

describe('the keyboard', () => {
  const focused = () => stage.page().evaluate(() => document.activeElement?.getAttribute('aria-label'))
  test('is in the list when the first plan arrives, unless somebody has it elsewhere', async () => {
    await stage.open()
    await stage.page().getByText('Reading the board…').waitFor()
    const arrive = { type: 'plan/whole', plan: twelve(), selection: [] } as const
    await stage.say(arrive)
    await expect.poll(focused).toMatch(/^Add filters/)
    await stage.open()
    await stage.page().getByRole('tab', { name: 'Milestones' }).focus()
    await stage.say(arrive)
    await stage.row(/^Add filters/).waitFor()
    expect(await stage.page().evaluate(() => document.activeElement?.textContent)).toBe('Milestones')
  })

  test('stays in the list when one scrolls away and goes on with ↓', async () => {
    await stage.open({ plan: many(2000) })
    await stage.row(/^3\. /).click()
    await scrollTo(20_000)
    expect(await focused()).toMatch(/^3\. /)
    await stage.page().keyboard.press('ArrowDown')
    expect(await focused()).toMatch(/^4\. /)
    await stage.page().keyboard.press('End')
    await scrollTo(0)
    await stage.page().keyboard.press('ArrowUp')
    expect(await focused()).toMatch(/^1999\. /)
    expect(await stage.row(/^1999\. /).isVisible()).toBe(true)
  })

  test('goes to the next row when its own milestone is deleted', async () => {
    await stage.open({ plan: twelve() })
    await stage.row(/^Cache last used/).click()
    await stage.say({ type: 'plan/changed', answers: null, put: [], removed: ['1:2'] })
    await stage.row(/^Cache last used/).waitFor({ state: 'detached' })
    expect(await focused()).toMatch(/^Highlight popular/)
  })

  test('finds the list by Tab when the card it was at is not among those found, and chooses what it comes to', async () => {
    await stage.open({ plan: twelve() })
    await stage.page().keyboard.press('/')
    await stage.page().keyboard.type('feedback')
    await stage.page().keyboard.press('Tab')
    await expect.poll(focused).toMatch(/^Add emoji-based quick feedback/)
    await stage.page().keyboard.press('s')
    await expect.poll(() => stage.last()).toMatchObject({ type: 'milestone/change', cards: ['1:8'] })
  })

  test('stays where it was when what had it goes away: at the next one, the field, the list', async () => {
    await stage.open({ plan: twelve() })
    const press = async (name: string, next: string | RegExp) => {
      await stage.button(name).press('Enter')
      await expect.poll(focused).toMatch(next)
    }
    await press('Add Platform', 'Add Infrastructure')
    await press('Add Infrastructure', 'Add Developer Experience')
    await press('Remove Platform', 'Remove Infrastructure')
    await press('Remove Infrastructure', 'Add dependency')
    await stage.option('Effort', 'M').press('Enter')
    await stage.button('Clear Effort').press('Enter')
    await expect.poll(() => stage.page().evaluate(() => document.activeElement?.textContent)).toBe('S')
    await press('Not a milestone', /^Cache last used/)
    await stage.button('Not right?').click()
    await press('Done', /^Cache last used/)
    await stage.button('Not right?').click()
    await stage.page().keyboard.press('Escape')
    await stage.row(/^Cache last used/).waitFor()
  })

  test('goes from Fold to Unfold and back', async () => {
    await stage.open({ plan: twelve() })
    await stage.button('Fold').press('Enter')
    await stage.button('Unfold').waitFor()
    expect(await stage.page().evaluate(() => document.activeElement?.textContent)).toBe('Unfold')
    await stage.page().keyboard.press('Enter')
    await stage.button('Fold').waitFor()
    expect(await stage.page().evaluate(() => document.activeElement?.textContent)).toBe('Fold')
  })
})

describe('colours', () => {
  test('take one click there and one click back, on every tab, and say what they mean', async () => {
    await stage.open({ plan: halfScored() })
    await stage.page().getByRole('tab', { name: 'Export' }).click()
    await stage.option('Colour by', 'Effort').click()
    await stage.page().getByRole('list', { name: 'What the colours mean' }).waitFor()
    const words = await stage
      .page()
      .getByRole('list', { name: 'What the colours mean' })
      .getByRole('listitem')
      .allTextContents()
    expect(words).toEqual(['S 2', 'M 2', 'L 1', '? 1', 'Not scored yet 6'])
    await stage.option('Colour by', 'Original colours').click()
    expect((await stage.sent()).slice(1)).toMatchObject([{ rule: 'effort' }, { rule: 'original' }])
  })

  test('are walked through by arrow keys without painting the board seven times', async () => {
    await stage.open({ plan: halfScored() })
    await stage.option('Colour by', 'Original colours').focus()
    for (let press = 0; press < 7; press++) await stage.page().keyboard.press('ArrowLeft')
    await stage.page().keyboard.press('Enter')
    expect((await stage.sent()).slice(1)).toEqual([{ type: 'paint/choose', n: 1, rule: 'effort' }])
    expect(await stage.option('Colour by', 'Effort').isChecked()).toBe(true)
  })
})

describe('a page without milestones says what to do', () => {
  const kinds = () => stage.page().getByRole('region', { name: 'Which cards are milestones?' })
  const help = () => kinds().getByRole('paragraph').first().textContent()
  const unlikely = (plan: Plan): Plan => ({
    ...plan,
    kinds: plan.kinds.map((kind) => ({ ...kind, isUnlikely: true as const })),
  })

  test('where nothing looks like one, and offers nothing to tick but on request', async () => {
    await stage.open({ plan: unlikely(empty()) })
    expect(await help()).toBe(
      'No card on this page looks like a milestone yet. Put your milestone cards on the board, and they appear here.',
    )
    expect(await kinds().getByRole('checkbox').count()).toBe(0)
    await stage.button('Show all 5 kinds').click()
    expect(await kinds().getByRole('checkbox').count()).toBe(5)
  })

  test('on the method’s template, and where kinds are there to tick', async () => {
    await stage.open({ plan: { ...unlikely(empty()), placeholders: ['<<Milestone #1>>', '<<Spike #1>>'] } })
    expect(await help()).toBe(
      '2 cards still hold placeholders like “<<Milestone #1>>”. Write a milestone there, and it appears here.',
    )
    await stage.open({ plan: empty() })
    expect(await help()).toMatch(/^No milestones were found\. Tick the kinds of cards that are milestones here\./)
    expect(await stage.button('Show on board').count()).toBe(0)
  })
})
