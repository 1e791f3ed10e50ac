/** What leaves the board, whole, as it is read: `vitest -u` writes the files again, and they are read by eye. */
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../../src/core/export/csv.ts'
import { documentFile, sessionFiles } from '../../../src/core/export/files.ts'
import { handoverDocument } from '../../../src/core/export/handover-document.ts'
import { documentToHtml } from '../../../src/core/export/html.ts'
import { PRESETS, presetTable } from '../../../src/core/export/presets.ts'
import { summary } from '../../../src/core/export/summary.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { toBlocks } from '../../../src/core/export/write-blocks.ts'
import { toJson } from '../../../src/core/export/write-json.ts'
import type { Meanings } from '../../../src/core/record/meanings.ts'
import { football } from '../football.ts'

const meanings: Meanings = {
  effort: {
    1: { means: 'A week for one or two of us', example: 'the ratings pop-up' },
    2: { means: 'Two to four weeks', example: 'the match filters of last spring' },
    3: { means: 'Most of the quarter', example: 'the first ranking system' },
  },
}
const home = takeHome({ ...football(), meanings }, '22 November 2026')

describe('the session’s files', () => {
  test.each(sessionFiles(home).map((file) => [file.name, file.text] as const))('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../golden/${name}`)
  })
})

describe('and elsewhere', () => {
  test('the six-line blocks', async () => {
    await expect(toBlocks(home.plan)).toMatchFileSnapshot('../../golden/blocks.txt')
  })
  test('the order for Session #4', async () => {
    const { name, text } = documentFile('session-4-order.md', handoverDocument(home))
    await expect(text).toMatchFileSnapshot(`../../golden/${name}`)
  })
  test('JSON', async () => {
    await expect(toJson(home)).toMatchFileSnapshot('../../golden/milestones.json')
  })
  test('the summary as rich text', async () => {
    await expect(documentToHtml(summary(home))).toMatchFileSnapshot('../../golden/summary-clipboard.html')
  })
  test.each(PRESETS.map((preset) => [preset.file, preset] as const))('%s', async (file, preset) => {
    const text = toCsv(presetTable(home.plan, preset), { delimiter: preset.delimiter })
    await expect(text).toMatchFileSnapshot(`../../golden/${file}`)
  })
})
