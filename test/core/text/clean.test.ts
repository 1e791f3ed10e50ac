import { describe, expect, test } from 'vitest'
import { toCsv } from '../../../src/core/export/csv.ts'
import { fileNameFrom } from '../../../src/core/export/file-name.ts'
import { documentToMarkdown } from '../../../src/core/export/markdown.ts'
import { milestoneTable } from '../../../src/core/export/milestone-table.ts'
import { summary } from '../../../src/core/export/summary.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { planOf, scored } from '../cards.ts'

describe('text that leaves the board', () => {
  test.each([
    ['bell\u0007 and \u0000null\u001B[31m', 'bell and null[31m'],
    ['one\u2028two\u2029three\r\nfour\rfive\u0085six\u000Bseven', 'one\ntwo\nthree\nfour\nfive\nsix\nseven'],
    ['half \uD83D of a pair \uDE00', 'half \uFFFD of a pair \uFFFD'],
    ['whole 👩‍👩‍👧‍👦 🇧🇷 👍🏽', 'whole 👩‍👩‍👧‍👦 🇧🇷 👍🏽'],
    ['\u202Eevil', '\u202Eevil\u202C'],
    ['\u2067a\u202Bb', '\u2067a\u202Bb\u202C\u2069'],
    ['\u202Bclosed\u202C', '\u202Bclosed\u202C'],
    ['تمكين اللاعبين\u200F', 'تمكين اللاعبين\u200F'],
    ['tab\tstays', 'tab\tstays'],
  ])('%j leaves as %j', (text, expected) => {
    expect(clean(text)).toBe(expected)
  })

  test('10,000 characters stay 10,000, in one cell and on one line', () => {
    const text = 'Würde “so”, '.repeat(833) + 'ende'
    const plan = planOf([scored('1:1', text, { effort: 'M' })])
    expect(toCsv(milestoneTable(plan)).split('\r\n').length).toBe(3)
    expect(toCsv(milestoneTable(plan))).toContain(text.replace(/"/g, '""'))
    expect(documentToMarkdown(summary(takeHome(plan, 'today')))).toContain(text)
  })
})

describe('file names from the board', () => {
  test.each([
    ['Football app, Q3', 'Football-app-Q3'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a<b>c:d"e/f\\g|h?i*j', 'a-b-c-d-e-f-g-h-i-j'],
    ['CON', 'board'],
    ['lpt1', 'board'],
    ['...', 'board'],
    ['\u202Egnp.exe', 'gnp-exe'],
    ['計画 第2四半期 🚀', '計画-第2四半期'],
    ['Планирование', 'Планирование'],
    ['x'.repeat(300), 'x'.repeat(50)],
    ['\uD800', 'board'],
  ])('%j becomes %j', (words, name) => {
    expect(fileNameFrom(words, 'board')).toBe(name)
  })
})
