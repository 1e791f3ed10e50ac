/** The quick actions: one parameter after the other, and never a silent dead end. */
import { afterEach, describe, expect, it } from 'vitest'
import { useOpenBoard } from './page-shared.ts'
import { pageUrl, tab, usePage } from './page-tab.ts'

const box = () => tab.getByRole('dialog', { name: 'Greet…' })
const word = () => box().getByRole('combobox', { name: 'Word' })

async function ask(): Promise<void> {
  await tab.getByRole('button', { name: 'OKRA Milestones' }).click()
  await tab.getByRole('menuitem', { name: 'Greet…' }).click()
  await box().getByRole('option', { name: 'Hello' }).waitFor()
}

describe('The quick actions', () => {
  useOpenBoard()
  afterEach(async () => {
    if (await box().isVisible()) await tab.keyboard.press('Escape')
  })

  it('say so when nothing matches, and on Enter what there is to choose from', async () => {
    await ask()
    await tab.keyboard.type('XL')
    await box().getByRole('status').getByText('No match. Choose one of Hello, Goodbye.').waitFor()
    expect(await box().getByRole('option').count()).toBe(0)
    await tab.keyboard.press('Enter')
    await box().getByRole('alert').getByText('No match. Choose one of Hello, Goodbye.').waitFor()
    expect(await word().getAttribute('aria-invalid')).toBe('true')
    await word().fill('good')
    await box().getByRole('option', { name: 'Goodbye', selected: true }).waitFor()
    expect(await box().getByText('No match').count()).toBe(0)
    expect(await word().getAttribute('aria-invalid')).toBe(null)
  })

  it('say that an optional parameter may be left out', async () => {
    await ask()
    await tab.keyboard.press('Enter')
    const name = box().getByRole('combobox', { name: 'Name' })
    await name.fill('XL')
    await tab.keyboard.press('Enter')
    await box().getByRole('alert').getByText('No match. Choose one of Hello, Goodbye, or leave it empty.').waitFor()
    await name.fill('')
    await tab.keyboard.press('Enter')
    await tab.getByRole('status').filter({ hasText: 'Hello, everyone' }).waitFor()
  })

  it('take with Enter what was typed, not what was suggested before', async () => {
    await ask()
    await word().evaluate((input: HTMLInputElement) => {
      input.value = 'XL'
      input.dispatchEvent(new Event('input'))
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }))
    })
    await box().getByRole('alert').waitFor()
    expect(await word().count()).toBe(1)
  })

  it('tell which suggestion Enter takes', async () => {
    await ask()
    const active = async () => {
      const id = await word().getAttribute('aria-activedescendant')
      return box().locator(`#${id}`).innerText()
    }
    expect(await active()).toBe('Hello')
    await tab.keyboard.press('ArrowDown')
    expect(await active()).toBe('Goodbye')
  })
})

describe('A plugin without a menu', () => {
  usePage()

  const code = `
    figma.parameters.on('input', ({ key, query, result }) =>
      result.setSuggestions((key === 'country' ? ['France', 'Ghana'] : [{ name: 'In short', data: 1 }])
        .filter((each) => (each.name || each).toLowerCase().startsWith(query.toLowerCase()))))
    figma.on('run', ({ command, parameters }) =>
      figma.closePlugin([command, parameters.country, parameters.length].join('/')))`
  const manifest = {
    name: 'Capital',
    api: '1.0.0',
    main: 'code.js',
    editorType: ['figjam'],
    parameters: [
      { name: 'Country', key: 'country', description: 'Whose capital?' },
      { name: 'Length', key: 'length', optional: true },
    ],
  }

  it('asks for the parameters of its manifest when it is run', async () => {
    await tab.route('**/manifest.json', (route) => route.fulfill({ json: manifest }))
    await tab.route('**/code.js', (route) => route.fulfill({ body: code, contentType: 'text/javascript' }))
    await tab.goto(pageUrl('?board=small.json'))
    const asked = tab.getByRole('dialog', { name: 'Capital' })
    await asked.getByRole('option', { name: 'Ghana' }).click()
    await asked.getByRole('option', { name: 'In short' }).click()
    await tab.getByRole('status').filter({ hasText: '/Ghana/1' }).waitFor()
    await tab.getByRole('button', { name: 'Capital' }).click()
    await tab.getByRole('menuitem', { name: 'Capital' }).click()
    await asked.getByRole('combobox', { name: 'Country' }).fill('fr')
    await asked.getByRole('option', { name: 'France', selected: true }).waitFor()
    await tab.keyboard.press('Enter')
    await asked.getByRole('option', { name: 'In short' }).waitFor()
    await tab.keyboard.press('Enter')
    await tab.getByRole('status').filter({ hasText: '/France/' }).waitFor()
  })
})
