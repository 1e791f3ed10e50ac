import { expect, test } from 'vitest'
import {
  board,
  connector,
  file,
  frame,
  node,
  section,
  shape,
  stamp,
  sticky,
  table,
  text,
} from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { MANIFEST, play, saidBy } from './play.ts'

test('fact 30: a type the host does not know is a plain drawn node', async () => {
  const document = board(node('STAR', { id: '1:1', x: 5, width: 40, height: 40, fill: '#FFC943' }))
  expect(
    await saidBy(
      `const [star] = figma.currentPage.children; say([star.type, star.x, star.fills.length, 'text' in star])`,
      {
        document,
      },
    ),
  ).toEqual([['STAR', 5, 1, false]])
})

test('fact 34: a sticky is signed by the person whose plugin made it', async () => {
  const user = { id: '7', name: 'Ada', sessionId: 3 }
  expect(await saidBy(`say(figma.createSticky().authorName)`, { user })).toEqual(['Ada'])
})

test('fact 25: cards are compared, searched for and used as keys as published plugins do it', async () => {
  const document = board(sticky('A', { id: '1:1' }), sticky('B', { id: '1:2' }))
  document.view.select(['1:1'])
  expect(
    await saidBy(
      `const card = figma.currentPage.children[0]
       say(card.parent === figma.currentPage)
       say(figma.currentPage === figma.currentPage)
       say(card.parent.children.indexOf(card))
       say(figma.currentPage.selection.includes(card))
       say(new Map([[card.parent, 1]]).get(card.parent))
       say([card === figma.currentPage.children[1], await figma.getNodeByIdAsync('1:1') === card])`,
      { document },
    ),
  ).toEqual([true, true, 0, true, 1, [false, true]])
})

test('fact 49: a node is called after its whole text until it gets a name', async () => {
  const document = board(
    sticky('Milestone: better search \n\n for everyone who is looking', { id: '1:1' }),
    connector('1:1', '1:1', '', { id: '1:2' }),
  )
  expect(
    await saidBy(
      `const [card, line] = figma.currentPage.children; say(card.name); card.name = 'Card'; say([card.name, line.name])`,
      { document },
    ),
  ).toEqual(['Milestone: better search for everyone who is looking', ['Card', 'Connector line']])
})

test('fact 68: a line that becomes straight is attached by the centre, and by a side when it turns elbowed again', async () => {
  const document = board(
    sticky('A', { id: '1:1' }),
    sticky('B', { id: '1:2', x: 600 }),
    connector('1:1', '1:2', '', { id: '1:3' }),
  )
  expect(
    await saidBy(
      `const line = figma.currentPage.children[2]
       line.connectorLineType = 'STRAIGHT'; say([line.connectorStart.magnet, line.x, line.width])
       line.connectorLineType = 'ELBOWED'; say([line.connectorStart.magnet, line.x, line.width])`,
      { document },
    ),
  ).toEqual([
    ['CENTER', 240, 360],
    ['AUTO', 246, 347.5],
  ])
})

test('fact 64: a sticky that grew is 72 and 24 for each line high', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `${index}`).join('\n')
  const document = board(...[1, 7, 8, 20].map((count) => sticky(lines(count))))
  expect(await saidBy(`say(figma.currentPage.children.map(({ height }) => height))`, { document })).toEqual([
    [240, 240, 72 + 24 * 8, 72 + 24 * 20],
  ])
})

test('fact 65: what is inside a widget is drawn, and no plugin finds it', async () => {
  const document = board(node('WIDGET', { id: '1:1' }, [frame([text('Milestone: of a widget')])]))
  expect(
    await saidBy(
      `say(figma.currentPage.findAll().map(({ type }) => type)); say('children' in figma.currentPage.children[0])
       say(figma.currentPage.findAllWithCriteria({ types: ['TEXT', 'FRAME'] }).length)`,
      { document },
    ),
  ).toEqual([['WIDGET'], false, 0])
})

