import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../../src/core/export/csv.ts'
import { formatOf, FORMATS } from '../../../src/core/export/formats.ts'
import { guard, unguard } from '../../../src/core/export/guard.ts'
import { toHtml } from '../../../src/core/export/html.ts'
import { toMarkdown } from '../../../src/core/export/markdown.ts'
import { milestoneTable } from '../../../src/core/export/milestone-table.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { toTsv } from '../../../src/core/export/tsv.ts'
import { joinList } from '../../../src/core/text/list.ts'
import { label, objective, planOf, scored } from '../cards.ts'

const plan = planOf([
  objective,
  label,
  scored('1:1', 'Cache “last” location, again', {
    effort: 'M',
    business: 2,
    ux: '?',
    dependencies: [{ text: 'Ranking API' }, { card: '1:2' }],
    dependenciesReviewed: true,
    skills: ['Frontend', 'DS'],
  }),
  scored('1:2', '=SUM(A1) | $5\nfor <b>all</b>', { effort: 'S', dependenciesReviewed: true, skills: ['UX, research'] }),
  scored('1:3', 'Not talked about yet', {}),
])
const table = milestoneTable(plan)

describe('the milestone table', () => {
  test('says what the team said, column by column', () => {
    expect(table.header).toEqual(['Milestone', 'Effort', 'Business Value', 'UX Value', 'Dependencies', 'Skills'])
    expect(table.rows).toEqual([
      ['Cache “last” location, again', 'M', '$$', '?', 'Ranking API, =SUM(A1) | $5 for <b>all</b>', 'Frontend, DS'],
      ['=SUM(A1) | $5 for <b>all</b>', 'S', '', '', 'None', 'UX, research;'],
      ['Not talked about yet', '', '', '', '', ''],
    ])
  })

  test.each([
    [[], ''],
    [['a', 'b'], 'a, b'],
    [['a, b', 'c'], 'a, b; c'],
    [['a, b'], 'a, b;'],
    [['x;y'], 'x,y;'],
    [['\u202Ea', 'b'], '\u202Ea\u202C, b'],
  ])('the list %j is written %j', (items, text) => {
    expect(joinList(items)).toBe(text)
  })
})

test.each([
  ['jira', '=SUM(A1) | $5 for <b>all</b>', 'Skills: UX, research'],
  ['notion', '=SUM(A1) | $5 for <b>all</b>', 'UX – research'],
  ['excel-semicolon', "'=SUM(A1) | $5 for <b>all</b>", 'UX, research;'],
] as const)('the file for %s says the name %s and the skills as “%s”', (id, name, skills) => {
  const { text } = formatOf(id).file(takeHome(plan, 'today'), {})
  const rows = Papa.parse(text, { delimiter: id === 'excel-semicolon' ? ';' : ',' }).data
  expect(rows[2]?.[0]).toBe(name)
  expect(rows[2]?.flatMap((cell) => cell.split('\n'))).toContain(skills)
})

test('names in value-scores.md stay apart where line breaks in cells are dropped', () => {
  const two = planOf([
    scored('1:1', 'Share links', { effort: 'S', business: 1, ux: 1 }),
    scored('1:2', 'Match badges', { effort: 'S', business: 1, ux: 1 }),
  ])
  const { text } = formatOf('value-scores').file(takeHome(two, 'today'), {})
  expect(text.replace(/<br>/g, '')).toContain('| 1 Share links; 2 Match badges |')
})

test('files that no spreadsheet should open say so, and the others say nothing', () => {
  const warned = FORMATS.filter(({ warning }) => warning !== undefined).map(({ id }) => id)
  expect(warned).toEqual(['jira', 'notion'])
})

test('the JSON file says how many gave each answer, and of which board it is', () => {
  const { page, milestones } = planOf([scored('1:1', 'Share links', {})])
  const rounds = [{ attribute: 'effort', counts: { S: 2, '?': 1 } }] as const
  const voted = {
    ...plan,
    page: { ...page, board: 'Football app' },
    milestones: milestones.map((each) => ({ ...each, rounds })),
  }
  expect(JSON.parse(formatOf('json').file(takeHome(voted, 'today'), {}).text)).toMatchObject({
    board: 'Football app',
    page: { id: '0:1', name: 'Page 1' },
    milestones: [{ name: 'Share links', votes: rounds }],
  })
})

describe('CSV', () => {
  test('is exactly RFC 4180 with a byte order mark, CRLF and a guard', () => {
    expect(toCsv(table)).toBe(
      '\uFEFFMilestone,Effort,Business Value,UX Value,Dependencies,Skills\r\n' +
        '"Cache “last” location, again",M,$$,?,"Ranking API, =SUM(A1) | $5 for <b>all</b>","Frontend, DS"\r\n' +
        '\'=SUM(A1) | $5 for <b>all</b>,S,,,None,"UX, research;"\r\n' +
        'Not talked about yet,,,,,\r\n',
    )
  })

  test('any cells come back as they were, read by a CSV library', () => {
    const formulaic = fc.string({ unit: fc.constantFrom("'", '=', '+', ' ', '\n', '\r', '\t', '"', ',', ';', 'a') })
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), formulaic)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1 }), (rows) => {
        const header = ['A', 'B']
        const text = toCsv({ header, rows })
        const read = Papa.parse(text.slice(1, -2), { delimiter: ',' }).data
        expect(read.map((row) => row.map((cell) => unguard(cell)))).toEqual([header, ...rows])
      }),
    )
  })

  test.each(['=1', "'=1", '+1', '-1', '@x', '\tx', '\rx', '\nx', ' =1', 'a\n=1', 'a\r\n  @x', '＝1'])(
    '%j is guarded',
    (cell) => {
      expect(guard(cell)).toBe(`'${cell}`)
      expect(unguard(guard(cell))).toBe(cell)
      const raw = toCsv({ header: ['A'], rows: [[cell]] }, { raw: true })
      expect(Papa.parse(raw.slice(1, -2), { delimiter: ',' }).data[1]).toEqual([cell])
    },
  )

  test.each(['S', '♥♥', '$$$', 'a = b', '1-2', "'quoted'", ''])('%j is left alone', (cell) => {
    expect(guard(cell)).toBe(cell)
    expect(unguard(cell)).toBe(cell)
  })
})

describe('the other formats', () => {
  test('Markdown shows cells as they are, whatever marks they hold', () => {
    expect(toMarkdown(table)).toBe(
      [
        '| Milestone | Effort | Business Value | UX Value | Dependencies | Skills |',
        '| --- | --- | --- | --- | --- | --- |',
        '| Cache “last” location, again | M | \\$\\$ | ? | Ranking API, =SUM(A1) \\| \\$5 for &lt;b&gt;all&lt;/b&gt; | Frontend, DS |',
        '| =SUM(A1) \\| \\$5 for &lt;b&gt;all&lt;/b&gt; | S |  |  | None | UX, research; |',
        '| Not talked about yet |  |  |  |  |  |',
        '',
      ].join('\n'),
    )
  })

  test('HTML holds no markup of a card', () => {
    const html = toHtml({ header: ['A'], rows: [['<img src=x onerror=alert(1)> & "x"\ny']] })
    expect(html).toBe(
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;x&quot;<br>y</td></tr></tbody></table>',
    )
  })

  test('TSV keeps one line a card', () => {
    expect(toTsv({ header: ['A', 'B'], rows: [['a\tb\nc', '=1']] })).toBe("A\tB\na b c\t'=1")
  })
})
