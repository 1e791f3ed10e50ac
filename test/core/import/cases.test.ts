/** Tables as people have them: each file stands for its whole kind (test/fixtures/import). */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { previewImport, type PreviewRow } from '../../../src/core/import/preview.ts'
import { readImport, type Given } from '../../../src/core/import/read-import.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { planOf, scored, sticky } from '../cards.ts'
import { football } from '../football.ts'

const fileNamed = (name: string) => readFileSync(`test/fixtures/import/${name}`, 'utf8')
const namesOf = (plan: Plan) => plan.milestones.map(({ name }) => name)

function tried(given: Given | string, plan: Plan) {
  const reading = readImport(typeof given === 'string' ? { text: given } : given, { names: namesOf(plan) })
  const preview = previewImport(reading.kind === 'rows' ? reading.rows : [], plan)
  return { reading, ...preview }
}

const told = (rows: readonly PreviewRow[]) => rows.map(({ outcome, name, changes }) => [outcome, name, ...changes])
const asOf = ({ columns }: { columns: readonly { header: string; as: string | null }[] }) =>
  Object.fromEntries(columns.map(({ header, as }) => [header, as]))

const three = () => planOf([sticky('1:1', 'Fix login'), sticky('1:2', 'Share links'), sticky('1:3', 'Match badges')])
const none = { dependenciesReviewed: true } as const
const n3 = () =>
  planOf([
    scored('7:2', 'Enable smart match recommendations', {
      effort: 'S',
      business: 1,
      ux: 1,
      ...none,
      skills: ['Frontend'],
    }),
    scored('7:3', 'Share a list with friends', {
      ...{ effort: 'M', business: 1, ux: 1, skills: ['Frontend'] },
      ...{ dependencies: [{ text: 'Platform' }], ...none },
    }),
    scored('7:4', 'Notify fans about line-ups', { effort: 'L', business: 2, ux: 1, ...none, skills: ['Frontend'] }),
  ])
const dup = () => {
  const card = (id: string, name: string, scores: Scores) => scored(id, name, { ...none, ...scores })
  return planOf([
    card('7:12', 'Improve onboarding', { effort: 'S', business: 3, ux: 1, skills: ['Design'] }),
    card('7:13', 'Improve onboarding', {
      ...{ effort: 'L', business: 1, ux: 3, skills: ['Backend'] },
      dependencies: [{ text: 'Legal' }],
    }),
    card('7:14', 'Share a list with friends', { effort: 'M', business: 2, ux: 2, skills: ['QA'] }),
  ])
}

