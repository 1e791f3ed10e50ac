import { expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { Refusal } from '../../host/refusal.ts'
import type { WallCall } from '../../host/sandbox/index.ts'
import { MANIFEST, play, saidBy } from './play.ts'

test('fact 1: the sandbox’s own functions are taken off before the plugin starts', async () => {
  expect(await saidBy(`say(typeof host); say(Object.keys(globalThis).sort())`)).toEqual([
    'undefined',
    ['Date', '__html__', '__uiFiles__', 'clearInterval', 'clearTimeout', 'console', 'fetch', 'figma', 'setInterval']
      .concat(['setTimeout', 'structuredClone'])
      .filter((name) => name !== 'Date'),
  ])
})

test('fact 2: the ui file is in __html__', async () => {
  expect(await saidBy(`say(__html__)`, { html: '<p>Hello</p>' })).toEqual(['<p>Hello</p>'])
})

test('fact 3: what the host does not imitate is there, and says that it is the host’s gap', async () => {
  const [missing, gap] = await saidBy(`say(typeof figma.createNothing); say(refusal(() => figma.createVector()))`)
  expect(missing).toBe('undefined')
  expect(gap).toBe(
    'in createVector: FigJam has figma.createVector, and this host does not imitate it (a gap of the host, not of your plugin)',
  )
})

test('fact 5: there is no file key', async () => {
  expect(await saidBy(`say(figma.fileKey); say('fileKey' in figma)`)).toEqual(['undefined', false])
})

test('fact 6: a manifest with the permission lets the plugin see who runs it', async () => {
  const manifest = { ...MANIFEST, permissions: ['currentuser', 'activeusers'] }
  const user = { id: '7', name: 'Ada', sessionId: 3, color: '#FF0000', photoUrl: null }
  expect(await saidBy(`say(figma.currentUser)`, { manifest, user })).toEqual([user])
})

test('fact 8: the first active user is the current one', async () => {
  const manifest = { ...MANIFEST, permissions: ['currentuser', 'activeusers'] }
  expect(await saidBy(`say(figma.activeUsers[0].sessionId === figma.currentUser.sessionId)`, { manifest })).toEqual([
    true,
  ])
})

test('fact 10: without a menu there is no command', async () => {
  expect(await saidBy(`say(figma.command)`)).toEqual(['undefined'])
  expect(await saidBy(`say(figma.command)`, { command: 'score' })).toEqual(['score'])
})

test('fact 11: timers ring by the clock, and cleared ones do not', async () => {
  const { run, clock, said } = await play(`
    setTimeout(() => say('once'), 1000)
    clearTimeout(setTimeout(() => say('never'), 1000))
    const every = setInterval(() => say(Date.now() - start), 400)
    const start = Date.now()
    setTimeout(() => clearInterval(every), 900)
  `)
  expect(said()).toEqual([])
  clock.advance(5000)
  await run.idle()
  expect(said()).toEqual([400, 800, 'once'])
})

test('fact 11: the console keeps what is said to it', async () => {
  const { run } = await play(`console.log('cards', [1, 2], figma.currentPage); console.warn('careful')`)
  expect(run.logs).toEqual([
    { level: 'log', text: 'cards [1,2] PageNode {id: "0:1"}' },
    { level: 'warn', text: 'careful' },
  ])
})

test('fact 12: an endless loop is stopped and reported', async () => {
  const { run } = await play(`for (;;) {}`, { limits: { patience: 100 } })
  expect(run.closed).toEqual({ stopped: 'The plugin ran for more than 0.1 s without a pause and was stopped' })
  expect(run.logs.map(({ level }) => level)).toEqual(['error'])
})

test('fact 12: so is one that hides behind a promise or a catch', async () => {
  const { run } = await play(`await null; try { for (;;) {} } catch {} `, { limits: { patience: 100 } })
  expect(run.closed?.stopped).toContain('without a pause')
})

test('fact 13: a plugin out of memory is aborted', async () => {
  const { run } = await play(`setTimeout(() => { const rows = []; for (;;) rows.push({ row: rows.length }) }, 0)`, {
    limits: { pieces: 100_000 },
  })
  expect(run.closed).toEqual({ stopped: 'Plugin runtime aborted: out of memory' })
})

test('fact 14: a handler’s failed promise is logged in FigJam’s words, and the plugin goes on', async () => {
  const { run, clock } = await play(`setTimeout(async () => { await null; throw new Error('lost') }, 1)
    setTimeout(() => console.log('still here'), 2)`)
  clock.advance(5)
  await run.idle()
  expect(run.logs[0]?.text).toMatch(/^unhandled promise rejection: Error: lost/)
  expect(run.logs[1]?.text).toBe('still here')
})

test.each([
  ['in a function nobody waits for', `(async () => { throw new Error('lost') })()`],
  ['after a while', `(async () => { await null; throw new Error('lost') })()`],
  ['that was made to fail', `Promise.reject(new Error('lost'))`],
  ['behind another', `(async () => { throw new Error('lost') })().then(() => say('went well'))`],
  [
    'in a handler that returns nothing',
    `figma.on('run', () => { Promise.resolve().then(() => { throw new Error('lost') }) })`,
  ],
])('fact 14: a promise that failed %s is logged', async (_, script) => {
  const { run, said } = await play(script)
  expect(run.logs.map(({ text }) => text.split('\n')[0])).toEqual(['unhandled promise rejection: Error: lost'])
  expect(said()).toEqual([])
})

test('fact 14: a promise whose failure is taken up in the same turn is not logged', async () => {
  const { run } = await play(
    `const fails = async () => { await null; throw new Error('expected') }
     fails().catch(() => {})
     try { await fails() } catch {}
     const late = Promise.reject(new Error('late')); late.catch(() => {})
     await Promise.allSettled([fails(), fails()])`,
  )
  expect(run.logs).toEqual([])
})

test('in the strict mode reading what is not there throws, and asking with `in` does not', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const [node, text, global, ...others] = await saidBy(
    `const [card] = figma.currentPage.children
     say(refusal(() => card.children)); say(refusal(() => card.text.fillsOf)); say(refusal(() => figma.fileKey))
     say(['children' in card, 'fileKey' in figma, card.type, typeof card.toString, JSON.stringify(card)])
     say((await card) === card); say((await figma.getNodeByIdAsync('1:1')).id)
     say(refusal(() => { card.shape = 1 }))`,
    { document, strict: true },
  )
  expect([node, text, global]).toEqual([
    "node.children: no such property 'children' on STICKY node",
    "node.fillsOf: no such property 'fillsOf' on text sublayer node",
    "figma.fileKey: no such property 'fileKey' on the figma global object",
  ])
  expect(others).toEqual([
    [false, false, 'STICKY', 'function', '{"id":"1:1"}'],
    true,
    '1:1',
    'object is not extensible',
  ])
})