test('fact 50: stamps know their host, the host its stamps, and they move together', async () => {
  const document = board(
    shape('Card', { id: '1:1', x: 10, width: 200, height: 80 }),
    stamp('Star', '1:1', { id: '1:2', x: 5 }),
  )
  expect(
    await saidBy(
      `const [card, star] = figma.currentPage.children
       say([card.stuckNodes.map(({ id }) => id), star.stuckTo.id]); card.x += 100; say(star.x); star.stuckTo = null; say(star.stuckTo)`,
      { document },
    ),
  ).toEqual([[['1:2'], '1:1'], 105, null])
})

test('fact 52: what was stuck to a removed card stays', async () => {
  const document = board(
    shape('Card', { id: '1:1' }),
    stamp('Star', '1:1', { id: '1:2', x: 5 }),
    connector('1:1', '1:2'),
  )
  expect(
    await saidBy(
      `const [card, star, line] = figma.currentPage.children; card.remove()
       say([star.removed, star.stuckTo, 'position' in line.connectorStart])`,
      { document },
    ),
  ).toEqual([[false, null, true]])
})

test('fact 55: a selected cell has no name that can be read', async () => {
  const document = board(table([['Milestone']], { id: '1:1' }))
  const [cell] = document.childIds('1:1')
  document.view.select([cell ?? ''])
  expect(
    await saidBy(`const [cell] = figma.currentPage.selection; say(cell.type); say(refusal(() => cell.name))`, {
      document,
    }),
  ).toEqual([
    'TABLE_CELL',
    `in get_name: The node (instance sublayer or table cell) with id "${cell ?? ''}" does not exist`,
  ])
})

test('fact 46: a node that a colleague removes is gone for the plugin, too', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run, said } = await play(
    `const [card] = figma.currentPage.children
     figma.ui.onmessage = () => { say(card.removed); say(refusal(() => card.fills)); say(refusal(() => card.text.characters)) }`,
    { document },
  )
  const gone = document.get('1:1')
  if (gone) document.apply([{ kind: 'delete', node: gone }], 'remote')
  run.send('now')
  await run.idle()
  expect(said()).toEqual([
    true,
    'in get_fills: The node with id "1:1" does not exist',
    'in get_characters: The node with id "1:1" does not exist',
  ])
})

test('fact 60: a style is put on asynchronously, brings its paints, and goes when fills are written', async () => {
  const styled = { fill: '#66D575', props: { fillStyleId: 'S:green,' } }
  const document = board(sticky('Green', { id: '1:1', ...styled }), sticky('Plain', { id: '1:2', fill: '#FFFFFF' }))
  expect(
    await saidBy(
      `const [green, plain] = figma.currentPage.children
       say(refusal(() => { plain.fillStyleId = green.fillStyleId }))
       await plain.setFillStyleIdAsync(green.fillStyleId)
       say(JSON.stringify(plain.fills) === JSON.stringify(green.fills))
       green.fills = []; say(green.fillStyleId); await green.setFillStyleIdAsync(plain.fillStyleId); say(green.fills.length)`,
      { document },
    ),
  ).toEqual([
    'in set_fillStyleId: Cannot call with documentAccess: dynamic-page. Use node.setFillStyleIdAsync instead.',
    true,
    '',
    1,
  ])
})

test('fact 61: there is no way to make a stamp, and asking who left one needs a permission', async () => {
  const document = board(sticky('A', { id: '1:1' }), stamp('Star', '1:1'))
  const script = `say(figma.createStamp); say(await refusalAsync(() => figma.currentPage.children[1].getAuthorAsync()))`
  expect(await saidBy(script, { document })).toEqual([
    'undefined',
    '"fileusers" permission not specified in manifest.json',
  ])
  const manifest = { ...MANIFEST, permissions: ['fileusers'] }
  expect(await saidBy(script, { document, manifest })).toEqual(['undefined', 'nothing refused'])
})

