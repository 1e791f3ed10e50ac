/** Scoring in the panel, by mouse and by keys, in a real browser. */
import { describe, expect, test } from 'vitest'
import { halfScored, twelve, worldly } from './plans.ts'
import { useStage } from './stage.ts'

const stage = useStage()

describe('scoring', () => {
  test('three key presses score a card', async () => {
    await stage.open({ plan: twelve() })
    await stage.page().keyboard.press('m')
    await stage.page().keyboard.press('2')
    await stage.page().keyboard.press('3')
    await stage.page().keyboard.press('ArrowUp')
    expect(await stage.chosen()).toEqual(['M', '$$', '♥♥♥'])
  })

  test('a click chooses, a second click on the same takes it back', async () => {
    await stage.open({ plan: twelve() })
    await stage.option('Effort', 'L').click()
    expect(await stage.option('Effort', 'L').isChecked()).toBe(true)
    await stage.option('Effort', 'L').click()
    await stage.group('Effort').getByRole('radio', { checked: true }).waitFor({ state: 'detached' })
    expect(await stage.status()).toMatch(/^Effort cleared · “Add filters/)
  })

  test('the × beside a scale clears it', async () => {
    await stage.open({ plan: halfScored() })
    await stage.button('Clear UX value').click()
    expect(await stage.chosen()).toEqual(['M', '$$'])
  })

  test('keys go on where the mouse left off', async () => {
    await stage.open({ plan: twelve() })
    await stage.option('Effort', 'S').click()
    await stage.page().keyboard.press('1')
    expect(await stage.chosen()).toEqual(['S', '$'])
    await stage.page().keyboard.press('ArrowDown')
    expect(await stage.row(/^Cache last used/).getAttribute('aria-current')).toBe('true')
  })

  test('keys mean words where words are typed', async () => {
    await stage.open({ plan: twelve() })
    await stage.field('Add skill').fill('s')
    await stage.page().keyboard.press('m')
    await stage.page().keyboard.press('Control+z')
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
  })

  test('the editor says what is missing', async () => {
    await stage.open({ plan: halfScored() })
    await stage.page().getByText('Complete.', { exact: true }).waitFor()
    await stage.row(/^Incorporate attendance/).click()
    await stage.page().getByText('Missing: dependencies, skills', { exact: true }).waitFor()
  })

  test('several selected milestones get one change, and show what differs as mixed', async () => {
    await stage.open({ plan: halfScored() })
    await stage.row(/^Highlight popular/).click({ modifiers: ['Shift'] })
    await stage
      .page()
      .getByRole('heading', { name: /^3 milestones/ })
      .waitFor()
    expect(await stage.chosen()).toEqual([])
    expect(await stage.group('Effort').textContent()).toMatch(/Mixed$/)
    await stage.option('Effort', 'L').click()
    expect(await stage.last()).toMatchObject({ cards: ['1:1', '1:2', '1:3'], patch: { effort: 'L' } })
  })

  test('Ctrl+Z takes back the last step', async () => {
    await stage.open({ plan: twelve() })
    await stage.page().keyboard.press('Control+z')
    expect(await stage.last()).toEqual({ type: 'history/undo' })
  })

  test('a name in the list is what the card says, whatever script it is in', async () => {
    await stage.open({ plan: worldly() })
    await stage.row(/^تمكين اللاعبين/).click()
    await stage.row(/^近くの試合/).waitFor()
  })
})

