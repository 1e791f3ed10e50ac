/** Taking everything home and bringing it back, in a real browser. */
import { unzipSync, strFromU8 } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { takeHome } from '../../src/core/export/take-home.ts'
import { toJson } from '../../src/core/export/write-json.ts'
import { football } from '../core/football.ts'
import { empty, many } from './plans.ts'
import { leading } from './sessions.ts'
import { useStage } from './stage.ts'

const stage = useStage()

async function openExport(plan = football()): Promise<void> {
  await stage.open({ plan })
  await stage.page().getByRole('tab', { name: 'Export' }).click()
}

const what = (label: string) => stage.page().getByRole('combobox', { name: 'What' }).selectOption({ label })
const format = (label: string) => stage.page().getByRole('combobox', { name: 'Format' }).selectOption({ label })
/** What, or a format of the milestone table. */
const show = async (name: string) => {
  if (!(name in FORMATS_OF_TABLE)) return what(name)
  await what('Milestone table')
  return format(FORMATS_OF_TABLE[name] ?? '')
}
const FORMATS_OF_TABLE: Readonly<Record<string, string>> = {
  'Table (CSV)': 'CSV, for a spreadsheet',
  Jira: 'Jira',
  'Six-line blocks': 'Text, six lines a milestone',
  JSON: 'JSON',
}
const preview = (name: string) => stage.page().getByRole('region', { name: `Preview of the ${name}` })

