import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import { solid } from '../../host/document/defaults.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { cellAt, insertLine, moveLine, removeLine } from '../../host/document/table.ts'
import { madeOn, tableOn, touch, writesOf } from './made.ts'
import { contents, contentsBut, fillOf, play, recordOn, sample, type Playing } from './play.ts'
import { expectUndone } from './undone.ts'

const record = (id: string, scores: object) => ({ okra: { milestone: JSON.stringify({ v: 1, at: id, ...scores }) } })

const three = () =>
  board(
    sticky('Cache', { id: '1:1', shared: record('1:1', { effort: 'S', business: 1, ux: 2 }) }),
    sticky('Share', { id: '1:2', x: 400, shared: record('1:2', { effort: 'L', business: 3, skills: ['Design'] }) }),
    sticky('Push', { id: '1:3', x: 800 }),
  )

const TITLES = ['Milestone', 'Effort', 'Business Value', 'UX Value', 'Dependencies', 'Skills']

const further: string[] = []
const wish = { type: 'table/put', order: 'reading', further, evenIfLong: false } as const

async function withTable(document: Document): Promise<Playing & { readonly table: string }> {
  const playing = await play(document)
  await playing.wish(wish)
  return { ...playing, table: madeOn(document, 'table')[0]?.id ?? '' }
}

/** A person types into a cell. */
function type(document: Document, table: string, row: number, column: number, words: string): void {
  new Editor(document, 'hand').set(cellAt(document, table, row, column)?.id ?? '', { 'text.characters': words })
}

function cellFill(document: Document, table: string, row: number, column: number): string | null {
  return fillOf(document, cellAt(document, table, row, column)?.id ?? '')
}

describe('putting the table on the board', () => {
  test('makes the method’s six columns, in reading order, cells coloured by level', async () => {
    const document = three()
    const { said, table, plan } = await withTable(document)
    expect(tableOn(document)).toEqual([
      TITLES,
      ['Cache', 'S', '$', '♥♥', '', ''],
      ['Share', 'L', '$$$', '', '', 'Design'],
      ['Push', '', '', '', '', ''],
    ])
    expect([1, 2, 3].map((column) => cellFill(document, table, 1, column))).toEqual(['#FFECBD', '#FFECBD', '#FFC943'])
    expect([cellFill(document, table, 2, 1), cellFill(document, table, 3, 1)]).toEqual(['#FF9E42', null])
    expect([said(), plan().made.table]).toEqual(['Milestone table put on the board: 3 rows.', { id: table, rows: 3 }])
  })

  test('stands in free space, touches no card, and is one undo step', async () => {
    const document = sample('example')
    const before = contents(document)
    const { table, plan } = await withTable(document)
    const ids = new Set(plan().milestones.map(({ id }) => id))
    for (const { id, type: kind } of document.children('0:1'))
      expect(id === table || kind === 'CONNECTOR' || !touch(document, table, id), id).toBe(true)
    expect(ids.size).toBe(12)
    expectUndone(document, before)
  })

  test('takes further columns, and rows by value for effort, when asked', async () => {
    const document = three()
    const { wish: ask } = await play(document)
    await ask({ type: 'milestone/change', cards: ['1:2'], patch: { note: 'Assumes deep links' } })
    await ask({ type: 'table/put', order: 'value', further: ['note'], evenIfLong: false })
    const rows = tableOn(document)
    // Cache is a quick win (small, medium), Share a big bet; what is not scored comes last.
    expect(rows.map(([name]) => name)).toEqual(['Milestone', 'Cache', 'Share', 'Push'])
    expect(rows.map((cells) => cells[6])).toEqual(['Note', '', 'Assumes deep links', ''])
  })

  test('works without a panel, and ends with a sentence', async () => {
    const document = three()
    const { run } = await play(document, { command: 'put-table' })
    expect(run.closed).toEqual({ message: 'Milestone table put on the board: 3 rows.' })
  })

  test('asks above a hundred rows', async () => {
    const many = board(...Array.from({ length: 101 }, (_, i) => sticky(`Card ${i}`, { x: i * 300 })))
    const { wish: ask, said, document } = await play(many)
    await ask(wish)
    expect([madeOn(document, 'table'), said()]).toEqual([
      [],
      'That would be a table of 101 rows. Open the Export tab to put it on the board anyway.',
    ])
    await ask({ ...wish, evenIfLong: true })
    expect(tableOn(document).length).toBe(102)
  })

  test('is taken away without a trace', async () => {
    const document = three()
    const before = contents(document)
    const { wish: ask } = await withTable(document)
    await ask({ type: 'table/take' })
    expect(contents(document)).toEqual(before)
  })
})

