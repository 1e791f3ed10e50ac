import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { board, connector, file, frame, group, node, section, shape, stamp, sticky } from '../../host/document/build.ts'
import { copy, duplicate, paste } from '../../host/document/clipboard.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { absoluteBox } from '../../host/document/geometry.ts'
import { group as groupUp, ungroup } from '../../host/document/group.ts'
import { cellAt, createTable, insertLine, moveLine, removeLine } from '../../host/document/table.ts'
import type { Batch, NodeRecord } from '../../host/document/types.ts'

const PAGE = '0:1'

/** Everything a document holds, to compare before with after. */
function contents(document: Document): NodeRecord[] {
  return [...document.all()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function known(document: Document, id: string): NodeRecord {
  const found = document.get(id)
  if (!found) throw new Error(`${id} is not on the board`)
  return found
}

describe('changes', () => {
  test('a listener hears one batch for all that a step did, with what was there before', () => {
    const document = board(sticky('One', { id: '1:1', x: 5 }))
    const batches: Batch[] = []
    document.onChange((batch) => batches.push(batch))
    const hand = new Editor(document, 'hand')
    hand.transact(() => {
      hand.set('1:1', { x: 20 })
      hand.set('1:1', { fills: [] })
    })
    expect(batches).toEqual([
      {
        origin: 'hand',
        changes: [
          { kind: 'set', id: '1:1', property: 'x', before: 5, after: 20 },
          { kind: 'set', id: '1:1', property: 'fills', before: undefined, after: [] },
        ],
      },
    ])
  })

  test('writing what is already there changes nothing', () => {
    const document = board(sticky('One', { id: '1:1', x: 5 }))
    expect(document.apply([{ kind: 'set', id: '1:1', property: 'x', before: 0, after: 5 }], 'remote')).toEqual([])
    expect(document.canUndo).toBe(false)
  })

  test('a colleague who deletes a section takes along what was put into it meanwhile', () => {
    const document = board(section('Goals', [], { id: '1:1' }))
    const gone = known(document, '1:1')
    const id = new Editor(document, 'hand').create('STICKY', {}, '1:1')
    document.apply([{ kind: 'delete', node: gone }], 'remote')
    expect(document.get(id)).toBeUndefined()
    expect(document.undo()).toBe(true)
    expect(contents(document).map(({ type }) => type)).toEqual(['DOCUMENT', 'PAGE'])
  })

  test('a section cannot end up inside itself', () => {
    const document = board(section('Outer', [section('Inner', [], { id: '1:2' })], { id: '1:1' }))
    new Editor(document, 'hand').insert('1:1', '1:2')
    expect(known(document, '1:1').parent).toBe(PAGE)
  })

  test('node types the host does not know are kept', () => {
    const document = board(node('HOLOGRAM', { id: '1:1', props: { depth: 3 } }))
    expect(known(document, '1:1')).toMatchObject({ type: 'HOLOGRAM', props: { depth: 3 } })
  })

  test('two people who each have a session of their own never make the same id', () => {
    const [mine, hers] = [
      file({ Board: [sticky('One', { id: '7:3' })] }, { session: 7 }),
      file({ Board: [] }, { session: 8 }),
    ]
    expect([mine.newId(), mine.newId(), hers.newId()]).toEqual(['7:4', '7:5', '8:1'])
  })
})

describe('what follows from an edit', () => {
  test('a sticky grows with its text and shrinks back', () => {
    const document = board(sticky('Short', { id: '1:1' }))
    const hand = new Editor(document, 'hand')
    hand.set('1:1', { 'text.characters': 'long text '.repeat(80) })
    expect(known(document, '1:1').props.height).toBeGreaterThan(240)
    hand.set('1:1', { 'text.characters': 'Short' })
    expect(known(document, '1:1').props.height).toBe(240)
  })

  test('stamps and connectors come along, also when the section around their host moves', () => {
    const document = board(
      section('Goals', [shape('Card', { id: '1:2', x: 100, y: 100, width: 200, height: 80 })], { id: '1:1' }),
      stamp('Star', '1:2', { id: '1:3', x: 90, y: 90 }),
      sticky('Other', { id: '1:4', x: 2000 }),
      connector('1:2', '1:4', '', { id: '1:5' }),
    )
    new Editor(document, 'hand').set('1:1', { x: 50, y: 10 })
    expect(known(document, '1:3').props).toMatchObject({ x: 140, y: 100 })
    expect(known(document, '1:5').props).toMatchObject({ x: 357, y: 120, width: 1636.5, height: 30 })
  })

  test('a stamp whose host is deleted stays, stuck to nothing; a connector ends where it ended', () => {
    const document = board(
      shape('Card', { id: '1:2', x: 100, y: 100, width: 200, height: 80 }),
      stamp('Star', '1:2', { id: '1:3' }),
      sticky('Other', { id: '1:4', x: 2000 }),
      connector('1:2', '1:4', '', { id: '1:5' }),
    )
    new Editor(document, 'hand').remove('1:2')
    expect(known(document, '1:3').props.stuckTo).toBeNull()
    expect(known(document, '1:5').props.connectorStart).toEqual({ position: { x: 307, y: 140 } })
  })

  test('a group goes when its last child leaves, and has its children’s place while it lasts', () => {
    const document = board(
      section('Goals', [group([sticky('A', { id: '1:3', x: 10, y: 20 })], { id: '1:2' })], { id: '1:1', x: 100 }),
    )
    expect(absoluteBox(document, known(document, '1:2'))).toEqual({ x: 110, y: 20, width: 240, height: 240 })
    new Editor(document, 'hand').set('1:2', { x: 50 })
    expect(known(document, '1:3').props.x).toBe(50)
    new Editor(document, 'hand').insert('1:3', PAGE, Infinity, 'place')
    expect(document.get('1:2')).toBeUndefined()
    expect(known(document, '1:3').props).toMatchObject({ x: 150, y: 20 })
  })

  test('grouping and ungrouping leave every child where it is', () => {
    const document = board(
      frame([sticky('A', { id: '1:2', x: 5, y: 5 })], { id: '1:1', x: 100, y: 100, width: 400, height: 400 }),
      sticky('B', { id: '1:3', x: 700, y: 0 }),
    )
    const before = ['1:2', '1:3'].map((id) => absoluteBox(document, known(document, id)))
    const hand = new Editor(document, 'hand')
    const id = groupUp(hand, ['1:2', '1:3'], PAGE)
    expect(['1:2', '1:3'].map((child) => absoluteBox(document, known(document, child)))).toEqual(before)
    expect(ungroup(hand, id)).toEqual(['1:2', '1:3'])
    expect(document.get(id)).toBeUndefined()
    expect(['1:2', '1:3'].map((child) => absoluteBox(document, known(document, child)))).toEqual(before)
  })

  test('rotated containers turn what is in them', () => {
    const document = board(
      frame([shape('A', { id: '1:2', x: 100, y: 0, width: 50, height: 20 })], {
        id: '1:1',
        width: 300,
        height: 300,
        props: { rotation: 90 },
      }),
    )
    const box = absoluteBox(document, known(document, '1:2'))
    expect([box.x, box.y, box.width, box.height].map((value) => Math.round(value))).toEqual([0, -150, 20, 50])
  })
})

describe('copies', () => {
  test('a copy has new ids, the same content and plugin data, and relations among the copies', () => {
    const document = board(
      sticky('A', { id: '1:1', shared: { okra: { milestone: '{}' } } }),
      stamp('Star', '1:1', { id: '1:2' }),
    )
    const hand = new Editor(document, 'hand')
    const [sticker, star] = paste(hand, copy(document, ['1:1', '1:2']), PAGE, { x: 10, y: 0 })
    expect(known(document, sticker ?? '')).toMatchObject({
      props: { 'text.characters': 'A', x: 10 },
      pluginData: { shared: { okra: { milestone: '{}' } } },
    })
    expect(known(document, star ?? '').props.stuckTo).toBe(sticker)
    expect(document.childIds(PAGE)).toEqual(['1:1', '1:2', sticker, star])
  })

  test('a card duplicated with its stamp keeps a stamp of its own', () => {
    const document = board(sticky('A', { id: '1:1' }), stamp('Star', '1:1', { id: '1:2' }))
    const [card, star] = duplicate(new Editor(document, 'hand'), ['1:1', '1:2'])
    expect(known(document, star ?? '').props.stuckTo).toBe(card)
  })

  test('duplicating a section copies everything in it, as one step', () => {
    const document = board(section('Goals', [sticky('A'), sticky('B')], { id: '1:1' }))
    const [copied] = duplicate(new Editor(document, 'hand'), ['1:1'])
    expect(document.children(copied ?? '').map((child) => child.props['text.characters'])).toEqual(['A', 'B'])
    document.undo()
    expect(document.childIds(PAGE)).toEqual(['1:1'])
  })
})

test('rows and columns can be put in, moved and taken out', () => {
  const document = board()
  const hand = new Editor(document, 'hand')
  const id = createTable(hand, 2, 2)
  const write = (row: number, column: number, characters: string) =>
    hand.set(cellAt(document, id, row, column)?.id ?? '', { 'text.characters': characters })
  write(0, 0, 'a')
  write(1, 1, 'd')
  insertLine(hand, id, 'row', 1)
  write(1, 0, 'new')
  moveLine(hand, id, 'column', 0, 1)
  removeLine(hand, id, 'row', 0)
  const read = (row: number, column: number) => cellAt(document, id, row, column)?.props['text.characters']
  expect([read(0, 0), read(0, 1), read(1, 0), read(1, 1)]).toEqual([undefined, 'new', 'd', undefined])
  expect(known(document, id).props).toMatchObject({ rowHeights: [48, 48], width: 192, height: 96 })
})

describe('undo', () => {
  test('a hand’s action is one step; a plugin’s writes are one until it commits', () => {
    const document = board(sticky('A', { id: '1:1', x: 0 }))
    const x = () => known(document, '1:1').props.x
    const [hand, plugin] = [new Editor(document, 'hand'), new Editor(document, 'plugin')]
    hand.set('1:1', { x: 1 })
    plugin.set('1:1', { x: 2 })
    plugin.set('1:1', { x: 3 })
    document.commitUndo()
    plugin.set('1:1', { x: 4 })
    document.undo()
    expect(x()).toBe(3)
    document.undo()
    expect(x()).toBe(1)
    document.redo()
    expect(x()).toBe(3)
    document.undo()
    document.undo()
    expect([x(), document.undo()]).toEqual([0, false])
  })

  test('taking everything back gives the very same board, doing it again the changed one', () => {
    const spot = fc.integer({ min: 0, max: 9 })
    const action = fc.record({
      who: fc.constantFrom('hand', 'plugin'),
      what: fc.constantFrom('move', 'write', 'colour', 'data', 'remove', 'create', 'hang', 'group', 'copy', 'commit'),
      target: spot,
      other: spot,
    } as const)
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const document = board(
          section('S', [sticky('a', { id: '1:2' }), group([shape('b', { id: '1:4' })], { id: '1:3' })], { id: '1:1' }),
          stamp('Star', '1:2', { id: '1:5' }),
          connector('1:2', '1:4', 'then', { id: '1:6' }),
          frame([], { id: '1:7' }),
        )
        const before = contents(document)
        for (const { who, what, target, other } of actions) {
          const editor = new Editor(document, who)
          const ids = [...document.descendants('0:0')].map(({ id }) => id).slice(1)
          const pick = (at: number) => ids[at % ids.length] ?? PAGE
          const [id, second] = [pick(target), pick(other)]
          if (what === 'move') editor.set(id, { x: other * 10, width: 50 + other })
          if (what === 'write') editor.set(id, { 'text.characters': 'text '.repeat(other * 20) })
          if (what === 'colour') editor.set(id, { fills: [] })
          if (what === 'data') editor.setData(id, { shared: { okra: { n: String(other) } }, own: {}, relaunch: {} })
          if (what === 'remove') editor.remove(id)
          if (what === 'create') editor.create('STICKY', { x: other })
          if (what === 'hang') editor.insert(id, document.get(second)?.type === 'STAMP' ? PAGE : second, other)
          if (what === 'group' && id !== PAGE) groupUp(editor, [id], PAGE)
          if (what === 'copy' && id !== PAGE) duplicate(editor, [id])
          if (what === 'commit') document.commitUndo()
        }
        const after = contents(document)
        while (document.undo()) continue
        expect(contents(document)).toEqual(before)
        while (document.redo()) continue
        expect(contents(document)).toEqual(after)
      }),
      { numRuns: 60 },
    )
  })
})

describe('where a person looks', () => {
  test('what is removed is selected no longer', () => {
    const document = board(section('S', [sticky('a', { id: '1:2' })], { id: '1:1' }), sticky('b', { id: '1:3' }))
    const events: string[] = []
    document.view.onChange((event) => events.push(event))
    document.view.select(['1:2', '1:3', 'nothing'])
    new Editor(document, 'hand').remove('1:1')
    expect(document.view.selection()).toEqual(['1:3'])
    expect(events).toEqual(['selectionchange', 'selectionchange'])
  })

  test('each page keeps a selection of its own', () => {
    const document = file({ One: [sticky('a', { id: '1:1' })], Two: [sticky('b', { id: '1:2' })] })
    document.view.select(['1:1'])
    document.view.currentPage = '0:2'
    expect(document.view.selection()).toEqual([])
    document.view.currentPage = '0:1'
    expect(document.view.selection()).toEqual(['1:1'])
  })
})