describe('the Export tab', () => {
  test('hands over the method’s four files and the summary as one zip', async () => {
    await openExport()
    const [download] = await Promise.all([stage.page().waitForEvent('download'), stage.button('Download all').click()])
    expect(download.suggestedFilename()).toBe('okra-session-3-Football-app-Q3.zip')
    const files = unzipSync(readFileSync(await download.path()))
    expect(Object.keys(files)).toEqual([
      'okra/session-3/milestone-table.csv',
      'okra/session-3/effort-size.md',
      'okra/session-3/value-scores.md',
      'okra/session-3/dependencies-skills.md',
      'okra/session-3/summary.md',
      'okra/session-3/summary.html',
    ])
    const summary = strFromU8(files['okra/session-3/summary.md'] ?? new Uint8Array())
    expect(summary).toContain('**4 S, 5 M, 3 L; 11 of 12 complete.**')
    expect(await stage.status()).toBe(
      'Downloading okra-session-3-Football-app-Q3.zip: 6 files, 12 milestones, 11 complete.',
    )
  })

  test('names the zip after board and page', async () => {
    const plan = football()
    await openExport({ ...plan, page: { ...plan.page, board: 'Team Match / 2026', name: 'Q3' } })
    const [download] = await Promise.all([stage.page().waitForEvent('download'), stage.button('Download all').click()])
    expect(download.suggestedFilename()).toBe('okra-session-3-Team-Match-2026-Q3.zip')
  })

  test('copies a request to an outside party', async () => {
    await stage.open({ plan: football() })
    await stage.page().getByRole('tab', { name: 'Value vs effort' }).click()
    await stage.button('Copy request to Platform').click()
    expect(await stage.status()).toBe('Copied what you need of Platform. Paste it into a message to them.')
  })

  test('takes the team’s name and link in Prepare', async () => {
    await stage.open({ plan: football() })
    await stage.say({ type: 'session/changed', session: leading({ runBy: null, now: null }) })
    await stage.page().getByRole('tab', { name: 'Session' }).click()
    await stage.field('Team’s name').fill('Match')
    await stage.field('Team’s name').press('Enter')
    await stage.field('Team’s link').fill('https://example.org')
    await stage.field('Team’s link').blur()
    expect(await stage.last()).toMatchObject({ type: 'team/name', name: 'Match', link: 'https://example.org' })
  })

  test('shows what is copied: the summary as a page, the blocks as text', async () => {
    await openExport()
    await stage.button('Copy summary').click()
    await preview('document').getByText('4 S, 5 M, 3 L; 11 of 12 complete.').waitFor()
    expect(await stage.status()).toMatch(/^Copied 12 milestones, 11 complete\. Paste the page/)
    await stage.button('Copy as text').click()
    expect(await preview('text').textContent()).toMatch(/^Milestone: Add filters .*\nEffort: M\nBusiness Value: \$\$\n/)
  })

  test('adds columns when asked, and says what it assumes of other tools', async () => {
    await openExport()
    await show('Table (CSV)')
    await stage.page().getByText('Columns and formulas').click()
    await stage.page().getByRole('checkbox', { name: 'Objective, else section' }).check()
    expect(await preview('milestone table').getByRole('columnheader').allTextContents()).toContain('Objective')
    await show('Jira')
    await stage.page().getByText('What was assumed').click()
    await stage
      .page()
      .getByText(/Labels hold no spaces/)
      .waitFor()
    const [download] = await Promise.all([
      stage.page().waitForEvent('download'),
      stage.button('Download for Jira').click(),
    ])
    expect(download.suggestedFilename()).toBe('milestones-jira.csv')
  })

  test.each([
    'Table (CSV)',
    'Jira',
    'Six-line blocks',
    'JSON',
    'Summary, one page',
    'Dependencies and skills',
    'Order for Session #4',
  ])('draws of 2,000 milestones what is looked at: %s', async (name) => {
    await openExport(many(2000))
    await show(name)
    const drawn = () =>
      stage
        .page()
        .getByRole('region', { name: /^Preview of/ })
        .evaluate((region) => ({ nodes: region.querySelectorAll('*').length, letters: region.textContent.length }))
    const first = await drawn()
    expect(first.nodes).toBeLessThan(500)
    expect(first.letters).toBeLessThan(12_000)
    await stage
      .page()
      .getByRole('region', { name: /^Preview of/ })
      .evaluate((region) => (region.scrollTop = region.scrollHeight))
    await expect.poll(async () => (await drawn()).letters).toBeGreaterThan(first.letters)
  })

  test('draws everything for whoever scrolls to the end', async () => {
    await openExport(many(300))
    await show('Effort sizes')
    await preview('document').evaluate(async (region) => {
      for (let height = -1; height !== region.scrollHeight;) {
        height = region.scrollHeight
        region.scrollTop = height
        await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
      }
    })
    expect(await preview('document').getByRole('listitem').count()).toBe(300)
    await show('Six-line blocks')
    expect(await preview('text').evaluate((region) => region.scrollTop)).toBe(0)
  })

  test('puts the order for Session #4 on the board only when asked', async () => {
    await openExport()
    await show('Order for Session #4')
    await stage.option('Where to', 'Board').click()
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
    await stage.button('Put on board').click()
    expect(await stage.last()).toEqual({ type: 'handover/place', n: 1 })
  })

  test('is one choice: what, where to, format, and one button that says so', async () => {
    await openExport()
    const big = () => stage.page().locator('#take').textContent()
    const said = [await big()]
    for (const [all, place] of [
      ['Milestone table', 'File'],
      ['Milestone table', 'Clipboard'],
      ['Milestone table', 'Board'],
      ['Summary, one page', 'File'],
      ['Summary, one page', 'Clipboard'],
      ['Value scores', 'Clipboard'],
    ] as const) {
      await what(all)
      await stage.option('Where to', place).click()
      said.push(await big())
    }
    expect(said).toEqual([
      'Download all',
      'Download CSV',
      'Copy table',
      'Put table on the board',
      'Download summary',
      'Copy summary',
      'Copy value scores',
    ])
    expect(await stage.option('Where to', 'Board').count()).toBe(0)
  })

  test('every button that scripts know is there at once, each once, whatever is chosen', async () => {
    await openExport()
    const names = [
      'Download all',
      'Download CSV',
      'Copy summary',
      'Copy table',
      'Copy as text',
      'Put table on the board',
      'Import',
    ]
    for (const chosen of ['Summary, one page', 'Milestone table', 'Everything, as one zip']) {
      await what(chosen)
      expect(await Promise.all(names.map((name) => stage.button(name).count()))).toEqual(names.map(() => 1))
    }
  })

  test('what is pressed becomes the choice, and keeps the keyboard', async () => {
    await openExport()
    await stage.button('Copy table').focus()
    await stage.page().keyboard.press('Enter')
    expect(await stage.page().evaluate(() => document.activeElement?.textContent)).toBe('Copy table')
    expect(await stage.option('Where to', 'Clipboard').getAttribute('aria-checked')).toBe('true')
    expect(await stage.page().getByRole('combobox', { name: 'What' }).inputValue()).toBe('Milestone table')
  })

  test.each([400, 340])('every preview fits the width of %i pixels', async (width) => {
    await stage.open({ plan: football() }, { width })
    await stage.page().getByRole('tab', { name: 'Export' }).click()
    const wide: string[] = []
    const whats = await stage.page().getByRole('combobox', { name: 'What' }).getByRole('option').allTextContents()
    const isWide = () =>
      stage
        .page()
        .getByRole('region', { name: /^Preview of/ })
        .evaluate((region) => region.scrollWidth > region.clientWidth)
    for (const each of whats) {
      await what(each)
      const formats = await stage.page().getByRole('combobox', { name: 'Format' }).getByRole('option').allTextContents()
      for (const one of formats.length === 0 ? [null] : formats) {
        if (one !== null) await format(one)
        if (await isWide()) wide.push(`${each}, ${one ?? ''}`)
      }
    }
    expect(wide).toEqual([])
  })

  test('without milestones its buttons say why they do nothing', async () => {
    await openExport(empty())
    for (const name of ['Download all', 'Copy table', 'Put table on the board']) {
      expect(await stage.button(name).isDisabled()).toBe(true)
      expect(await stage.button(name).getAttribute('aria-description')).toMatch(/^There are no milestones yet/)
    }
    await stage.button('Copy table').click({ force: true })
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
  })

  test.each([400, 320])('nothing is cut off at %i pixels', async (width) => {
    await stage.open({ plan: football() }, { width })
    await stage.page().getByRole('tab', { name: 'Export' }).click()
    for (const name of ['Download all', 'Download CSV', 'Copy summary', 'Copy table', 'Copy as text', 'Import']) {
      const box = await stage.button(name).boundingBox()
      expect([name, (box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 999) <= width]).toEqual([name, true, true])
    }
    expect(await stage.page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  })
})

const TABLE =
  'Marco;Esforço\nCache last used location to speed up repeat searches.;grande\nInvite friends;M\nXL card;XL\n'
const field = () => stage.page().getByRole('textbox', { name: 'Table, blocks or JSON' })
const outcomes = () =>
  stage.page().getByRole('region', { name: 'Preview of the import' }).locator('tbody b').allTextContents()

describe('importing', () => {
  test('shows per row what would happen and writes nothing before Apply', async () => {
    await openExport()
    await stage.button('Import').click()
    expect(await stage.button('Apply').isDisabled()).toBe(true)
    await field().fill(TABLE)
    await stage.page().getByText('CSV with semicolons: 1 card updated, 2 new cards.').waitFor()
    expect(await outcomes()).toEqual(['Updates', 'New card', 'New card'])
    await stage.page().getByText('Effort “XL” is not one of S, M, L, ?.').waitFor()
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
    await stage.button('Apply').click()
    expect(await stage.last()).toMatchObject({
      type: 'import/apply',
      rows: [
        { card: '1:2', patch: { effort: 'L' }, was: { effort: 'S' } },
        { card: null, ref: 'new:1', name: 'Invite friends', patch: { effort: 'M' } },
        { card: null, ref: 'new:2', name: 'XL card', patch: {} },
      ],
    })
  })

  test('keeps to what it showed: what a colleague changes meanwhile does not change the preview', async () => {
    await openExport()
    await stage.button('Import').click()
    await field().fill(TABLE)
    await stage.page().getByText('1 card updated, 2 new cards').waitFor()
    const [, second] = football().milestones.filter(({ id }) => id === '1:1' || id === '1:2')
    if (second === undefined) throw new Error('no such milestone')
    const changed = { ...second, scores: { ...second.scores, effort: 'M' as const } }
    await stage.say({ type: 'plan/changed', answers: null, put: [changed], removed: [] })
    await stage.button('Apply').click()
    expect(await stage.last()).toMatchObject({ rows: [{ card: '1:2', was: { effort: 'S' } }, {}, {}] })
  })

  test('reads a file, also Excel’s UTF-16, and says why it cannot', async () => {
    await openExport()
    await stage.button('Import').click()
    const choose = stage.page().getByLabel('Choose file')
    const name = 'plan.csv'
    await choose.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${TABLE}`, 'utf16le') })
    await stage.page().getByText('1 card updated, 2 new cards').waitFor()
    await choose.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('just words') })
    await stage
      .page()
      .getByText(/^No column was recognised/)
      .waitFor()
    expect(await stage.button('Apply').isDisabled()).toBe(true)
  })

  test('reads a table pasted from a sheet, whatever its plain text is', async () => {
    await openExport()
    await stage.button('Import').click()
    await field().evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'not the table')
      clipboardData.setData(
        'text/html',
        '<style>td{}</style><table><tr><td>UX Value<td>Milestone<tr><td>❤️<td>Cache last used location<br>to speed up repeat searches.</table>',
      )
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await stage.page().getByText('A pasted table: 1 card updated.').waitFor()
    await stage.page().getByText('UX value ♥♥ → ♥').waitFor()
  })

  test('takes a file that is dropped on it', async () => {
    await openExport()
    await stage.button('Import').click()
    await stage
      .page()
      .getByRole('dialog', { name: 'Import' })
      .evaluate((dialog, text) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], 'plan.csv', { type: 'text/csv' }))
        dialog.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }, TABLE)
    await stage.page().getByText('1 card updated, 2 new cards').waitFor()
  })

  test('its keys are its own, and Cancel leaves everything as it was', async () => {
    await openExport()
    await stage.button('Import').click()
    await field().press('s')
    await field().press('Control+z')
    await stage.button('Cancel').click()
    expect(await stage.sent()).toEqual([{ type: 'panel/ready' }])
    await expect.poll(() => stage.page().getByRole('dialog').count()).toBe(0)
  })

  test('shows the first of thousands of rows and applies them all', async () => {
    await openExport(many(1000))
    await stage.button('Import').click()
    const lines = Array.from({ length: 1000 }, (_, index) => `New ${index},S`)
    const buffer = Buffer.from(['Milestone,Effort', ...lines].join('\n'))
    await stage.page().getByLabel('Choose file').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer })
    await stage.page().getByText('1000 new cards').waitFor()
    await stage.page().getByText('800 more rows.').waitFor()
    await stage.button('Apply').click()
    expect(await stage.last()).toMatchObject({ type: 'import/apply', rows: { length: 1000 } })
  })

  test('is not offered where the file is read-only', async () => {
    await stage.open({ plan: football(), canWrite: false })
    await stage.page().getByRole('tab', { name: 'Export' }).click()
    expect(await stage.button('Import').isDisabled()).toBe(true)
    expect(await stage.button('Download all').isEnabled()).toBe(true)
  })
})

describe('what an import was taken for', () => {
  const column = (title: string) => stage.page().getByRole('combobox', { name: `Column ${title}` })
  const preview = () => stage.page().getByRole('region', { name: 'Preview of the import' })

  test('stands over each column, also those not understood, and one choice changes it', async () => {
    await openExport()
    await stage.button('Import').click()
    await field().fill('Milestone,Size (kB),Biz\nCache last used location to speed up repeat searches.,120,$$$\n')
    await stage.page().getByText('Or say what each column is.').waitFor()
    await column('Milestone').selectOption('Milestone')
    await column('Biz').selectOption('Business value')
    await stage.page().getByText('1 card updated').waitFor()
    expect(await column('Size (kB)').inputValue()).toBe('')
    await stage.button('Apply').click()
    expect(await stage.last()).toMatchObject({ rows: [{ card: '1:2', patch: { business: 3 } }] })
  })

  test('asks what only a person knows, and applies the answer', async () => {
    await openExport()
    await stage.button('Import').click()
    const name = 'Add filters for skill level and time preference to increase relevance.'
    await field().fill(`Milestone,Effort,Dependencies\n${name},L,None\n`)
    await stage.page().getByText('1 to be answered').waitFor()
    expect([await outcomes(), await stage.button('Apply').isDisabled()]).toEqual([['Asks first'], true])
    await preview().getByRole('combobox', { name }).selectOption('None: take it out')
    await stage.page().getByText('1 card updated').waitFor()
    await stage.button('Apply').click()
    expect(await stage.last()).toMatchObject({ rows: [{ patch: { effort: 'L', dependenciesReviewed: true } }] })
  })

  test('takes off cards what a complete table does not list, only when that is ticked', async () => {
    await openExport()
    await stage.button('Import').click()
    const name = 'Add filters for skill level and time preference to increase relevance.'
    await field().fill(`Milestone,Skills\n${name},Frontend\n`)
    await stage.page().getByText('Stays on the card: skill “Backend”').waitFor()
    expect(await stage.button('Apply').isDisabled()).toBe(true)
    await stage.page().getByRole('checkbox', { name: 'This table is complete' }).check()
    await stage.page().getByText('− skill “Backend”').waitFor()
    await stage.button('Apply').click()
    expect(await stage.last()).toMatchObject({ rows: [{ patch: { removeSkills: ['Backend'] } }] })
  })

  test('takes our own file of these cards for complete while they still are as they were exported', async () => {
    const written = JSON.parse(toJson(takeHome(football(), 'today'))) as { milestones: { skills?: string[] }[] }
    const [first] = written.milestones
    if (first !== undefined) first.skills = ['Frontend']
    await openExport()
    await stage.button('Import').click()
    await field().fill(JSON.stringify(written))
    await stage.page().getByText('− skill “Backend”').waitFor()
    expect(await stage.page().getByRole('checkbox', { name: 'This table is complete' }).isChecked()).toBe(true)
    await field().fill(JSON.stringify({ ...written, state: 'of another day' }))
    await stage.page().getByText('Stays on the card: skill “Backend”').waitFor()
    expect(await stage.page().getByRole('checkbox', { name: 'This table is complete' }).isChecked()).toBe(false)
  })
})
