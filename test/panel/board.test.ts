/** What the panel puts on the board, and what it asks about it, in a real browser. */
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/core/plan/plan.ts'
import { halfScored, many, twelve } from './plans.ts'
import { useStage } from './stage.ts'

const stage = useStage()

const toggle = (name: string) => stage.page().getByRole('checkbox', { name, exact: true })
const choose = async (what: string, place: string) => {
  await stage.page().getByRole('combobox', { name: 'What' }).selectOption({ label: what })
  await stage.option('Where to', place).click()
}
const without = (plan: Plan): Plan => ({ ...plan, offers: [] })

describe('the toggles', () => {
  test('a legend waits for colours; badges and contrast do not', async () => {
    await stage.open({ plan: without(halfScored()) })
    expect([await toggle('Legend on the board').isDisabled(), await toggle('Badges').isDisabled()]).toEqual([
      true,
      false,
    ])
    await stage.option('Colour by', 'Value for effort').click()
    await toggle('Legend on the board').check()
    expect(await stage.last()).toMatchObject({ type: 'legend/show', isOn: true })
    await toggle('High contrast').check()
    expect(await stage.last()).toMatchObject({ type: 'palette/choose', contrast: 'high' })
  })

  test('badges can be tidied once they are there', async () => {
    await stage.open({ plan: without(halfScored()) })
    expect(await stage.button('Tidy badges').count()).toBe(0)
    await toggle('Badges').check()
    await stage.button('Tidy badges').click()
    expect((await stage.sent()).slice(1)).toMatchObject([{ type: 'badges/show', isOn: true }, { type: 'badges/tidy' }])
    await toggle('Badges').uncheck()
    expect(await stage.last()).toMatchObject({ type: 'badges/show', isOn: false })
  })

  test('the legend goes with Original colours', async () => {
    const plan = without({
      ...halfScored(),
      paint: { rule: 'effort', palettes: 'peach-violet yellow-pink' },
      made: { hasLegend: true, badges: 0, table: null },
    })
    await stage.open({ plan })
    expect(await toggle('Legend on the board').isChecked()).toBe(true)
    await stage.option('Colour by', 'Original colours').click()
    await stage.page().waitForFunction(() => document.querySelector('input[type=checkbox]:checked') === null)
    expect(await toggle('Legend on the board').isDisabled()).toBe(true)
  })

  test('colours can be chosen by every rule, in their order', async () => {
    await stage.open({ plan: without(halfScored()) })
    const radios = await stage.group('Colour by').getByRole('radio').all()
    const said = await Promise.all(
      radios.map(async (radio) => [await radio.getAttribute('aria-label'), await radio.textContent()]),
    )
    expect(said).toEqual([
      ['Effort', 'Effort'],
      ['Business value', 'Business'],
      ['UX value', 'UX'],
      ['Value for effort', 'Value'],
      ['Dependencies', 'Dependencies'],
      ["What's missing", 'Missing'],
      ['Agreement', 'Agreement'],
      ['Original colours', 'Original'],
    ])
  })
})

describe('the table', () => {
  const openExport = async (plan: Plan) => {
    await stage.open({ plan: without(plan) })
    await stage.page().getByRole('tab', { name: 'Export' }).click()
  }

  test('is put on the board with the columns and the order one wants', async () => {
    await openExport(halfScored())
    await choose('Milestone table', 'Board')
    await stage.page().getByRole('combobox', { name: 'Order' }).selectOption('By value for effort')
    await stage.page().getByText('Columns and formulas').click()
    await stage.page().getByRole('checkbox', { name: 'Note' }).check()
    await stage.button('Put table on the board').click()
    expect(await stage.last()).toEqual({
      type: 'table/put',
      n: 1,
      order: 'value',
      further: ['note'],
      evenIfLong: false,
    })
  })

  test('once it is there it can be shown and taken away', async () => {
    await openExport({ ...halfScored(), made: { hasLegend: false, badges: 0, table: { id: '7:7', rows: 12 } } })
    await choose('Milestone table', 'Board')
    await stage.button('Show the table').click()
    expect(await stage.last()).toEqual({ type: 'cards/show', cards: ['7:7'] })
    await stage.button('Remove the table').click()
    expect(await stage.last()).toMatchObject({ type: 'table/take' })
    expect(await stage.button('Remove the table').count()).toBe(0)
  })

  test('of more than a hundred rows is asked about first', async () => {
    await openExport(many(101))
    await stage.button('Put table on the board').click()
    const dialog = stage.page().getByRole('dialog', { name: 'Put a table of 101 rows on the board?' })
    await dialog.getByRole('button', { name: 'Not now' }).click()
    expect((await stage.sent()).slice(1)).toEqual([])
    await stage.button('Put table on the board').click()
    await dialog.getByRole('button', { name: 'Put it there' }).click()
    expect(await stage.last()).toMatchObject({ type: 'table/put', evenIfLong: true })
  })
})

describe('what people did on the board', () => {
  const link = { kind: 'connected', id: 'link 5:1', state: 'x', isClear: false, from: '1:1', to: '1:2' } as const
  const cell = {
    kind: 'cell',
    id: 'cell 1:3 effort',
    state: 'L',
    card: '1:3',
    column: 'effort',
    says: 'L',
    patch: { effort: 'L' },
  } as const

  test('is asked about on every tab, one thing at a time', async () => {
    await stage.open({ plan: { ...twelve(), offers: [link, cell] } })
    for (const tab of ['Value vs effort', 'Export', 'Milestones']) {
      await stage.page().getByRole('tab', { name: tab }).click()
      await stage
        .page()
        .getByText('are connected on the board. Which one waits for the other? 1 more after it.')
        .waitFor()
    }
    await stage.button('The second').click()
    expect(await stage.last()).toMatchObject({ type: 'offer/answer', offer: 'link 5:1', as: 'other' })
    await stage.page().getByText('In the table, Effort of “Highlight popular or recurr…” was changed to “L”.').waitFor()
    await stage.button('Apply').click()
    expect(await stage.last()).toMatchObject({ type: 'offer/answer', offer: 'cell 1:3 effort', as: 'yes' })
    expect(await stage.page().getByRole('group', { name: 'Changed on the board' }).count()).toBe(0)
  })

  test('shows its cards', async () => {
    await stage.open({ plan: { ...twelve(), offers: [link] } })
    await stage.button('Show the cards on the board').click()
    expect(await stage.last()).toEqual({ type: 'cards/show', cards: ['1:1', '1:2'] })
  })
})

test('where the file is read-only, all of it is in sight and none of it can be pressed', async () => {
  await stage.open({ plan: without(halfScored()), canWrite: false })
  for (const name of ['Legend on the board', 'Badges', 'High contrast'])
    expect(await toggle(name).isDisabled()).toBe(true)
  await stage.page().getByRole('tab', { name: 'Value vs effort' }).click()
  expect(
    await stage
      .page()
      .getByRole('button', { name: /change the word/ })
      .first()
      .isDisabled(),
  ).toBe(true)
  await stage.page().getByRole('tab', { name: 'Export' }).click()
  expect(await stage.button('Put table on the board').isDisabled()).toBe(true)
})