describe('in a group of answers', () => {
  const focused = () => stage.page().evaluate(() => document.activeElement?.textContent)

  test('arrows only move the keyboard; Space chooses where it is, Enter as well', async () => {
    await stage.open({ plan: twelve() })
    await stage.option('Effort', 'S').focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft'])
      await stage.page().keyboard.press(key)
    expect([await focused(), await stage.sent()]).toEqual(['?', [{ type: 'panel/ready' }]])
    await stage.page().keyboard.press('Space')
    await stage.page().keyboard.press('ArrowUp')
    expect([await focused(), await stage.chosen()]).toEqual(['L', ['?']])
    await stage.page().keyboard.press('Enter')
    expect([await focused(), await stage.chosen()]).toEqual(['L', ['L']])
    expect((await stage.sent()).length).toBe(3)
  })

  test('Tab goes in at what is chosen, and out with one press from wherever the arrows led', async () => {
    await stage.open({ plan: halfScored() })
    await stage.button('Hide scores').focus()
    await stage.page().keyboard.press('Tab')
    expect(await focused()).toBe('M')
    await stage.page().keyboard.press('ArrowLeft')
    await stage.page().keyboard.press('Tab')
    expect(await focused()).toBe('×')
    await stage.page().keyboard.press('Tab')
    expect(await focused()).toBe('$$')
    await stage.page().keyboard.press('ArrowRight')
    await stage.page().keyboard.press('Shift+Tab')
    await stage.page().keyboard.press('Shift+Tab')
    expect(await focused()).toBe('M')
  })

  test('letters and digits score as in the list, and the keyboard stays', async () => {
    await stage.open({ plan: twelve() })
    await stage.option('UX value', '♥').focus()
    await stage.page().keyboard.press('2')
    await stage.page().keyboard.press('ArrowRight')
    await stage.option('Colour by', 'Effort').focus()
    await stage.page().keyboard.press('l')
    await stage.page().keyboard.press('3')
    await stage.row(/^Cache last used/).waitFor()
    expect((await stage.sent()).flatMap((command) => ('patch' in command ? [command.patch] : []))).toEqual([
      { ux: 2 },
      { effort: 'L' },
      { business: 3 },
    ])
  })

  test('keys answer the scale that has the keyboard, and stay at it', async () => {
    await stage.open({ plan: halfScored() })
    await stage.option('Effort', 'M').focus()
    for (const key of ['l', 'Delete', '?', '0']) await stage.page().keyboard.press(key)
    await stage.option('UX value', '♥').focus()
    for (const key of ['2', '1', 'm', 'Backspace']) await stage.page().keyboard.press(key)
    await expect
      .poll(async () => (await stage.sent()).flatMap((sent) => ('patch' in sent ? [[sent.cards, sent.patch]] : [])))
      .toEqual(
        [
          { effort: 'L' },
          { effort: null },
          { effort: '?' },
          { effort: null },
          { ux: 2 },
          { ux: 1 },
          { effort: 'M' },
          { ux: null },
        ].map((patch) => [['1:1'], patch]),
      )
  })

  test('a tool that ticks radios finds them, and ticking twice takes nothing back', async () => {
    await stage.open({ plan: twelve() })
    await stage.option('Business value', '$$').check()
    await stage.option('Business value', '$$').check()
    expect(await stage.option('Business value', '$$').isChecked()).toBe(true)
  })
})

