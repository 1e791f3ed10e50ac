/** Whether cards still say what a file says they said. */
import { expect, test } from 'vitest'
import { isAsExported } from '../../../src/core/export/as-exported.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { toJson } from '../../../src/core/export/write-json.ts'
import { readImport } from '../../../src/core/import/read-import.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { planOf, scored } from '../cards.ts'

const plan = (scores: Scores, name = 'Share links', page = '0:1') =>
  planOf([scored('1:1', name, scores), scored('1:2', 'Match badges', {})], { page: { id: page, name: 'Q3' } })

test('a file knows the page it was written from until somebody changes a card', () => {
  const before: Scores = { effort: 'S', skills: ['Design', 'DS'] }
  const reading = readImport({ text: toJson(takeHome(plan(before), 'today')) })
  const state = (reading.kind === 'rows' ? reading.state : undefined) ?? ''
  expect(isAsExported(plan({ skills: ['Design', 'DS'], effort: 'S' }), state)).toBe(true)
  expect(isAsExported(plan({ ...before, skills: ['Design'] }), state)).toBe(false)
  expect(isAsExported(plan({ ...before, effort: 'M' }), state)).toBe(false)
  expect(isAsExported(plan(before, 'Share all links'), state)).toBe(false)
  expect(isAsExported(plan(before, undefined, '0:2'), state)).toBe(false)
  expect(isAsExported(planOf([scored('1:1', 'Share links', before)]), state)).toBe(false)
})
