import Ajv from 'ajv'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publishedSchemas } from '../../../build/schemas.mjs'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { toJson } from '../../../src/core/export/write-json.ts'
import { ImportReport } from '../../../src/core/import/report.ts'
import { KEYS } from '../../../src/core/record/keys.ts'
import { PlanFile } from '../../../src/core/record/plan-file.ts'
import { football } from '../football.ts'

const published: unknown = JSON.parse(readFileSync('src/core/record/plan-file.schema.json', 'utf8'))

test('the published schema is the one the code parses with (npm run schemas writes it again)', () => {
  const wanted = publishedSchemas({ PlanFile, ImportReport, KEYS })['src/core/record/plan-file.schema.json']
  expect(published).toEqual(JSON.parse(JSON.stringify(wanted)))
})

test('what is exported is valid by it, and what the code refuses is not', () => {
  const schema = { ...(published as Record<string, unknown>) }
  delete schema.$schema
  const isValid = new Ajv({ strict: false }).compile(schema)
  const file = JSON.parse(toJson(takeHome(football(), 'today'))) as { milestones: object[] }
  expect([isValid(file), isValid.errors]).toEqual([true, null])
  expect(isValid({ ...file, milestones: [{ effort: 'M' }] })).toBe(false)
  expect(isValid({ ...file, milestones: [{ name: 'x', effort: 'XL' }] })).toBe(false)
})