test('fact 15: what was done before an error stays done', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const { run } = await play(`const [card] = figma.currentPage.children; card.opacity = 0.5; card.nothing()`, {
    document,
  })
  expect(document.get('1:1')?.props.opacity).toBe(0.5)
  expect(run.logs[0]?.text).toContain('not a function')
})

test('an error in the script itself is logged with its place', async () => {
  const { run } = await play(`null.x`)
  expect(run.logs[0]?.text).toContain('TypeError: cannot read property')
})

test('text keeps every character on its way through the wall', async () => {
  const document = board(sticky('a\u0000b\ud800 “c” 😀\u2028', { id: '1:1' }))
  expect(
    await saidBy(`const [card] = figma.currentPage.children; say(card.text.characters.length)`, { document }),
  ).toEqual([12])
})

test('structuredClone and base64 work', async () => {
  expect(
    await saidBy(`say(structuredClone({ a: [1, undefined, new Date(5)] }).a[2].getTime())
      say(figma.base64Encode(new Uint8Array([1, 2, 3, 255]))); say([...figma.base64Decode('AQID/w==')])`),
  ).toEqual([5, 'AQID/w==', [1, 2, 3, 255]])
})

test('a run leaves nothing behind in the engine, whatever it held', async () => {
  const document = board(sticky('A'))
  const { run } = await play(
    `globalThis.kept = figma.currentPage.findAll(); figma.on('selectionchange', () => {}); setInterval(() => {}, 10)
     figma.showUI(''); figma.ui.onmessage = () => kept; globalThis.waiting = new Promise(() => {})
     try { kept[0].text.characters = 'x' } catch {}`,
    { document },
  )
  run.close()
  expect(run.closed).toEqual({})
})

test('a run leaves nothing behind either when its memory grew in the middle of a promise', async () => {
  const { run } = await play(`await null; globalThis.kept = Array.from({ length: 200_000 }, (_, i) => ({ i }))`)
  run.close()
  expect(run.closed).toEqual({})
})

test('a test may refuse a call, or change the board just before it', async () => {
  const document = board(sticky('One', { id: '1:1' }), sticky('Two', { id: '1:2' }))
  const seen: WallCall[] = []
  const said = await saidBy(
    `const [one, two] = figma.currentPage.children
     say(refusal(() => { one.opacity = 0.5 }))
     say(await refusalAsync(() => figma.loadFontAsync({ family: 'Inter', style: 'Medium' })))
     say(refusal(() => { figma.currentPage.appendChild(two) }))`,
    {
      document,
      onCall: (call) => {
        seen.push(call)
        if (call.name === 'opacity') throw new Refusal('not this time')
        if (call.name === 'loadFontAsync') throw new Refusal('no such font', { complete: true })
        if (call.name === 'appendChild') new Editor(document, 'remote').remove('1:2')
      },
    },
  )
  expect(said).toEqual(['in set_opacity: not this time', 'no such font', expect.stringContaining('does not exist')])
  expect(seen).toContainEqual({ kind: 'set', node: '1:1', name: 'opacity', values: [0.5] })
  expect(seen).toContainEqual({ kind: 'call', node: '0:1', name: 'appendChild', values: [{ $node: '1:2' }] })
  expect(seen.find(({ name }) => name === 'loadFontAsync')).toMatchObject({ kind: 'later', node: null })
})