describe('each kind of table, as it was met', () => {
  test('Asana: a task id is no name', () => {
    const { rows, reading } = tried(fileNamed('01-asana-task-id.csv'), three())
    expect(told(rows)).toEqual([
      ['update', 'Fix login', 'Effort M', 'Note'],
      ['update', 'Share links', 'Effort S'],
    ])
    expect(asOf(reading)).toMatchObject({
      'Task ID': 'row',
      Name: 'name',
      Notes: 'note',
      Effort: 'effort',
      Assignee: null,
    })
  })

  test('lists over several columns are joined', () => {
    const { toApply } = tried(fileNamed('04-repeated-columns.csv'), three())
    expect(toApply.map(({ card, patch }) => [card, patch])).toEqual([
      [
        '1:1',
        {
          effort: 'M',
          addDependencies: [{ text: 'Platform' }, { text: 'SRE' }],
          addSkills: ['Backend', 'Frontend', 'Data'],
        },
      ],
    ])
    const there = scored('1:1', 'Fix login', {
      ...{ effort: 'M', skills: ['Data', 'Frontend', 'Backend', 'QA'] },
      ...{ dependencies: [{ text: 'SRE' }, { text: 'Platform' }], ...none },
    })
    const again = tried(fileNamed('04-repeated-columns.csv'), planOf([there]))
    expect(again.rows.map(({ outcome, beyond }) => [outcome, beyond])).toEqual([['same', ['skill “QA”']]])
    expect(again.notes).toEqual(['“Fix login” on the board has more than this table says: skill “QA”. It stays.'])
  })

  test('exact names of columns beat near ones wherever they stand', () => {
    const { rows, reading } = tried(fileNamed('08-near-name-beats-exact.csv'), three())
    expect(told(rows)).toEqual([['update', 'Fix login', 'Effort M', 'Business value $$', '+ needs “Platform”']])
    expect(asOf(reading)).toMatchObject({ 'Value stream': null, 'Size (kB)': null, 'Needs review': null })
  })

  test('points are another scale: nothing is set, and it is said', () => {
    const { toApply, reading } = tried(fileNamed('09-story-points.csv'), planOf([]))
    expect(toApply.map(({ patch }) => patch.effort)).toEqual([undefined, undefined, undefined])
    expect(reading.notes[0]).toBe(
      '“Estimate” holds numbers of another scale (points, days or percent), not S, M, L: nothing was set from it.',
    )
  })

  test('ids of rows among the dependencies find their rows', () => {
    const { toApply } = tried(fileNamed('12-dependencies-by-id.csv'), three())
    expect(toApply.map(({ card, patch }) => [card, patch.addDependencies])).toEqual([
      ['1:1', undefined],
      ['1:2', [{ card: '1:1' }]],
      ['1:3', [{ card: '1:1' }, { card: '1:2' }]],
    ])
  })

  test('Trello: how many comments there are is no note', () => {
    const { rows } = tried(fileNamed('14-trello-comment-count.csv'), three())
    expect(told(rows)).toEqual([['same', 'Fix login']])
  })

  test('the marks of a list are no part of a card', () => {
    const { rows } = tried(fileNamed('16-list-markers.md'), three())
    expect(told(rows)).toEqual([
      ['same', 'Fix login'],
      ['new', 'Cache location'],
      ['same', 'Match badges'],
    ])
  })

  test('prose makes no cards', () => {
    const { reading } = tried(fileNamed('17-prose.txt'), three())
    expect(reading).toMatchObject({
      kind: 'nothing',
      why: expect.stringContaining('no milestones in this text') as string,
    })
  })

  test('a spreadsheet made times of the ids: cards of one name are not swapped', () => {
    expect(told(tried(fileNamed('gnumeric-sorted.csv'), dup()).rows).map(([outcome]) => outcome)).toEqual(
      Array.from({ length: 3 }, () => 'same'),
    )
  })

  test('merged cells of a page stand where they are drawn', () => {
    const { rows, reading } = tried(fileNamed('rowspan-last.html'), n3())
    const says = reading.kind === 'rows' ? reading.rows.map((row) => row.says) : []
    expect(says).toEqual([
      { effort: 'S', dependencies: [{ text: 'Platform' }], skills: ['Frontend'] },
      { effort: 'M', dependencies: [{ text: 'Platform' }], skills: ['Frontend'] },
    ])
    expect(told(rows)).toEqual([
      ['update', 'Enable smart match recommendations', '+ needs “Platform”'],
      ['same', 'Share a list with friends'],
    ])
  })

  test('Jira: a row of the data is never the header', () => {
    const { rows } = tried(fileNamed('jira-export-estimate.csv'), n3())
    expect(told(rows)).toEqual([
      ['update', 'Enable smart match recommendations', 'Type Story'],
      ['new', 'Estimate migration cost', 'Type Epic'],
      ['update', 'Share a list with friends', 'Type Epic'],
    ])
  })

  test('hearts that were lost are asked about, and change nothing', () => {
    const { rows, toApply } = tried(fileNamed('lost-single-hearts.csv'), n3())
    expect(told(rows).map(([outcome, , ...changes]) => [outcome, changes])).toEqual([
      ['ask', []],
      ['ask', []],
      ['ask', []],
    ])
    expect(toApply).toEqual([])
  })

  test('columns that were not understood are named, and can be chosen', () => {
    const { reading } = tried(fileNamed('unknown-cols.csv'), n3())
    expect(asOf(reading)).toEqual({ Milestone: 'name', Effort: 'effort', Biz: null, Delight: null })
    expect(reading.notes).toEqual(['2 columns were not understood and are left out: “Biz” and “Delight”.'])
    const chosen = new Map([
      [2, 'business' as const],
      [3, 'ux' as const],
    ])
    const again = readImport({ text: fileNamed('unknown-cols.csv') }, { columns: chosen })
    expect(again.kind === 'rows' && again.rows[0]?.says).toEqual({ effort: 'M', business: 3, ux: 3 })
  })

  test('a Markdown table is read as its cells', () => {
    expect(told(tried(fileNamed('short-pipe.md'), n3()).rows)).toEqual([
      ['update', 'Enable smart match recommendations', 'UX value ♥ → ♥♥♥'],
      ['same', 'Share a list with friends'],
    ])
  })

  test('JSON lines get a sentence', () => {
    const { reading } = tried(fileNamed('lines.ndjson'), n3())
    expect(reading).toMatchObject({ kind: 'nothing', why: expect.stringContaining('JSON Lines') as string })
  })
})

describe('our own files of every kind come back without a change', () => {
  const golden = readdirSync('test/golden')
  test.each(golden)('%s', (name) => {
    const plan = football()
    const { rows, reading } = tried(readFileSync(`test/golden/${name}`, 'utf8'), plan)
    expect(rows.map(({ outcome, problems }) => [outcome, ...problems])).toEqual(
      Array.from({ length: reading.kind === 'rows' ? 12 : -1 }, () => ['same']),
    )
  })
})
