/** The table on the board as data: what is written when it is put there again, whatever happened to it meanwhile. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLUMN_TITLES, type ColumnKey } from '../../../src/core/record/columns.ts'
import type { TableRows } from '../../../src/core/record/made.ts'
import type { Patch } from '../../../src/core/record/record.ts'
import { digestOf, readCell } from '../../../src/core/table/cell.ts'
import { matchColumns, matchRows } from '../../../src/core/table/match-table.ts'
import { movedBetween, rearrange, type LineStep } from '../../../src/core/table/rearrange.ts'
import { wantedTable, type WantedTable } from '../../../src/core/table/rows.ts'
import { columnWidths, rowHeight } from '../../../src/core/table/size.ts'
import { diffTable, firstTable, type TableDiff } from '../../../src/core/table/table-diff.ts'
import { somePlan } from '../../generate/boards.ts'
import { planOf, scored } from '../cards.ts'

/** Carries out steps on a list, as a table does. */
function carryOut<T>(lines: readonly T[], steps: readonly LineStep[], fresh: (at: number) => T): T[] {
  const list = Array.from(lines)
  for (const step of steps) {
    if (step.do === 'move') list.splice(step.to, 0, ...list.splice(step.from, 1))
    else if (step.do === 'insert') list.splice(step.at, 0, fresh(step.at))
    else list.splice(step.at, 1)
  }
  return list
}

function apply(texts: readonly (readonly string[])[], diff: TableDiff): string[][] {
  const wide = texts.map((row) => carryOut(row, diff.columns, () => ''))
  const empty = () => Array<string>(wide[0]?.length ?? 0).fill('')
  const rows = carryOut(wide, diff.rows, empty).map((row) => Array.from(row))
  for (const { row, column, text } of diff.writes) (rows[row] ?? [])[column] = text
  return rows
}

const wantedOf = (columns: readonly ColumnKey[], rows: Readonly<Record<string, readonly string[]>>): WantedTable => ({
  columns,
  rows: Object.entries(rows).map(([card, cells]) => ({
    card,
    cells: cells.map((text) => ({ text, isScale: false, rank: null })),
  })),
})

/** A table as it stands after it was put on the board. */
function put(wanted: WantedTable): { known: TableRows; texts: string[][] } {
  const diff = firstTable(wanted)
  const empty = [wanted.columns, ...wanted.rows].map(() => wanted.columns.map(() => ''))
  return { known: { v: 1, at: '9:9', ...diff.remembered }, texts: apply(empty, diff) }
}

const COLUMNS: readonly ColumnKey[] = ['name', 'effort', 'skills']
const TITLES = ['Milestone', 'Effort', 'Skills']

describe('putting it there again', () => {
  const before = wantedOf(COLUMNS, { a: ['Cache', 'S', ''], b: ['Share', '', 'Design'] })

  test('writes the cells that differ, and nothing else', () => {
    const { known, texts } = put(before)
    const after = wantedOf(COLUMNS, { a: ['Cache', 'M', ''], b: ['Share', '', ''] })
    const diff = diffTable(after, known, texts)
    expect([diff.columns, diff.rows, diff.writes]).toEqual([
      [],
      [],
      [
        { row: 1, column: 1, text: 'M' },
        { row: 2, column: 2, text: '' },
      ],
    ])
    expect(diff.tally).toEqual({ cells: 2, added: 0, moved: 0, removed: 0, byHand: 0 })
  })

  test('leaves what a person wrote, and still knows that it was theirs', () => {
    const { known, texts } = put(before)
    const edited = texts.map((row, at) => (at === 1 ? ['Cache', 'XXL', ''] : row))
    const diff = diffTable(wantedOf(COLUMNS, { a: ['Cache', 'M', ''], b: ['Share', '', 'Design'] }), known, edited)
    expect([diff.writes, diff.tally.byHand]).toEqual([[], 1])
    const again = diffTable(before, { ...known, ...diff.remembered }, edited)
    expect([again.writes, again.tally.byHand]).toEqual([[], 1])
  })

  test('with a further column puts it after the one it follows', () => {
    const { known, texts } = put(before)
    const after = wantedOf(['name', 'type', 'effort', 'skills'], { a: ['Cache', 'Spike', 'S', ''] })
    expect(apply(texts, diffTable(after, known, texts))).toEqual([
      ['Milestone', 'Type', 'Effort', 'Skills'],
      ['Cache', 'Spike', 'S', ''],
    ])
  })
})

describe('whatever changed', () => {
  const table = fc
    .record({ plan: somePlan({ cards: 4 }), order: fc.constantFrom('reading' as const, 'value' as const) })
    .map(({ plan, order }) => wantedTable(plan, order, ['note']))
    .filter(({ rows }) => rows.length > 0)

  test('the table says what is wanted, a second run writes nothing, and rows of people stay', () => {
    fc.assert(
      fc.property(table, table, fc.array(fc.nat(6), { maxLength: 2 }), (first, second, inserted) => {
        const { known, texts } = put(first)
        const standing = inserted.reduce(
          (rows, at) => [
            ...rows.slice(0, Math.min(at, rows.length - 1) + 1),
            ['ours', 'x', 'y', '', '', '', ''],
            ...rows.slice(Math.min(at, rows.length - 1) + 1),
          ],
          texts,
        )
        const diff = diffTable(second, known, standing)
        const after = apply(standing, diff)
        expect(after.filter(([name]) => name !== 'ours')).toEqual([
          second.columns.map((key) => COLUMN_TITLES[key]),
          ...second.rows.map(({ cells }) => cells.map(({ text }) => text)),
        ])
        expect(after.filter(([name]) => name === 'ours').length).toBe(inserted.length)
        const again = diffTable(second, { ...known, ...diff.remembered }, after)
        expect([again.columns, again.rows, again.writes]).toEqual([[], [], []])
      }),
    )
  })
})

