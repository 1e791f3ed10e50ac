import { expect, test } from 'vitest'
import { board, file, section, sticky } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { play, saidBy } from './play.ts'

const LISTEN = `figma.currentPage.on('nodechange', ({ nodeChanges }) =>
  say(nodeChanges.map(({ type, origin, node, properties }) => [type, origin, node.id, ...(properties ?? [])])))`

/** A colleague's edit: the same rules, told as somebody else's. */
function colleague(document: Document, id: string, property: string, value: string | number): void {
  document.apply([{ kind: 'set', id, property, before: undefined, after: value }], 'remote')
}

test('fact 100: what happens at once is told once, and nothing is told to nobody', async () => {
  const document = board(sticky('A', { id: '1:1' }), sticky('B', { id: '1:2' }))
  const { run, said } = await play(`figma.on('selectionchange', () => say(figma.currentPage.selection.length))`, {
    document,
  })
  run.resetCounts()
  document.view.select(['1:1'])
  document.view.select(['1:1', '1:2'])
  new Editor(document, 'hand').set('1:1', { x: 5 })
  await run.idle()
  expect(said()).toEqual([2])
})

test('fact 101: turning the page tells of the page first, then of the selection', async () => {
  const document = file({ One: [], Two: [] })
  expect(
    await saidBy(
      `figma.on('selectionchange', () => say('selection')); figma.on('currentpagechange', () => say(figma.currentPage.name))
       await figma.setCurrentPageAsync(figma.root.children[1])`,
      { document },
    ),
  ).toEqual(['Two', 'selection'])
})

test('fact 103: a person’s own edits are LOCAL, a colleague’s REMOTE, and every edit of a node is one record', async () => {
  const document = board(sticky('A', { id: '1:1' }), sticky('B', { id: '1:2' }))
  const { run, said } = await play(LISTEN, { document })
  new Editor(document, 'hand').set('1:1', { x: 5, y: 6 })
  new Editor(document, 'hand').set('1:1', { x: 7 })
  colleague(document, '1:2', 'opacity', 0.5)
  await run.idle()
  expect(said()).toEqual([
    [
      ['PROPERTY_CHANGE', 'LOCAL', '1:1', 'x', 'y'],
      ['PROPERTY_CHANGE', 'REMOTE', '1:2', 'opacity'],
    ],
  ])
})

test('fact 104: undoing a deletion tells the topmost node again', async () => {
  const document = board(section('S', [sticky('A', { id: '1:2' })], { id: '1:1' }))
  const { run, said } = await play(LISTEN, { document })
  new Editor(document, 'hand').remove('1:1')
  await run.idle()
  document.undo()
  await run.idle()
  expect(said()).toEqual([[['DELETE', 'LOCAL', '1:1']], [['CREATE', 'LOCAL', '1:1']]])
})

test('fact 106: stuckTo and isWideWidth are not told, but what follows from them is', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run, said } = await play(`figma.currentPage.children[0].isWideWidth = true; await null; ${LISTEN}`, {
    document,
  })
  await run.idle()
  expect(said()).toEqual([[['PROPERTY_CHANGE', 'LOCAL', '1:1', 'width']]])
})

test('fact 107: documentchange needs all pages loaded', async () => {
  const document = file({ One: [], Two: [sticky('B', { id: '1:2' })] })
  const { run, said } = await play(
    `say(refusal(() => figma.on('documentchange', () => {})))
     await figma.loadAllPagesAsync()
     figma.on('documentchange', ({ documentChanges }) => say(documentChanges.map(({ id }) => id)))`,
    { document },
  )
  new Editor(document, 'hand').set('1:2', { x: 5 })
  await run.idle()
  expect(said()).toEqual([
    'Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
    ['1:2'],
  ])
})

test('fact 108: a documentchange handler does not wake itself', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run, said } = await play(
    `await figma.loadAllPagesAsync()
     figma.on('documentchange', ({ documentChanges }) => { say(documentChanges.length); figma.currentPage.children[0].x += 1 })`,
    { document },
  )
  new Editor(document, 'hand').set('1:1', { y: 5 })
  await run.idle()
  expect(said()).toEqual([1])
})

test('fact 109: the run event comes after the script, with command and parameters', async () => {
  expect(
    await saidBy(`figma.on('run', (event) => say(event)); say('script')`, {
      command: 'score',
      parameters: { effort: 'M' },
    }),
  ).toEqual(['script', { command: 'score', parameters: { effort: 'M' } }])
})

test('fact 110: close handlers run when a person closes the window, and may still write', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run } = await play(`figma.on('close', () => { figma.currentPage.children[0].x = 9 })`, { document })
  run.close()
  expect(document.get('1:1')?.props.x).toBe(9)
})

test('fact 111: a handler that throws is logged, and the next one runs', async () => {
  const { run, said } = await play(
    `figma.on('run', () => { throw new Error('first') }); figma.on('run', () => say('second'))`,
  )
  expect(said()).toEqual(['second'])
  expect(run.logs[0]?.text).toMatch(/^Error: first/)
})

test('fact 112: once hears once, and off hears nothing more', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run, said } = await play(
    `figma.once('selectionchange', () => say('once')); const often = () => say('often'); figma.on('selectionchange', often)
     figma.ui.onmessage = () => figma.off('selectionchange', often)`,
    { document },
  )
  for (const message of ['', '', 'stop', '']) {
    if (message) run.send(message)
    await run.idle()
    document.view.select(['1:1'])
    await run.idle()
  }
  expect(said()).toEqual(['once', 'often', 'often'])
})
