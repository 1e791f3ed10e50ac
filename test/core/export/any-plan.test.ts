/** What holds for every way of taking every plan home. */
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { sessionFiles } from '../../../src/core/export/files.ts'
import { FORMATS, type FormatId } from '../../../src/core/export/formats.ts'
import { omittedLines } from '../../../src/core/export/omitted.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { isEmptyCell } from '../../../src/core/import/empty-cell.ts'
import { parseCsv } from '../../../src/core/import/grid.ts'
import { previewImport } from '../../../src/core/import/preview.ts'
import { readImport } from '../../../src/core/import/read-import.ts'
import { withoutParked } from '../../../src/core/plan/plan.ts'
import { PlanFile } from '../../../src/core/record/plan-file.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { isPlaceholder } from '../../../src/core/text/card-name.ts'
import { somePlan } from '../../generate/boards.ts'
import { planOf } from '../cards.ts'

const RUNS = { numRuns: 40 }
/** Words that only our own mistakes write; people’s are none of these (generate/words.ts). */
const MISTAKES = /undefined|\[object|NaN|\bnull\b/

describe('any plan', () => {
  test('goes home in every format, as text that says something and nothing by mistake', () => {
    fc.assert(
      fc.property(somePlan(), fc.boolean(), (plan, raw) => {
        const home = takeHome(plan, '28 November 2026')
        for (const { id, preview, copy, file } of FORMATS) {
          expect(preview(home, {}).kind, id).toMatch(/table|document|text/)
          const { text, html = '' } = copy(home, { raw })
          const { name, text: written } = file(home, { raw })
          for (const words of [text, html, written]) expect(words, id).not.toMatch(MISTAKES)
          expect(name, id).toMatch(/^[a-z\d-]+\.(csv|md|html|json|txt)$/)
        }
        for (const { text } of sessionFiles(home)) expect(text).not.toMatch(MISTAKES)
        for (const said of omittedLines(plan)) expect(JSON.stringify(said)).not.toMatch(MISTAKES)
      }),
      RUNS,
    )
  })

  test('is a table of one row a milestone, each as wide as the header, read by whoever reads CSV', () => {
    fc.assert(
      fc.property(somePlan(), (plan) => {
        const home = takeHome(plan, 'today')
        for (const format of FORMATS) {
          const shown = format.preview(home, { further: ['note', 'type'] })
          if (shown.kind !== 'table') continue
          const { header, rows } = shown.begin(Infinity).shown
          expect(rows.length, format.id).toBe(withoutParked(plan).milestones.length)
          expect(
            rows.filter((row) => row.length !== header.length),
            format.id,
          ).toEqual([])
          const { text } = format.file(home, { further: ['note', 'type'], raw: true })
          const delimiter = text.includes(header.join(';')) ? ';' : ','
          const read = parseCsv(text.replace(/^\uFEFF/, ''), delimiter)
          const isSaid = (row: readonly string[]) => row.some((cell) => cell.trim() !== '')
          expect(read.filter(isSaid).length, format.id).toBe(rows.filter(isSaid).length + 1)
        }
      }),
      RUNS,
    )
  })

  test('is a JSON file to its published schema, whatever stands on its cards', () => {
    fc.assert(
      fc.property(somePlan(), (plan) => {
        const written = formatOf('json').file(takeHome(plan, 'today'), {}).text
        expect(v.safeParse(PlanFile, JSON.parse(written)).issues).toBeUndefined()
      }),
      RUNS,
    )
  })

  test.each(['table', 'json', 'blocks'] as const)('is read again from “%s” with the same three scores', (id) => {
    fc.assert(
      fc.property(somePlan(), (plan) => {
        const home = takeHome(plan, 'today')
        const { text } = formatOf(id).file(home, {})
        const reading = readImport({ text })
        const said = home.plan.milestones
        if (said.length === 0 || !said.every(({ name }) => isNamed(name))) return
        const read = reading.kind === 'rows' ? reading.rows.map(({ says }) => levels(says)) : []
        expect(read).toEqual(said.map(({ scores }) => levels(scores)))
        // And on a board that has none of them each is a new card.
        const { rows } = previewImport(reading.kind === 'rows' ? reading.rows : [], planOf([]))
        expect(rows.every(({ outcome }) => outcome === 'new')).toBe(true)
      }),
      RUNS,
    )
  })
})

function formatOf(id: FormatId) {
  const format = FORMATS.find((each) => each.id === id)
  if (format === undefined) throw new Error(`There is no format “${id}”`)
  return format
}

/** What opens another block, or is a line of one, is read as that; a template’s words name nothing. */
function isNamed(name: string): boolean {
  return !isEmptyCell(name) && !/[:：]/.test(name) && !isPlaceholder(name)
}

function levels({ effort, business, ux }: Pick<Scores, 'effort' | 'business' | 'ux'>): unknown[] {
  return [effort ?? null, business ?? null, ux ?? null]
}
