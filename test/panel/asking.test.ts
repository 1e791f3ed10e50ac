/** What the panel asks of a person, and how it explains itself, in a real browser. */
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/core/plan/plan.ts'
import { halfScored, twelve } from './plans.ts'
import { useStage } from './stage.ts'

const stage = useStage()

describe('what somebody has to answer', () => {
  test('a copied card: the same milestone, or a new one', async () => {
    const copy = { id: '9:1', name: 'Cache last used location', of: '1:2' }
    await stage.open({ plan: { ...halfScored(), copies: [copy] } })
    await stage.page().getByText('“Cache last used location” is a copy of a scored card.').waitFor()
    await stage.button('New milestone').click()
    expect(await stage.last()).toMatchObject({ type: 'copy/answer', card: '9:1', as: 'new' })
    expect(await stage.page().getByText('is a copy').count()).toBe(0)
  })

  test('a copy with other words, which may come from another board, may keep its scores', async () => {
    const copy = { id: '9:1', name: 'Invite friends', of: '1:2' }
    await stage.open({ plan: { ...halfScored(), copies: [copy] } })
    await stage.button('Keep its scores').click()
    expect(await stage.last()).toMatchObject({ type: 'copy/answer', card: '9:1', as: 'own' })
    await stage.open({
      plan: { ...halfScored(), copies: [{ ...copy, name: 'Cache last used location to speed up repeat searches.' }] },
    })
    await stage.button('New milestone').waitFor()
    expect(await stage.button('Keep its scores').count()).toBe(0)
  })

  const asking = (count: number): Plan => {
    const plan = halfScored()
    const cards = Array.from({ length: count }, (_, n) => `8:${n}`)
    const asks = { why: 'like a scored one', cards, example: 'Players do not know who else is coming' } as const
    return { ...plan, kinds: plan.kinds.map((kind) => (kind.words.startsWith('Sticky') ? { ...kind, asks } : kind)) }
  }

  test('stickies that look like a scored one: count them, or leave them out', async () => {
    await stage.open({ plan: asking(3) })
    const question = stage.page().getByRole('group', { name: 'Stickies that are not counted' })
    await question
      .getByText('3 stickies look like a scored one and are not counted, for example “Players do not know who')
      .waitFor()
    await stage.button('Show the stickies on the board').click()
    expect(await stage.last()).toEqual({ type: 'cards/show', cards: ['8:0', '8:1', '8:2'] })
    await stage.button('Count them').click()
    expect(await stage.last()).toEqual({ type: 'kind/tick', n: 1, look: 'Sticky, light yellow', in: true })
    expect(await question.count()).toBe(0)
  })

  test('and left out they are asked about no more, and what is taken home says so until then', async () => {
    await stage.open({ plan: asking(1) })
    await stage.page().getByRole('tab', { name: 'Export' }).click()
    const notes = stage.page().getByRole('list', { name: 'Not in what you take home' })
    await notes.getByText('1 sticky looks like a scored one and is not counted: “Players do not know').waitFor()
    await stage.page().getByRole('tab', { name: 'Milestones' }).click()
    await stage.button('Leave it out').click()
    expect(await stage.last()).toMatchObject({ type: 'kind/tick', in: false })
    await stage.page().getByRole('tab', { name: 'Export' }).click()
    expect(await notes.count()).toBe(0)
  })

  test('a card selected on the board that does not count', async () => {
    await stage.open({ plan: twelve(), selection: [{ id: '5:5', name: 'A pain', isMilestone: false }] })
    await stage.page().getByText('Selected on the board: “A pain”').waitFor()
    await stage.page().getByText('“A pain” is not a milestone.').waitFor()
    expect(await stage.page().locator('[aria-current]').count()).toBe(0)
    await stage.button('Count as milestone').click()
    expect(await stage.last()).toMatchObject({ type: 'milestone/mark', cards: ['5:5'], in: true })
  })

  test('a damaged record: shown as it is, and repaired on request', async () => {
    const plan = halfScored()
    const raw = '{"v":1,"at":"1:1","effort":"M","business":"lots"}'
    const trouble = { kind: 'damaged', raw, why: 'business: Invalid type' } as const
    const [first, ...rest] = plan.milestones
    if (first === undefined) throw new Error('no milestones')
    await stage.open({ plan: { ...plan, milestones: [{ ...first, scores: {}, trouble }, ...rest] } })
    await stage.page().getByText('What the card holds').click()
    await stage.page().getByText(raw).waitFor()
    expect(await stage.option('Effort', 'S').isDisabled()).toBe(true)
    await stage.button('Repair').click()
    await stage.group('Effort').getByRole('radio', { checked: true }).waitFor()
    expect(await stage.chosen()).toEqual(['M'])
  })

  test('whether everything is to be removed', async () => {
    await stage.open({ plan: halfScored() })
    await stage.say({ type: 'panel/opened', on: 'remove', isFolded: false })
    await stage.page().getByRole('dialog', { name: 'Remove everything OKRA left on this page?' }).waitFor()
    await stage.page().keyboard.press('m')
    await stage.button('Remove everything').click()
    expect((await stage.sent()).slice(1)).toEqual([{ type: 'okra/remove', n: 1 }])
  })

  test('whether all scores are to be cleared: how many, on how many cards', async () => {
    await stage.open({ plan: halfScored() })
    await stage.say({ type: 'panel/opened', on: 'clear', isFolded: false })
    const dialog = stage.page().getByRole('dialog', { name: 'Clear all scores on this page?' })
    await dialog.getByText('This takes off 16 scores on 6 cards').waitFor()
    await stage.page().keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    // A browser tells of the closing a task after it can be seen.
    await stage.page().evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    expect((await stage.sent()).slice(1)).toEqual([])
    await stage.say({ type: 'panel/opened', on: 'clear', isFolded: false })
    await stage.button('Clear all scores').click()
    expect((await stage.sent()).slice(1)).toEqual([{ type: 'scores/clear', n: 1 }])
    expect(await stage.status()).toBe('Cleared 16 scores on 6 cards. Undo brings it all back.')
  })

  test('and nothing can be cleared where nothing is scored', async () => {
    await stage.open({ plan: twelve() })
    await stage.say({ type: 'panel/opened', on: 'clear', isFolded: false })
    await stage.page().getByText('No card on this page has scores.').waitFor()
    expect(await stage.button('Clear all scores').isDisabled()).toBe(true)
  })

  test('a board that comes with scores offers nobody to throw them away', async () => {
    await stage.open({ plan: { ...halfScored(), offers: [] } })
    await stage.page().getByText('12 milestones found, 6 scored').waitFor()
    expect(
      await stage
        .page()
        .getByRole('button', { name: /fresh|clear all/i })
        .count(),
    ).toBe(0)
  })
})

describe('where the file is read-only', () => {
  test('what writes is disabled, and one sentence says why and what still works', async () => {
    await stage.open({ plan: halfScored(), canWrite: false })
    await stage.page().getByText('You can look, filter and export here').waitFor()
    await stage.page().keyboard.press('m')
    await expect.poll(() => stage.status()).toBe('! Nothing was changed: this file is read-only for you.')
    expect(await stage.page().getByText('You can look, filter and export here').count()).toBe(1)
    expect(await stage.option('Effort', 'S').isDisabled()).toBe(true)
    expect(await stage.option('Colour by', 'Effort').isDisabled()).toBe(true)
    await stage.page().getByRole('tab', { name: 'Export' }).click()
    expect(await stage.button('Download CSV').isEnabled()).toBe(true)
  })
})
