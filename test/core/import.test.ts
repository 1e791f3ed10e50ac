import { describe, expect, test } from 'vitest'
import { readImport } from '../../src/core/import/read.ts'
import { repair } from '../../src/core/import/repair.ts'
import type { ReadRow } from '../../src/core/import/row.ts'

function rowsIn(text: string): readonly ReadRow[] {
  const reading = readImport({ text })
  if (reading.kind === 'nothing') throw new Error(reading.why)
  return reading.rows
}

describe('encodings', () => {
  test.each([
    ['â™¥â™¥', '♥♥'],
    ['â\u0099¥', '♥'],
    ['‚ô•', '♥'],
    ['IntegraÃ§Ã£o com a APIÂ\u00A0nova', 'Integração com a API\u00A0nova'],
    ['â€œquotedâ€\u009D', '“quoted”'],
    ['GrÃ¶ÃŸe', 'Größe'],
    ['ðŸŽ‰', '🎉'],
    ['Ã¢â„¢Â¥', '♥'],
    ['\uFEFFMilestone', 'Milestone'],
    ['CAFÉ™ – São Tomé', 'CAFÉ™ – São Tomé'],
    ['Âge, Ça va, Ãngelo', 'Âge, Ça va, Ãngelo'],
  ])('%j is read as %j', (wrong, right) => {
    expect(repair(wrong)).toBe(right)
  })
})