test('fact 88: a font that is not there is told, and the text cannot be written', async () => {
  const gone = { family: 'Gone Sans', style: 'Bold' }
  const document = board(text('Old', { props: { fontName: gone } }), sticky('New'))
  expect(
    await saidBy(
      `const [old, fresh] = figma.currentPage.children; say([old.hasMissingFont, fresh.text.hasMissingFont])`,
      {
        document,
      },
    ),
  ).toEqual([[true, false]])
})

test('fact 93: what is on a page that is not loaded cannot be looked at', async () => {
  const document = file({ One: [sticky('A')], Two: [sticky('B', { id: '1:9' })] })
  expect(
    await saidBy(
      `const [, two] = figma.root.children
       say(two.name); say(refusal(() => two.children)); say(refusal(() => two.findAllWithCriteria({ types: ['STICKY'] })))
       await two.loadAsync(); say(two.children.length); say((await figma.getNodeByIdAsync('1:9')).text.characters)`,
      { document },
    ),
  ).toEqual([
    'Two',
    'in get_children: Cannot access property `children` on a page that has not been explicitly loaded. Remember to call ' +
      "`await page.loadAsync()` or `await figma.loadAllPagesAsync()' first.",
    'in findAllWithCriteria: Cannot access property `findAllWithCriteria` on a page that has not been explicitly loaded. ' +
      "Remember to call `await page.loadAsync()` or `await figma.loadAllPagesAsync()' first.",
    1,
    'B',
  ])
})

test('fact 94: nodes of any page are found by id', async () => {
  const document = file({ One: [], Two: [sticky('B', { id: '1:9' })] })
  expect(
    await saidBy(`say((await figma.getNodeByIdAsync('1:9')).type); say(await figma.getNodeByIdAsync('1-9'))`, {
      document,
    }),
  ).toEqual(['STICKY', null])
})

test('fact 92: once all pages are loaded the whole file is searched', async () => {
  const document = file({ One: [sticky('A')], Two: [section('S', [sticky('B')])] })
  expect(
    await saidBy(
      `await figma.loadAllPagesAsync(); say(figma.root.findAllWithCriteria({ types: ['STICKY'] }).map((card) => card.text.characters))`,
      { document },
    ),
  ).toEqual([['A', 'B']])
})

test('fact 74: another plugin does not see what this one kept for itself', async () => {
  const document = board(sticky('A', { own: { 'other-plugin': { secret: 'x' } } }))
  expect(
    await saidBy(
      `const [card] = figma.currentPage.children; card.setPluginData('mine', 'y')
       say(card.getPluginDataKeys()); say(card.getPluginData('secret')); say(figma.currentPage.findAllWithCriteria({ pluginData: { keys: ['secret'] } }).length)`,
      { document },
    ),
  ).toEqual([['mine'], '', 0])
  const manifest = { ...MANIFEST, id: undefined }
  expect(await saidBy(`say(refusal(() => figma.root.setPluginData('a', 'b')))`, { manifest })).toEqual([
    'in setPluginData: Cannot set private plugin data in a plugin without an ID. Make sure your plugin manifest has a valid "id" field.',
  ])
})

test('fact 123: a person’s undo takes back plugin data', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run } = await play(`figma.currentPage.children[0].setSharedPluginData('okra', 'milestone', '{}')`, {
    document,
  })
  run.close()
  expect(document.get('1:1')?.pluginData.shared).toEqual({ okra: { milestone: '{}' } })
  document.undo()
  expect(document.get('1:1')?.pluginData.shared).toEqual({})
})

test('fact 120: one undo takes back everything since the last commit, also after the plugin closed', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run } = await play(
    `const [card] = figma.currentPage.children; card.opacity = 0.5; figma.commitUndo(); card.x = 10; card.y = 10; figma.closePlugin()`,
    { document },
  )
  expect(run.closed).toEqual({})
  document.undo()
  expect(document.get('1:1')?.props).toMatchObject({ opacity: 0.5 })
  expect(document.get('1:1')?.props.x).toBeUndefined()
  document.undo()
  expect(document.get('1:1')?.props.opacity).toBeUndefined()
})