describe('moving lines', () => {
  const lines = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefgh')), { minLength: 0 })

  test('gets from any list to any other, and never moves a line down', () => {
    fc.assert(
      fc.property(lines, lines, (current, target) => {
        const steps = rearrange(current, target)
        expect(carryOut(current, steps, (at) => target[at] ?? '')).toEqual(target)
        for (const step of steps) if (step.do === 'move') expect(step.from).toBeGreaterThan(step.to)
      }),
    )
  })

  test.each([
    ['abcd', 'abcd', 0],
    ['abcd', 'bcda', 1],
    ['abcd', 'dcba', 3],
    ['abcd', 'acxd', 0],
  ])('from %s to %s, %i moved', (current, target, moved) =>
    expect(movedBetween(Array.from(current), Array.from(target))).toBe(moved),
  )
})

describe('knowing rows and columns again', () => {
  const { known, texts } = put(
    wantedOf(COLUMNS, { a: ['Cache', 'S', ''], b: ['Share', '', ''], c: ['Share', 'L', ''] }),
  )

  test('by what was written, wherever they were moved', () => {
    const [titles = [], ...rows] = texts
    expect(matchRows(known, [titles, ...Array.from(rows).reverse()])).toEqual([3, 2, 1])
  })

  test('by their name where something else was changed, by their place where the name was', () => {
    expect(
      matchRows(
        known,
        texts.map((row, at) => (at === 1 ? ['Cache', 'L', 'x'] : row)),
      ),
    ).toEqual([1, 2, 3])
    expect(
      matchRows(
        known,
        texts.map((row, at) => (at === 1 ? ['Renamed', 'S', ''] : row)),
      ),
    ).toEqual([1, 2, 3])
  })

  test('a row that is gone is nowhere', () => {
    expect(
      matchRows(
        known,
        texts.filter((_, at) => at !== 1),
      ),
    ).toEqual([null, 1, 2])
  })

  test('a column by its title, or by its place when it was renamed', () => {
    expect(matchColumns(TITLES, [['Milestone', 'owner', 'Effort', 'Skills']])).toEqual([0, 2, 3])
    expect(matchColumns(TITLES, [['Milestone', 'Size', 'Skills']])).toEqual([0, 1, 2])
    expect(matchColumns(TITLES, [['Milestone', 'Skills']])).toEqual([0, null, 1])
  })
})

describe('reading a cell', () => {
  const plan = planOf([
    scored('1:1', 'Cache', { skills: ['Design', 'Backend'], dependencies: [{ text: 'Platform' }] }),
    scored('1:2', 'Share', {}),
  ])
  const [milestone] = plan.milestones
  if (milestone === undefined) throw new Error('two milestones were made')

  const cases: readonly (readonly [ColumnKey, string, Patch | null])[] = [
    ['effort', ' large ', { effort: 'L' }],
    ['effort', '', { effort: null }],
    ['effort', 'huge', null],
    ['business', '$$', { business: 2 }],
    ['ux', '❤️❤️❤️', { ux: 3 }],
    ['ux', '?', { ux: '?' }],
    ['skills', 'design, Frontend', { addSkills: ['Frontend'], removeSkills: ['Backend'] }],
    ['dependencies', 'None', { dependenciesReviewed: true }],
    ['dependencies', '', { removeDependencies: [{ text: 'Platform' }], dependenciesReviewed: false }],
    ['dependencies', 'platform; SHARE', { addDependencies: [{ card: '1:2' }], removeDependencies: [] }],
    ['note', 'Assumes', { note: 'Assumes' }],
    ['name', 'Other words', null],
  ]
  test.each(cases)('%s “%s”', (column, text, patch) => expect(readCell(column, text, milestone, plan)).toEqual(patch))

  test('a text is known again, long or short, and another is not', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), fc.string({ maxLength: 90 }), (a, b) => {
        expect(digestOf(a) === digestOf(b)).toBe(a === b)
        expect(digestOf(a).length).toBeLessThanOrEqual(45)
      }),
    )
  })
})

describe('the wanted table', () => {
  const plan = planOf([
    scored('1:1', 'Later', { effort: 'L', business: 1, ux: 1 }),
    scored('1:2', 'Bet', { effort: 'L', ux: 2 }),
    scored('1:3', 'Bigger bet', { effort: 'L', ux: 3 }),
    scored('1:4', 'Open', { effort: 'S', ux: 1 }),
    scored('1:5', 'Win', { effort: 'S', business: 3 }),
    scored('1:6', 'Unsure', { effort: '?', business: 3, ux: 1 }),
    scored('1:7', 'Filler', { effort: 'S', business: 1, ux: 1 }),
  ])

  test('by value for effort: what is worth most first, then what is not for now, then what is not known yet', () => {
    expect(wantedTable(plan, 'value', []).rows.map(({ cells }) => cells[0]?.text)).toEqual([
      'Win',
      'Bigger bet',
      'Bet',
      'Filler',
      'Later',
      'Open',
      'Unsure',
    ])
  })

  test('has room for its texts', () => {
    const wanted = wantedTable(plan, 'reading', [])
    const widths = columnWidths(wanted, 32)
    expect(widths.length).toBe(6)
    expect(rowHeight(['x'.repeat(400)], [widths[0] ?? 0], 32)).toBeGreaterThan(rowHeight(['x'], [widths[0] ?? 0], 32))
  })
})