describe('running it again', () => {
  test('writes nothing when nothing changed', async () => {
    const { wish: ask, run, said } = await withTable(three())
    run.resetCounts()
    await ask(wish)
    expect([writesOf(run), run.counts.figma.commitUndo ?? 0, said()]).toEqual([
      0,
      0,
      'Nothing to change: the table is up to date.',
    ])
  })

  test('writes only the cells that changed, and says how many', async () => {
    const document = three()
    const { wish: ask, run, said, table } = await withTable(document)
    await ask({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M', ux: null } })
    run.resetCounts()
    await ask(wish)
    expect(said()).toBe('2 cells changed.')
    expect(tableOn(document)[1]).toEqual(['Cache', 'M', '$', '', '', ''])
    expect([cellFill(document, table, 1, 1), cellFill(document, table, 1, 3)]).toEqual(['#FFC943', '#FFFFFF'])
    expect(run.counts.set).toEqual({ characters: 2, fills: 2 })
    expect(run.counts.call.setSharedPluginData).toBe(1)
  })

  test('adds, moves and removes rows with their milestones', async () => {
    const document = three()
    const { wish: ask, said, settle, table } = await withTable(document)
    const hand = new Editor(document, 'hand')
    hand.create('STICKY', { 'text.characters': 'Newcomer', x: 1200, y: 0 })
    hand.set('1:1', { x: 1600 })
    await settle()
    await ask({ type: 'milestone/mark', cards: ['1:2'], in: false })
    await ask(wish)
    expect(tableOn(document).map(([name]) => name)).toEqual(['Milestone', 'Push', 'Newcomer', 'Cache'])
    expect(said()).toBe('1 row added, 1 row moved, 1 row removed.')
    expect(madeOn(document, 'table').map(({ id }) => id)).toEqual([table])
  })

  test('keeps the size of rows and columns, the place, and the words that people gave it', async () => {
    const document = three()
    const { wish: ask, settle, table } = await withTable(document)
    const hand = new Editor(document, 'hand')
    hand.set(table, { x: -5000, y: 77 })
    hand.set(table, { columnWidths: [900, 100, 100, 100, 300, 300], rowHeights: [90, 200, 90, 90] })
    await settle()
    await ask({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    await ask(wish)
    const props = document.get(table)?.props
    expect([props?.x, props?.y, props?.columnWidths, props?.rowHeights]).toEqual([
      -5000,
      77,
      [900, 100, 100, 100, 300, 300],
      [90, 200, 90, 90],
    ])
  })

  test('another run, another day, finds the same table', async () => {
    const document = three()
    const first = await withTable(document)
    first.run.close()
    const second = await play(document)
    await second.wish(wish)
    expect([madeOn(document, 'table').length, second.said()]).toEqual([
      1,
      'Nothing to change: the table is up to date.',
    ])
  })

  test('goes from order to order by moving rows alone', async () => {
    const document = three()
    const { wish: ask, run, said } = await withTable(document)
    await ask({ type: 'milestone/change', cards: ['1:3'], patch: { effort: 'S', business: 3 } })
    await ask(wish)
    run.resetCounts()
    await ask({ ...wish, order: 'value' })
    expect(tableOn(document).map(([name]) => name)).toEqual(['Milestone', 'Push', 'Cache', 'Share'])
    expect([said(), run.counts.set]).toEqual(['1 row moved.', {}])
  })
})

describe('what people do to the table', () => {
  test('a score typed into a cell is offered, applied, and then they agree', async () => {
    const document = three()
    const { wish: ask, settle, plan, said, table } = await withTable(document)
    type(document, table, 1, 1, 'large')
    await settle()
    expect(plan().offers).toMatchObject([
      { kind: 'cell', card: '1:1', column: 'effort', says: 'large', patch: { effort: 'L' } },
    ])
    expect(recordOn(document, '1:1')).toMatchObject({ effort: 'S' })
    await ask({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'yes' })
    expect([recordOn(document, '1:1')?.effort, said()]).toEqual(['L', 'Done: the plan and the board say the same.'])
    expect([tableOn(document)[1]?.[1], cellFill(document, table, 1, 1), plan().offers]).toEqual(['L', '#FF9E42', []])
    await ask(wish)
    expect(said()).toBe('Nothing to change: the table is up to date.')
  })

  test('is never overwritten, and the sentence says so', async () => {
    const document = three()
    const { wish: ask, settle, said, table } = await withTable(document)
    type(document, table, 1, 1, 'XXL')
    type(document, table, 2, 5, 'Design, Backend')
    await settle()
    await ask({ type: 'milestone/change', cards: ['1:1'], patch: { business: 3 } })
    await ask(wish)
    expect(tableOn(document).slice(1, 3)).toEqual([
      ['Cache', 'XXL', '$$$', '♥♥', '', ''],
      ['Share', 'L', '$$$', '', '', 'Design, Backend'],
    ])
    expect(said()).toBe('1 cell changed. 2 cells that somebody changed by hand were left alone.')
  })

  test('left as it is, an edited cell is not asked about again until it says something else', async () => {
    const document = three()
    const { wish: ask, settle, plan, table, run } = await withTable(document)
    type(document, table, 1, 1, 'L')
    await settle()
    await ask({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'leave' })
    expect([plan().offers, recordOn(document, '1:1')?.effort]).toEqual([[], 'S'])
    run.close()
    const next = await play(document)
    expect(next.plan().offers).toEqual([])
    type(document, table, 1, 1, 'M')
    await next.settle()
    expect(next.plan().offers).toMatchObject([{ says: 'M' }])
  })

  test('lists are read as well: skills, dependencies, “none”', async () => {
    const document = three()
    const { wish: ask, settle, plan, table } = await withTable(document)
    type(document, table, 1, 4, 'Platform, share')
    type(document, table, 2, 4, 'None')
    type(document, table, 2, 5, '')
    await settle()
    for (const { id } of plan().offers) await ask({ type: 'offer/answer', offer: id, as: 'yes' })
    expect(recordOn(document, '1:1')).toMatchObject({ dependencies: [{ text: 'Platform' }, { card: '1:2' }] })
    expect(recordOn(document, '1:2')).toMatchObject({ dependenciesReviewed: true })
    expect(recordOn(document, '1:2')?.skills).toBeUndefined()
  })

  test('rows and columns they insert, move and remove do not confuse it', async () => {
    const document = three()
    const { wish: ask, settle, plan, table, said } = await withTable(document)
    const hand = new Editor(document, 'hand')
    insertLine(hand, table, 'row', 1)
    type(document, table, 1, 0, 'A row of our own')
    insertLine(hand, table, 'column', 1)
    type(document, table, 2, 1, 'owner: Ana')
    moveLine(hand, table, 'row', 4, 2)
    await settle()
    expect(plan().offers).toEqual([])
    await ask({ type: 'milestone/change', cards: ['1:2'], patch: { ux: 3 } })
    await ask(wish)
    expect(tableOn(document).map((cells) => cells.slice(0, 5))).toEqual([
      ['Milestone', '', 'Effort', 'Business Value', 'UX Value'],
      ['A row of our own', '', '', '', ''],
      ['Cache', 'owner: Ana', 'S', '$', '♥♥'],
      ['Share', '', 'L', '$$$', '♥♥♥'],
      ['Push', '', '', '', ''],
    ])
    expect(said()).toBe('1 cell changed, 1 row moved.')
  })

  test('a row of their own in the place of one they took out is theirs', async () => {
    const document = three()
    const { wish: ask, settle, table } = await withTable(document)
    const hand = new Editor(document, 'hand')
    removeLine(hand, table, 'row', 1)
    insertLine(hand, table, 'row', 1)
    type(document, table, 1, 0, 'A row of our own')
    await settle()
    await ask(wish)
    expect(tableOn(document).map(([name, effort]) => [name, effort])).toEqual([
      ['Milestone', 'Effort'],
      ['A row of our own', ''],
      ['Cache', 'S'],
      ['Share', 'L'],
      ['Push', ''],
    ])
  })

  test('a column they took out stays out; a row they took out comes back', async () => {
    const document = three()
    const { wish: ask, settle, table } = await withTable(document)
    const hand = new Editor(document, 'hand')
    removeLine(hand, table, 'column', 5)
    removeLine(hand, table, 'row', 1)
    await settle()
    await ask(wish)
    expect(tableOn(document)).toEqual([
      TITLES.slice(0, 5),
      ['Cache', 'S', '$', '♥♥', ''],
      ['Share', 'L', '$$$', '', ''],
      ['Push', '', '', '', ''],
    ])
  })

  test('a cell they coloured keeps its colour', async () => {
    const document = three()
    const { wish: ask, table, settle } = await withTable(document)
    const cell = cellAt(document, table, 1, 1)?.id ?? ''
    new Editor(document, 'hand').set(cell, { fills: solid('#FFC2EC') })
    await settle()
    await ask({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } })
    await ask(wish)
    expect([fillOf(document, cell), tableOn(document)[1]?.[1]]).toEqual(['#FFC2EC', 'L'])
  })

  test('a font that is missing is named, and written as soon as it is there again', async () => {
    const document = three()
    const { wish: ask, table, said, settle } = await withTable(document)
    const cell = cellAt(document, table, 1, 1)?.id ?? ''
    const hand = new Editor(document, 'hand')
    hand.set(cell, { 'text.fontName': { family: 'Whitney', style: 'Book' } })
    await settle()
    await ask({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L', business: 2 } })
    await ask(wish)
    expect(tableOn(document)[1]?.slice(1, 3)).toEqual(['S', '$$'])
    expect(said()).toMatch(/The font “Whitney Book” could not be loaded: 1 text left unwritten\.$/)
    hand.set(cell, { 'text.fontName': { family: 'Inter', style: 'Bold' } })
    await settle()
    await ask(wish)
    expect(tableOn(document)[1]?.[1]).toBe('L')
  })

  test('a copy of the table is theirs: the next run leaves it alone', async () => {
    const document = three()
    const { wish: ask, table, settle } = await withTable(document)
    const [twin = ''] = paste(new Editor(document, 'hand'), copy(document, [table]), '0:1', { x: 0, y: 3000 })
    await settle()
    const inTwin = (doc: Document) => doc.children(twin).map(({ props }) => props['text.characters'])
    const before = inTwin(document)
    await ask({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } })
    await ask(wish)
    await ask({ type: 'table/take' })
    expect([inTwin(document), document.get(table)]).toEqual([before, undefined])
  })

  test('deleted by hand, it is made anew when asked for', async () => {
    const document = three()
    const { wish: ask, table, settle, said } = await withTable(document)
    new Editor(document, 'hand').remove(table)
    await settle()
    const before = contentsBut(document, [])
    await ask(wish)
    expect(said()).toBe('Milestone table put on the board: 3 rows.')
    expect(contentsBut(document, []).length).toBeGreaterThan(before.length)
  })
})

/** A board with the table as builds kept it that knew its columns by their titles alone. */
async function earlier(): Promise<{ readonly document: Document; readonly table: string }> {
  const document = three()
  const { run, table } = await withTable(document)
  run.close()
  const cells = [
    { card: '1:1', cells: ['Cache', 'S', '$', '♥♥', '', ''] },
    { card: '1:2', cells: ['Share', 'L', '$$$', '', '', 'Design'] },
    { card: '1:3', cells: ['Push', '', '', '', '', ''] },
  ]
  keep(document, table, 'rows', { v: 1, at: table, columns: TITLES, rows: cells })
  return { document, table }
}

function keep(document: Document, id: string, key: string, value: object): void {
  const data = document.get(id)?.pluginData
  if (data === undefined) throw new Error(`${id} is not on the board`)
  const okra = { ...data.shared.okra, [key]: JSON.stringify(value) }
  new Editor(document, 'hand').setData(id, { ...data, shared: { ...data.shared, okra } })
}

const rowsOn = (document: Document, table: string) =>
  JSON.parse(document.get(table)?.pluginData.shared.okra?.rows ?? '{}') as Record<string, unknown>

describe('a table that an earlier build put there', () => {
  test('is written on in place, and then keeps the keys of its columns', async () => {
    const { document, table } = await earlier()
    const { wish: ask, said } = await play(document)
    await ask({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    await ask({ ...wish, further: ['note'] })
    expect([madeOn(document, 'table').map(({ id }) => id), said()]).toEqual([[table], '1 cell changed.'])
    expect(tableOn(document)[0]).toEqual([...TITLES, 'Note'])
    expect(tableOn(document)[1]?.slice(0, 3)).toEqual(['Cache', 'M', '$'])
    expect(cellFill(document, table, 1, 1)).toBe('#FFC943')
    expect(rowsOn(document, table)).toMatchObject({
      columns: [...TITLES, 'Note'],
      keys: ['name', 'effort', 'business', 'ux', 'dependencies', 'skills', 'note'],
    })
  })

  test('has its cells read that people changed, and what was declined stays declined', async () => {
    const { document, table } = await earlier()
    keep(document, '0:1', 'left', { v: 1, at: '0:1', offers: ['cell 1:2 UX Value | ♥♥♥'] })
    type(document, table, 2, 3, '♥♥♥')
    type(document, table, 1, 3, '♥')
    const { wish: ask, plan } = await play(document)
    expect(plan().offers).toMatchObject([{ card: '1:1', column: 'ux', patch: { ux: 1 } }])
    await ask({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'yes' })
    expect([recordOn(document, '1:1')?.ux, plan().offers]).toEqual([1, []])
  })
})