test('fact 122: what a person does in between is a step of its own', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run } = await play(
    `const [card] = figma.currentPage.children; card.opacity = 0.5; figma.ui.onmessage = () => { card.opacity = 0.2 }`,
    { document },
  )
  new Editor(document, 'hand').set('1:1', { x: 7 })
  run.send('go on')
  await run.idle()
  const state = () => [document.get('1:1')?.props.opacity, document.get('1:1')?.props.x]
  document.undo()
  expect(state()).toEqual([0.5, 7])
  document.undo()
  expect(state()).toEqual([0.5, undefined])
  document.undo()
  expect(state()).toEqual([undefined, undefined])
})

test('fact 124: redo does just what was undone again, until the plugin does something new', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run } = await play(
    `const [card] = figma.currentPage.children
     card.opacity = 0.5; card.setSharedPluginData('okra', 'milestone', '{}'); figma.commitUndo()
     figma.ui.onmessage = () => { card.x = 9 }`,
    { document },
  )
  const state = () => [document.get('1:1')?.props.opacity, document.get('1:1')?.pluginData.shared]
  const done = state()
  document.undo()
  expect(state()).toEqual([undefined, {}])
  expect([document.redo(), state(), document.canRedo]).toEqual([true, done, false])
  document.undo()
  run.send('go on')
  await run.idle()
  expect([document.canRedo, document.redo()]).toEqual([false, false])
})

test('fact 150: who may only look can read, and every write throws', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const before = document.get('1:1')
  expect(
    await saidBy(
      `const [card] = figma.currentPage.children
       say(card.text.characters)
       say(refusal(() => { card.x = 5 })); say(refusal(() => card.setSharedPluginData('okra', 'a', 'b')))
       say(refusal(() => card.remove())); say(refusal(() => figma.createSticky())); say(refusal(() => card.clone()))
       figma.currentPage.selection = [card]; say(figma.currentPage.selection.length)`,
      { document, mode: 'view' },
    ),
  ).toEqual([
    'A',
    'in set_x: Cannot write to internal and read-only nodes',
    'in setSharedPluginData: Cannot write to internal and read-only nodes',
    'in remove: Cannot write to internal and read-only nodes',
    `in createSticky: Can't call "createSticky" in read-only mode`,
    'in clone: Cannot write to internal and read-only nodes',
    1,
  ])
  expect(document.get('1:1')).toEqual(before)
})

test('no getter gives null or undefined for want of an answer: it says that this is a gap of the host', async () => {
  const [answers, gaps] = await saidBy(
    `const table = figma.createTable(1, 1)
     const [sticky, connector] = [figma.createSticky(), figma.createConnector()]
     const nodes = [
       figma.root, figma.currentPage, sticky, sticky.text, figma.createShapeWithText(), connector, connector.textBackground,
       table, table.cellAt(0, 0), figma.createSection(), figma.createCodeBlock(), figma.createText(),
       figma.createRectangle(), figma.createEllipse(), figma.createFrame(),
       figma.group([figma.createRectangle()], figma.currentPage),
     ]
     const [empty, gaps] = [new Set(), new Set()]
     for (const node of nodes) {
       for (let at = Object.getPrototypeOf(node); at !== Object.prototype; at = Object.getPrototypeOf(at)) {
         for (const [name, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
           const asks = typeof value === 'function' && name.startsWith('getRange')
           if (!get && !asks) continue
           try {
             const answer = asks ? node[name](0, 0) : node[name]
             if (answer === null || answer === undefined) empty.add(name)
           } catch (error) {
             if (error.message.includes('this host does not imitate it')) gaps.add(name)
           }
         }
       }
     }
     say([...empty].sort()); say([...gaps].length > 20)`,
  )
  // A root has no parent, a board no least and greatest sizes, and nobody's cursor is in a text.
  expect(answers).toEqual([
    'focusedNode',
    'maxHeight',
    'maxWidth',
    'minHeight',
    'minWidth',
    'parent',
    'selectedTextRange',
  ])
  expect(gaps).toBe(true)
})