describe('dependencies and skills', () => {
  test('a party takes one tap, and counts as a review', async () => {
    await stage.open({ plan: twelve() })
    await stage.button('Add Platform').click()
    await stage.button('Remove Platform').waitFor()
    expect(await stage.row(/^Add filters/).getAttribute('aria-description')).toContain('needs 1')
  })

  test('“No dependencies” is an answer of its own', async () => {
    await stage.open({ plan: twelve() })
    await stage.page().getByRole('checkbox', { name: 'No dependencies' }).check()
    expect(await stage.last()).toMatchObject({ patch: { dependenciesReviewed: true } })
    expect(await stage.status()).toMatch(/^No dependencies · “Add filters/)
  })

  test('suggestions come from parties and other milestones, by keyboard', async () => {
    await stage.open({ plan: twelve() })
    const field = stage.field('Add dependency')
    await field.fill('cache')
    await field.press('ArrowDown')
    await field.press('Enter')
    expect(await stage.last()).toMatchObject({ patch: { addDependencies: [{ card: '1:2' }] } })
    expect(await field.inputValue()).toBe('')
  })

  test('a suggestion can be clicked', async () => {
    await stage.open({ plan: twelve() })
    await stage.field('Add dependency').fill('data')
    await stage.page().getByRole('option', { name: 'Data Science' }).click()
    expect(await stage.last()).toMatchObject({ patch: { addDependencies: [{ text: 'Data Science' }] } })
  })

  test('a skill is typed and entered', async () => {
    await stage.open({ plan: twelve() })
    const field = stage.field('Add skill')
    await field.fill('Product Analytics')
    await field.press('Enter')
    await stage.button('Remove Product Analytics').waitFor()
  })

  test('several are typed with commas; one Tab away they are kept as one after all', async () => {
    await stage.open({ plan: twelve() })
    const field = stage.field('Add skill')
    await field.fill('Frontend, DS, Product Analytics')
    await field.press('Enter')
    for (const skill of ['Frontend', 'DS', 'Product Analytics']) await stage.button(`Remove ${skill}`).waitFor()
    await expect
      .poll(() => stage.status())
      .toMatch(/^Added 3 skills: “Frontend”, “DS” and “Product Analytics” · “Add filters/)
    const box = await stage.button('Keep as one').boundingBox()
    expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThanOrEqual(640 - 44)
    await field.press('Tab')
    await stage.page().keyboard.press('Enter')
    await stage.button('Remove Frontend, DS, Product Analytics').waitFor()
    expect(await stage.button('Remove DS').count()).toBe(0)
    expect(await stage.button('Keep as one').count()).toBe(0)
  })

  test.each([
    ['another card is chosen in the list', () => stage.row(/^Highlight popular/).click()],
    [
      'another card is selected on the board',
      () => stage.say({ type: 'selection/changed', selection: [{ id: '1:3', name: '', isMilestone: true }] }),
    ],
    ['one goes on with Tab', () => stage.page().keyboard.press('Tab')],
    ['the panel is folded', () => stage.button('Fold').click()],
    ['another tab is opened', () => stage.page().getByRole('tab', { name: 'Export' }).click()],
  ])('typed words are not lost when %s', async (_, leave) => {
    await stage.open({ plan: twelve() })
    await stage.field('Add dependency').fill('Legal')
    await leave()
    await stage.page().waitForFunction(() => window.harness.sent().some(({ type }) => type === 'milestone/change'))
    expect((await stage.sent()).filter(({ type }) => type === 'milestone/change')).toEqual([
      { type: 'milestone/change', n: 1, cards: ['1:1'], patch: { addDependencies: [{ text: 'Legal' }] } },
    ])
  })

  test('half a word stays half a word while another window has the keyboard, and Escape takes it out', async () => {
    await stage.open({ plan: twelve() })
    const field = stage.field('Add skill')
    await field.fill('Back')
    await field.evaluate((element) => element.dispatchEvent(new FocusEvent('blur')))
    expect(await field.inputValue()).toBe('Back')
    await field.press('Escape')
    expect(await field.inputValue()).toBe('')
    await field.press('Tab')
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
  })

  test('a chip tapped while typing completes the word, and leaves the keyboard in the field', async () => {
    await stage.open({ plan: twelve() })
    const field = stage.field('Add dependency')
    await field.fill('plat')
    await stage.button('Add Platform').click()
    expect(await field.inputValue()).toBe('')
    await field.press('Tab')
    expect((await stage.sent()).slice(1)).toMatchObject([{ patch: { addDependencies: [{ text: 'Platform' }] } }])
  })

  test('a note is kept when one leaves the field', async () => {
    await stage.open({ plan: twelve() })
    await stage.field('Note: assumptions').fill('Assumes the index exists')
    await stage.row(/^Cache last used/).click()
    expect(await stage.sent()).toContainEqual({
      type: 'milestone/change',
      n: 1,
      cards: ['1:1'],
      patch: { note: 'Assumes the index exists' },
    })
  })
})
