/** Further tables of each kind: what columns mean, what is empty, what asks, and which files are none. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { previewImport, type PreviewOptions } from '../../../src/core/import/preview.ts'
import { readImport, type Given } from '../../../src/core/import/read-import.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import { planOf, scored, sticky } from '../cards.ts'

const three = () => planOf([sticky('1:1', 'Fix login'), sticky('1:2', 'Share links'), sticky('1:3', 'Match badges')])
const none = { dependenciesReviewed: true } as const
const twins = () =>
  planOf([
    scored('7:12', 'Improve onboarding', { effort: 'S', business: 3, skills: ['Design'], ...none }),
    scored('7:13', 'Improve onboarding', { effort: 'L', business: 1, dependencies: [{ text: 'Legal' }], ...none }),
  ])

function tried(given: string | Given, plan: Plan = three(), options: PreviewOptions = {}) {
  const names = plan.milestones.map(({ name }) => name)
  const reading = readImport(typeof given === 'string' ? { text: given } : given, { names })
  return { reading, ...previewImport(reading.kind === 'rows' ? reading.rows : [], plan, options) }
}

const asOf = (text: string, plan?: Plan) => tried(text, plan).reading.columns.map(({ as }) => as)
const told = (given: string | Given, plan?: Plan, options?: PreviewOptions) =>
  tried(given, plan, options).rows.map(({ outcome, name, changes }) => [outcome, name, ...changes])
const why = (given: string | Given) => {
  const { reading } = tried(given)
  return reading.kind === 'nothing' ? reading.why : ''
}

describe('which column is the name', () => {
  test.each([
    [
      'a release is none',
      'Number,Title,Milestone\n12,Fix login,v1.0\n13,Share links,v1.0\n14,New,v1.1',
      ['row', 'name', null],
    ],
    [
      'a link is none',
      'Name,Effort,Card title\nhttps://a.b/c,S,Fix login\nhttps://a.b/d,M,Share links',
      [null, 'effort', 'name'],
    ],
    ['one that repeats is none', 'Epic,Story,Effort\nGrowth,Alpha,S\nGrowth,Beta,M', [null, 'name', 'effort']],
    ['cards decide', 'Title,Work package,Effort\nA,Fix login,S\nB,Share links,M', [null, 'name', 'effort']],
    [
      'the plainest title, where nothing else tells',
      'Milestone,Title,Effort\nAlpha,One,S\nBeta,Two,M',
      ['name', null, 'effort'],
    ],
    ['numbers, where nothing else could be', 'Milestone,Effort\n1,S\n2,M', ['name', 'effort']],
  ] as const)('%s', (_, text, as) => expect(asOf(text)).toEqual(as))

  test.each([
    'Effort,Value stream,Feature owner,Size (kB),Needs approval,Skill level',
    'Effort,Link to skills,Vote count,Dependencies count,Blocking (Dependencies),Note ID',
  ])('columns like ours are about something else: %s', (header) => {
    expect(asOf(`Milestone,${header}\nFix login,S,yes,3,120,x,4`)).toEqual([
      'name',
      'effort',
      null,
      null,
      null,
      null,
      null,
    ])
  })

  test('what somebody says counts for more', () => {
    const columns = new Map([
      [1, 'skills' as const],
      [2, null],
    ])
    const { columns: as } = readImport({ text: 'Milestone,Team,Effort\nFix login,QA,S' }, { columns })
    expect(as.map((column) => column.as)).toEqual(['name', 'skills', null])
  })
})

describe('other scales set nothing', () => {
  test.each([
    ['3', '8', '5'],
    ['0.5', '1', '2'],
    ['1 day', '3 days', '2w'],
    ['50%', '20 %', '100%'],
    ['4/5', '2/5', '1/5'],
    ['$5,000', '$100', '€20k'],
  ])('%s, %s, %s', (...cells) => {
    const names = ['Fix login', 'Share links', 'Match badges']
    const rows = names.map((name, at) => `${name}\t${cells[at] ?? ''}\t${cells[at] ?? ''}`)
    const { toApply, reading } = tried(['Milestone\tEffort\tBusiness value', ...rows].join('\n'))
    expect([toApply, reading.notes.length]).toEqual([[], 2])
  })

  test('also 1, 2 and 3, under a name for points', () => {
    for (const title of ['Story points', 'Estimate', 'Effort (days)', 'Effort %', 'SP', 'Effort (1-5)'])
      expect([
        title,
        ...tried(`Milestone,${title},Skills\nFix login,2,QA\n`).toApply.map(({ patch }) => patch),
      ]).toEqual([title, { addSkills: ['QA'] }])
  })

  test('beside letters a number is none of them', () => {
    expect(told('Milestone,Effort\nFix login,S\nShare links,5\nMatch badges,2')).toEqual([
      ['update', 'Fix login', 'Effort S'],
      ['refused', 'Share links'],
      ['refused', 'Match badges'],
    ])
  })
})

describe('what rows wait for', () => {
  test.each([
    ['#,Milestone,Depends on\n1,Fix login,\n2,Share links,#1', '1:2', [{ card: '1:1' }]],
    ['ID,Task Name,Predecessors\n1,Fix login,\n2,Share links,1FS+2 days', '1:2', [{ card: '1:1' }]],
    ['Name,Depends on\nShare links,"Fix login (https://www.notion.so/Fix-1?pvs=21)"', '1:2', [{ card: '1:1' }]],
    [
      'Name,Depends on\nShare links,"Fix login (https://tracker.example/1), SRE"',
      '1:2',
      [{ card: '1:1' }, { text: 'SRE' }],
    ],
    [
      'Name,Depends on\nShare links,"API (https://wiki.example/api)"',
      '1:2',
      [{ text: 'API (https://wiki.example/api)' }],
    ],
    ['| Name | Depends on |\n|---|---|\n| Share links | [Fix login](https://x.example/1) |', '1:2', [{ card: '1:1' }]],
  ])('%j', (text, card, addDependencies) => {
    expect(tried(text).toApply).toMatchObject([{ card, patch: { addDependencies } }])
  })

  test.each(['7', 'yes', 'M9'])('“%s” names nothing, and is said', (cell) => {
    const { rows, toApply } = tried(`ID,Milestone,Depends on\nM1,Fix login,${cell}\nM2,Share links,Platform`)
    expect([rows[0]?.problems.length, toApply.map(({ card }) => card)]).toEqual([1, ['1:2']])
  })
})

describe('two readings are possible of', () => {
  test('None, where the card waits for something: it is asked, once for each row', () => {
    const plan = planOf([scored('1:1', 'Fix login', { effort: 'S', dependencies: [{ text: 'Platform' }], ...none })])
    const text = 'Milestone,Effort,Dependencies\nFix login,M,None'
    const { rows, toApply } = tried(text, plan)
    expect([rows[0]?.outcome, rows[0]?.questions[0]?.words, toApply]).toEqual([
      'ask',
      'It says None, and the card waits for “Platform”.',
      [],
    ])
    const key = rows[0]?.questions[0]?.key ?? ''
    const patches = (answer: string) =>
      tried(text, plan, { said: new Map([[key, answer]]) }).toApply.map(({ patch }) => patch)
    expect(patches('none')).toEqual([{ effort: 'M', dependenciesReviewed: true }])
    expect(patches('keep')).toEqual([{ effort: 'M' }])
    expect(tried(text, plan, { isComplete: true }).toApply.map(({ patch }) => patch)).toEqual(patches('none'))
  })

  test('hearts that may be lost: the answer is set', () => {
    const text = 'Milestone,UX Value\nFix login,?'
    const plan = planOf([scored('1:1', 'Fix login', { ux: 1 })])
    const said = new Map([['2 hearts', '♥♥']])
    expect(tried(text, plan, { said }).toApply.map(({ patch }) => patch)).toEqual([{ ux: 2 }])
    // A heart that came through says that the question marks were typed.
    expect(told('Milestone,UX Value\nFix login,?\nNew,♥', plan)[0]).toEqual(['update', 'Fix login', 'UX value ♥ → ?'])
  })

  test('cards of one name: what changes nothing is the same, the rest is asked', () => {
    const text = 'Milestone,Effort\nImprove onboarding,M\nImprove onboarding,L'
    expect(told(text, twins())).toEqual([
      ['ask', 'Improve onboarding'],
      ['same', 'Improve onboarding'],
    ])
    const said = new Map([['2 card', '7:12']])
    expect(tried(text, twins(), { said }).toApply.map(({ card, patch }) => [card, patch])).toEqual([
      ['7:12', { effort: 'M' }],
    ])
    const asNew = new Map([['2 card', 'new']])
    expect(told(text, twins(), { said: asNew })[0]).toEqual(['new', 'Improve onboarding', 'Effort M'])
  })

  test.each(['card 7:13', '7:13', '07:13:00', '7:13:00 AM', '0.300694444444444'])('%j is the id of its card', (id) => {
    const text = `Milestone,Effort,Card\nImprove onboarding,M,${id}\nImprove onboarding,S,${id.replace(/13|0\.300694444444444/, '12').replace(/^12$/, '0.3')}`
    expect(tried(text, twins()).toApply.map(({ card, patch }) => [card, patch])).toEqual([['7:13', { effort: 'M' }]])
  })

  test('ids that are no times any more are asked about', () => {
    expect(
      told('Milestone,Effort,Card\nImprove onboarding,M,########\nImprove onboarding,M,1900-01-00', twins()),
    ).toEqual([
      ['ask', 'Improve onboarding'],
      ['ask', 'Improve onboarding'],
    ])
  })
})

test('a table that is complete takes off what it does not list; empty cells still change nothing', () => {
  const scores = { dependencies: [{ text: 'Platform' }, { text: 'SRE' }], ...none, skills: ['QA', 'Design'] }
  const plan = planOf([scored('1:1', 'Fix login', scores), scored('1:2', 'Share links', scores)])
  const text = 'Milestone,Dependencies,Skills\nFix login,SRE,"QA, Data"\nShare links,,n/a'
  expect(told(text, plan)).toEqual([
    ['update', 'Fix login', '+ skill “Data”'],
    ['same', 'Share links'],
  ])
  expect(told(text, plan, { isComplete: true })).toEqual([
    ['update', 'Fix login', '− needs “Platform”', '+ skill “Data”', '− skill “Design”'],
    ['same', 'Share links'],
  ])
})

describe('lines that are no rows make no cards', () => {
  test.each([
    ['Milestone,Effort\nFix login,S\nTotal,3\nGrand total: 3,\n', ['Fix login']],
    ['Milestone,Effort\nFix login,S\nMilestone,Effort\nShare links,M\n', ['Fix login', 'Share links']],
    [
      'Group A\nName,Owner,Effort\nFix login,Ana,S\n\nGroup B\nName,Owner,Effort\nShare links,Ben,M\n',
      ['Fix login', 'Share links'],
    ],
    ['Milestone\tEffort\n---\t---\nFix login\tS\n', ['Fix login']],
    ['Milestone,Effort\n1. Fix login,S\n2. New one,M\n', ['Fix login', 'New one']],
    ['- [ ] Fix login\n- [x] Share links\n', ['Fix login', 'Share links']],
    ['Milestone,Effort\nTotal rewrite of search,L\n', ['Total rewrite of search']],
  ])('%j', (text, names) => {
    expect(told(text).map(([, name]) => name)).toEqual(names)
  })

  test('a row with more cells than the header is refused', () => {
    const rows = told('Milestone,Effort,Skills\nFix login, now,S,QA\nShare links,M,QA\nMatch badges,L,QA')
    expect(rows.map(([outcome]) => outcome)).toEqual(['refused', 'update', 'update'])
  })
})

describe('tables in other forms', () => {
  test.each([
    [
      'Markdown that begins with markup',
      '<div>\n\n# Plan\n\n| Milestone | Effort |\n|---|---|\n| Fix login | S |\n\n</div>\n',
    ],
    [
      'a table that Google Sheets copied',
      '<google-sheets-html-origin><style>td{}</style><table><tr><td>Milestone</td><td>Effort</td></tr><tr><td>Fix login</td><td>S</td></tr></table>',
    ],
    ['Markdown without outer pipes', 'Text\n\nMilestone | Effort\n--- | ---\nFix login | S\n'],
    ['pipes without a rule', '| Milestone | Effort |\n| Fix login | S |\n'],
    ['pipes as separators', 'Milestone|Effort\nFix login|S\n'],
    ['JSON that wraps its list', '{"items":[{"Milestone":"Fix login","Effort":"S"}]}'],
    [
      'a page',
      '<html><body><h1>x</h1><table><tr><th title="a > b">Milestone<th>Effort<tr><td>Fix&nbsp;login<td>S</table></body></html>',
    ],
    [
      'a merged title',
      '<table><tr><td colspan=2>Our plan</td></tr><tr><th>Milestone</th><th>Effort</th></tr><tr><td>Fix login</td><td>S</td></tr></table>',
    ],
  ])('%s', (_, text) => expect(told(text)).toEqual([['update', 'Fix login', 'Effort S']]))

  test('a header merged both ways', () => {
    const html =
      '<table><tr><th rowspan="2">Milestone</th><th colspan="2">Value</th></tr><tr><th>Business</th><th>UX</th></tr>' +
      '<tr><td>Fix login</td><td>$$</td><td>♥</td></tr></table>'
    expect(told({ text: '', html })).toEqual([['update', 'Fix login', 'Business value $$', 'UX value ♥']])
  })

  test('several tables: one is read, the others can be chosen', () => {
    const text =
      '# A\n| Milestone | Effort |\n|---|---|\n| Fix login | S |\n\n# B\n| Task | Skills |\n|---|---|\n| Share links | QA |\n'
    const first = readImport({ text })
    const second = readImport({ text }, { table: 1 })
    expect(first.tables).toEqual(['A (1 row)', 'B (1 row)'])
    expect([first, second].map((each) => each.kind === 'rows' && each.rows.map(({ name }) => name))).toEqual([
      ['Fix login'],
      ['Share links'],
    ])
  })
})

/** A workbook as Excel writes it, but for what nobody reads. */
function workbook(sheet: string, strings = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Notes" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Plan" sheetId="2" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${sheet}</sheetData><mergeCells><mergeCell ref="C2:C3"/></mergeCells></worksheet>`,
    ),
  })
}

test('an Excel workbook: shared and rich texts, numbers, cells left out, cells merged', () => {
  const strings = ['Milestone', 'Effort', 'Skills', 'Share links']
    .map((text) => `<si><t>${text}</t></si>`)
    .concat('<si><r><t xml:space="preserve">Fix </t></r><r><rPr/><t>login</t></r><rPh><t>x</t></rPh></si>')
    .join('')
  const s = (ref: string, at: number) => `<c r="${ref}" t="s"><v>${at}</v></c>`
  const sheet =
    `<row r="1">${s('A1', 0)}${s('B1', 1)}${s('C1', 2)}</row>` +
    `<row r="2">${s('A2', 4)}<c r="B2" s="1"/><c r="C2" t="inlineStr"><is><t>Q&amp;A</t></is></c></row>` +
    `<row r="3">${s('A3', 3)}<c r="B3" t="str"><f>x</f><v>S</v></c></row>`
  expect(told({ text: '', bytes: workbook(sheet, strings) })).toEqual([
    ['update', 'Fix login', '+ skill “Q&A”'],
    ['update', 'Share links', 'Effort S', '+ skill “Q&A”'],
  ])
})

test('our own zip is read like its table', () => {
  const bytes = zipSync({
    'okra/session-3/summary.md': strToU8('# x'),
    'okra/session-3/milestone-table.csv': strToU8('\uFEFFMilestone,Effort\r\nFix login,S\r\n'),
  })
  expect(told({ text: '', bytes })).toEqual([['update', 'Fix login', 'Effort S']])
})

describe('what other tools write', () => {
  test('an item with a comma stands in quotes, and stays one', () => {
    expect(told('Name,Blocked by\nFix login,"Share links,""Legal, Berlin"""\n')).toEqual([
      ['update', 'Fix login', '+ needs “Share links”', '+ needs “Legal, Berlin”'],
    ])
  })
  test('titles of parts of a row are no milestone', () => {
    const text =
      'Name,Subitems,Owner,Status,Effort\nFix login,,Ana,Open,S\nSubitems,Name,Owner,Status,Date\nShare links,,Ben,Open,M\n'
    expect(told(text)).toEqual([
      ['update', 'Fix login', 'Effort S'],
      ['update', 'Share links', 'Effort M'],
    ])
  })
  test('a row that comes first in a schedule is one that it waits for', () => {
    expect(told('ID;Name;Predecessors\n1;Fix login;\n2;Share links;1FS+2 days\n')).toEqual([
      ['same', 'Fix login'],
      ['update', 'Share links', '+ needs “Fix login”'],
    ])
  })
  test('features have names', () => {
    expect(asOf('Feature reference #,Feature name,Effort\nAPP-1,Fix login,S\n')).toContain('name')
  })
})

describe('anything else gets one sentence', () => {
  const zip = (...names: string[]) => ({
    text: '',
    bytes: zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))),
  })
  const bytes = (...all: number[]) => ({ text: '', bytes: Uint8Array.from([...all, 0, 0, 0, 0]) })
  test.each([
    ['an OpenDocument file', zip('mimetype', 'content.xml'), /OpenDocument/],
    ['a Word document', zip('word/document.xml'), /Word document/],
    ['a presentation', zip('ppt/presentation.xml'), /presentation/],
    ['a binary workbook', zip('xl/workbook.bin'), /\.xlsb/],
    ['another zip', zip('a.txt'), /zip of other files/],
    ['an empty workbook', { text: '', bytes: workbook('') }, /no cells/],
    ['a damaged file', bytes(0x50, 0x4b, 3, 4), /zip of other files|damaged/],
    ['an old Excel file', bytes(0xd0, 0xcf, 0x11, 0xe0), /old Excel/],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), /picture/],
    ['a PDF', '%PDF-1.7\nx', /PDF/],
    ['rich text', '{\\rtf1 x}', /rich text file/],
    ['broken JSON', '[{"Milestone":"Fix login",', /JSON is broken/],
    ['JSON of something else', '{"a":1}', /no list of milestones/],
    ['a page without a table', '<html><p>Fix login</p></html>', /without a table/],
    ['prose', 'Milestones\nWe met on Monday. It was fine.\nNo decisions.', /no milestones in this text/],
    ['prose under “Summary”', 'Summary\nWe met on Monday.', /no milestones in this text/],
    [
      'our own summary as plain text',
      'Milestones: Board\n\nOKRA Session #3\n\n3 S, 1 M.\n\nYou are asked to\n\n- answer for Platform\n- find out the effort of #4',
      /no milestones in this text/,
    ],
    ['YAML', 'milestones:\n  - name: Fix login\n    effort: S\n', /no milestones in this text/],
    [
      'shifted columns',
      'Milestone,Effort,Skills\n1,Fix login,S,QA\n2,Share links,M,QA',
      /more cells \(4\) than the header \(3\)/,
    ],
    ['a table without names', 'Release,Effort\nv1,S\nv2,M', /names of milestones/],
    ['shifted scores', 'Milestone,Effort,Business Value,UX Value\nFix login,$$,♥♥,', /wrong columns/],
  ])('%s', (_, given, sentence) => {
    expect(why(given)).toMatch(sentence)
    expect(why(given).split('\n').length).toBe(1)
  })
})
