/** A board that was changed is not lost without a word, and one that was not is left without one. */
import type { Dialog } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBoard, parseFile } from '../../host/rest/index.ts'
import { drag, drawn, dropFile, open, panel, save, tab, undo, usePage, YELLOW } from './page-tab.ts'

usePage()

const question = () => tab.getByRole('dialog', { name: 'Open “OKRA template”?' })
const answer = (name: string) => question().getByRole('button', { name }).click()
const isTemplate = () => tab.title().then((title) => title.startsWith('OKRA template'))

async function chooseTemplate(): Promise<void> {
  await tab.getByRole('button', { name: 'Board', exact: true }).click()
  await tab.getByRole('menuitemradio', { name: 'Template' }).click()
}

/** As somebody would, the question is read before it is answered. */
async function askForTemplate(): Promise<void> {
  await chooseTemplate()
  await question().waitFor()
}

/** Whether the browser asks before the page is loaded anew; the answer is to stay. */
async function asksBeforeReload(): Promise<boolean> {
  const asks = new Promise<boolean>((resolve, reject) => {
    const onDialog = (dialog: Dialog) => {
      tab.off('load', onLoad)
      dialog.dismiss().then(() => resolve(dialog.type() === 'beforeunload'), reject)
    }
    const onLoad = () => {
      tab.off('dialog', onDialog)
      resolve(false)
    }
    tab.once('dialog', onDialog)
    tab.once('load', onLoad)
  })
  await tab.evaluate(() => setTimeout(() => location.reload()))
  return asks
}

describe('Another board', () => {
  it('opens without a question when nothing was changed, or all was taken back', async () => {
    await open()
    await drag('1:2', 40, 40)
    await undo()
    await chooseTemplate()
    await expect.poll(isTemplate).toBe(true)
    expect(await question().count()).toBe(0)
  })

  it('opens only when a person says so, once this one was changed by hand', async () => {
    await open()
    await drag('1:2', 40, 40)
    await askForTemplate()
    await question().getByText('What you changed on “Board” is saved nowhere').waitFor()
    await answer('Keep this board')
    await question().waitFor({ state: 'detached' })
    expect(await drawn('1:2').count()).toBe(1)
    await askForTemplate()
    await tab.keyboard.press('Escape')
    await question().waitFor({ state: 'detached' })
    expect(await drawn('1:2').count()).toBe(1)
    await askForTemplate()
    await answer('Open the other one')
    await expect.poll(isTemplate).toBe(true)
  })

  it('opens only when a person says so, once the plugin changed this one', async () => {
    await open()
    await drawn('1:2').click()
    await panel.getByRole('button', { name: 'paint' }).click()
    await expect.poll(() => drawn('1:2').getAttribute('data-fill')).not.toBe(YELLOW)
    await dropFile('other.json', JSON.stringify({ document: { id: '0:0', type: 'DOCUMENT', children: [] } }))
    await tab.getByRole('status').filter({ hasText: 'no pages' }).waitFor()
    expect(await tab.getByRole('dialog').count()).toBe(0)
    await askForTemplate()
  })

  it('lets a person save this one first, in the question itself', async () => {
    await open()
    await drag('1:2', 40, 40)
    await chooseTemplate()
    const [download] = await Promise.all([tab.waitForEvent('download'), answer('Save board')])
    expect(download.suggestedFilename()).toBe('small.json')
    await question().getByText('“Board” is saved as small.json.').waitFor()
    await tab.keyboard.press('Enter')
    await expect.poll(isTemplate).toBe(true)
  })

  it('is asked about once: the board keys mean nothing meanwhile, and a second file takes the place of the first', async () => {
    await open()
    const { text } = await save()
    await drawn('1:3').click()
    await tab.keyboard.press('Delete')
    await askForTemplate()
    await tab.keyboard.press('Control+z')
    expect(await drawn('1:3').count()).toBe(0)
    await dropFile('again.json', text)
    await tab.getByRole('dialog', { name: 'Open “Board”?' }).waitFor()
    expect(await tab.getByRole('dialog').count()).toBe(1)
    await tab.getByRole('button', { name: 'Open the other one' }).click()
    await drawn('1:3').waitFor()
  })
})

describe('Loading the page anew, or closing it', () => {
  it('asks when there is something that no file has, typed text included', async () => {
    await open()
    await drawn('1:3').dblclick()
    await tab.keyboard.type('Not yet kept')
    expect(await asksBeforeReload()).toBe(true)
    const { text } = await save()
    expect(openBoard(parseFile(text)).get('1:3')?.props['text.characters']).toBe('Not yet kept')
    expect(await asksBeforeReload()).toBe(false)
  })

  it('asks nothing when nothing was changed', async () => {
    await open()
    await drawn('1:3').click()
    expect(await asksBeforeReload()).toBe(false)
  })
})

describe('What went wrong with a file', () => {
  it('is said once at a time, and is over when a board opens', async () => {
    await open()
    const { text } = await save()
    const complaint = tab.locator('.toast.error')
    await dropFile('notes.txt', 'no board')
    await complaint.waitFor()
    const first = await complaint.innerText()
    await dropFile('answer.json', '{"status":403,"err":"Invalid token"}')
    await expect.poll(() => complaint.allInnerTexts()).not.toContain(first)
    expect(await complaint.count()).toBe(1)
    await dropFile('small.json', text)
    await expect.poll(() => complaint.count()).toBe(0)
  })
})
