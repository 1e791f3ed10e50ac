import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { board, file, sticky } from '../../host/document/build.ts'
import { parseManifest, type Manifest } from '../../host/manifest.ts'
import { RecordingPanel, type PanelOptions } from '../../host/panel.ts'
import type { Notification } from '../../host/sandbox/index.ts'
import { ClientStorage } from '../../host/storage.ts'
import { MANIFEST, play, saidBy } from './play.ts'

test('fact 130: the window’s size, its least, and its successor', async () => {
  const panel = new RecordingPanel()
  await play(`figma.showUI('one')`, { panel })
  expect([panel.html, panel.options?.width, panel.options?.height]).toEqual(['one', 300, 200])
  await play(
    `figma.showUI('one'); figma.showUI('two', { width: 400, height: 600, title: 'OKRA', themeColors: true }); figma.ui.resize(10, 700)`,
    {
      panel,
    },
  )
  expect(panel).toMatchObject({ html: 'two', options: { width: 70, height: 700, title: 'OKRA', themeColors: true } })
})

test('fact 130: a window can be hidden, shown and closed', async () => {
  const panel = new RecordingPanel()
  const { run } = await play(
    `figma.showUI('one', { visible: false }); figma.ui.onmessage = (message) => figma.ui[message]()`,
    { panel },
  )
  const seen = [panel.isVisible]
  for (const message of ['show', 'hide', 'close']) {
    run.send(message)
    await run.idle()
    seen.push(panel.isVisible)
  }
  expect(seen).toEqual([false, true, false, false])
  expect(panel.html).toBeUndefined()
})

test('fact 131: messages arrive as values of their own, dates and bytes included', async () => {
  const { run } = await play(
    `figma.showUI(''); const message = { at: new Date(5), bytes: new Uint8Array([1, 2]), none: undefined, odd: [NaN, -0, Infinity], $: 1 }
     figma.ui.postMessage(message); message.$ = 2`,
  )
  expect(run.sent).toEqual([
    { at: new Date(5), bytes: new Uint8Array([1, 2]), none: undefined, odd: [NaN, -0, Infinity], $: 1 },
  ])
  expect(run.counts.toPanel.messages).toBe(1)
  expect(run.counts.toPanel.bytes).toBeGreaterThan(50)
})

test('fact 133: functions and buffers do not travel', async () => {
  expect(
    await saidBy(
      `figma.showUI(''); for (const value of [() => 1, new ArrayBuffer(1), new Float32Array(1)]) say(refusal(() => figma.ui.postMessage({ value })))`,
    ),
  ).toEqual([
    'in postMessage: Cannot unwrap function',
    'in postMessage: Cannot unwrap ArrayBuffer',
    'in postMessage: Cannot unwrap Float32Array',
  ])
})

test('fact 134: what is posted before the page has loaded waits, in order', async () => {
  let loaded: () => void = () => undefined
  class SlowPanel extends RecordingPanel {
    override async open(html: string, options: PanelOptions): Promise<void> {
      await super.open(html, options)
      await new Promise<void>((resolve) => (loaded = resolve))
    }
  }
  const panel = new SlowPanel()
  const playing = play(`figma.showUI('slow'); figma.ui.postMessage(1); figma.ui.postMessage(2)`, { panel })
  await expect.poll(() => panel.html).toBe('slow')
  expect(panel.messages).toEqual([])
  loaded()
  await playing
  expect(panel.messages).toEqual([1, 2])
})

test('fact 135: what the panel sends reaches onmessage and every other handler', async () => {
  const { run, said } = await play(
    `figma.ui.onmessage = (message, { origin }) => say([message, origin]); figma.ui.on('message', ({ type }) => say(type))`,
  )
  run.send({ type: 'panel/ready' })
  await run.idle()
  expect(said()).toEqual([[{ type: 'panel/ready' }, 'null'], 'panel/ready'])
  expect(run.counts.fromPanel).toEqual({ messages: 1, bytes: 22 })
})

test('fact 137: without a window a message goes nowhere', async () => {
  const { run } = await play(`figma.ui.postMessage('hello')`)
  expect([run.sent, run.logs]).toEqual([[], []])
})

test('fact 138: where the window is, is told on the screen and on the canvas', async () => {
  const document = board()
  document.view.viewport = { center: { x: 100, y: 0 }, zoom: 2 }
  const [opened, moved] = await saidBy(
    `figma.showUI('', { width: 400, height: 640 }); say(figma.ui.getPosition())
     figma.ui.reposition(5, 6); say(figma.ui.getPosition().canvasSpace)`,
    { document },
  )
  expect(opened).toEqual({ windowSpace: { x: 868, y: 60 }, canvasSpace: { x: 214, y: -170 } })
  expect(moved).toEqual({ x: 5, y: 6 })
})

test('fact 140: a toast is cut at a hundred characters and stays three seconds', async () => {
  const { run } = await play(
    `figma.notify('x'.repeat(150)); figma.notify('Read-only', { error: true, timeout: Infinity })`,
  )
  expect(run.notifications).toMatchObject([
    { message: 'x'.repeat(100), error: false, timeout: 3000 },
    { message: 'Read-only', error: true, timeout: 'forever' },
  ])
})

test('fact 141: a toast’s button may keep it; the plugin hears how it went, and can take it back', async () => {
  const removed: string[] = []
  const shown: Notification[] = []
  const { run, said } = await play(
    `let clicks = 0
     figma.notify('Painted', { button: { text: 'Undo', action: () => { say('clicked'); return ++clicks > 1 } }, onDequeue: say })
     const toast = figma.notify('Working', { onDequeue: say }); figma.ui.onmessage = () => toast.cancel()`,
    {
      onNotify: (notification) => {
        shown.push(notification)
        return () => removed.push(notification.message)
      },
    },
  )
  expect(shown[0]?.button).toBe('Undo')
  expect(shown[0]?.dequeue('action_button_click')).toBe(false)
  expect(shown[0]?.dequeue('action_button_click')).toBe(true)
  run.send('cancel')
  await run.idle()
  expect(said()).toEqual(['clicked', 'clicked', 'action_button_click', 'dismiss'])
  expect(removed).toEqual(['Working'])
})

test('fact 142: after closePlugin the script goes on and finds nothing to use; timers never ring', async () => {
  const panel = new RecordingPanel()
  const document = board(sticky('A', { id: '1:1' }))
  const { run, clock, said } = await play(
    `figma.showUI('panel'); const [card] = figma.currentPage.children; setTimeout(() => say('rang'), 10)
     figma.closePlugin('Done'); say('still running'); say(refusal(() => figma.currentPage)); say(refusal(() => { card.x = 1 }))`,
    { panel, document },
  )
  clock.advance(100)
  expect(run.closed).toEqual({ message: 'Done' })
  expect(panel.html).toBeUndefined()
  expect(said()).toEqual(['still running', 'in currentPage: The plugin is closed', 'in set_x: The plugin is closed'])
})

test('fact 147: what closePlugin says is cut at a hundred characters, too', async () => {
  const { run } = await play(`figma.closePlugin('x'.repeat(150))`)
  expect(run.closed).toEqual({ message: 'x'.repeat(100) })
})

test('fact 146: a close handler may close once more, and what was said on leaving is shown', async () => {
  const { run, said } = await play(
    `figma.on('close', () => { figma.closePlugin() }); say(refusal(() => figma.closePlugin('bye')))`,
  )
  expect(said()).toEqual(['nothing refused'])
  expect(run.closed).toEqual({ message: 'bye' })
  expect(run.logs.filter(({ level }) => level === 'error')).toEqual([])
})

const OLD: Manifest = { ...MANIFEST, documentAccess: undefined }

test('fact 17: a plugin from before dynamic pages is warned of, and finds all pages and the synchronous members', async () => {
  const document = file({ First: [], Second: [sticky('B', { id: '1:2' })] })
  const { run, said } = await play(
    `say(figma.getNodeById('1:2').parent.name); say(figma.root.findAll(({ type }) => type === 'STICKY').length)
     figma.currentPage = figma.root.children[1]; say(figma.currentPage.name); say(figma.getNodeById('9:9'))
     figma.on('documentchange', () => {})`,
    { document, manifest: OLD },
  )
  expect(said()).toEqual(['Second', 1, 'Second', null])
  expect(run.logs.filter(({ level }) => level !== 'info').map(({ level, text }) => [level, text.slice(0, 49)])).toEqual(
    [['warn', 'manifest.json: documentAccess is not there: the p']],
  )
})

test('fact 18: a manifest may name several ui files, and the plugin has them by name', async () => {
  const manifest = parseManifest({ ...MANIFEST, ui: { main: 'main.html', help: 'help.html' } })
  const uiFiles = { main: '<p>main', help: '<p>help' }
  const panel = new RecordingPanel()
  await play(`figma.showUI(__uiFiles__.help)`, { manifest, uiFiles, panel })
  expect(panel.html).toBe('<p>help')
})

test('a question the host has no answer to is refused as its gap, by name', async () => {
  const document = board(sticky('A', { id: '1:1' }))
  const [style, typed] = await saidBy(
    `const { text } = figma.currentPage.children[0]
     say(refusal(() => text.getRangeTextStyleId(0, 1))); say(refusal(() => text.getStyledTextSegments(['openTypeFeatures'])))`,
    { document },
  )
  expect(style).toContain('FigJam has STICKY.text.getRangeTextStyleId')
  expect(typed).toContain('FigJam has openTypeFeatures of letters, and this host does not imitate it')
})

test.each([
  ['figma.createVector', 'figma.createVector()'],
  ['figma.createNodeFromSvg', `figma.createNodeFromSvg('<svg/>')`],
  ['figma.createImage', 'figma.createImage(new Uint8Array(1))'],
  ['figma.util colours in lab()', `figma.util.rgb('lab(50% 0 0)')`],
  ['FRAME.layoutGrids', 'figma.createFrame().layoutGrids'],
])('what docs/real-plugins.md names as missing says so: %s', async (what, code) => {
  const [said] = await saidBy(`say(refusal(() => ${code}))`)
  expect(said).toContain(`FigJam has ${what}, and this host does not imitate it`)
  expect(readFileSync('docs/real-plugins.md', 'utf8')).toContain(what.replace(/^(figma|FRAME)\./, ''))
})

test('fact 143: the viewport is moved, zoomed and brought to nodes', async () => {
  const document = board(sticky('A', { x: 1000, y: 1000 }), sticky('B', { x: 5000, y: 1000 }))
  document.view.windowSize = { width: 1000, height: 500 }
  expect(
    await saidBy(
      `figma.viewport.center = { x: 10, y: 20 }; figma.viewport.zoom = 0.5; say(figma.viewport.bounds)
       figma.viewport.scrollAndZoomIntoView(figma.currentPage.children); say(figma.viewport.center); say(figma.viewport.zoom < 0.3)
       say(refusal(() => { figma.viewport.bounds = null }))`,
      { document },
    ),
  ).toEqual([{ x: -990, y: -480, width: 2000, height: 1000 }, { x: 3120, y: 1120 }, true, 'no setter for property'])
})

test('fact 144: a plugin with parameters answers while a person types, and runs when all is entered', async () => {
  const { run, said } = await play(
    `figma.parameters.on('input', ({ key, query, parameters, result }) => {
       if (key === 'effort') result.setSuggestions(['S', 'M', 'L'].filter((size) => size.startsWith(query)))
       else { result.setLoadingMessage('…'); result.setError('Select a card first') }
     })
     figma.on('run', ({ parameters }) => say(parameters))`,
    { asking: true },
  )
  expect(await run.input({ key: 'effort', query: 'M' })).toEqual({ suggestions: ['M'] })
  expect(await run.input({ key: 'ux', query: '', parameters: { effort: 'M' } })).toEqual({
    error: 'Select a card first',
  })
  expect(said()).toEqual([])
  run.submit({ effort: 'M' })
  await run.idle()
  expect(said()).toEqual([{ effort: 'M' }])
})

test('fact 145: the timer starts, pauses, is adjusted, ends, and says so', async () => {
  const { run, clock, said } = await play(
    `for (const event of ['timerstart', 'timerpause', 'timerresume', 'timeradjust', 'timerstop', 'timerdone']) figma.on(event, () => say(event))
     const { timer } = figma; timer.pause(); say([timer.state, timer.remaining, timer.total])
     figma.ui.onmessage = ([method, ...values]) => { timer[method](...values); say([timer.state, timer.remaining, timer.total]) }`,
  )
  const act = async (...message: unknown[]) => {
    run.send(message)
    await run.idle()
  }
  await act('start', 60)
  clock.advance(20_000)
  await act('pause')
  await act('start', 100)
  clock.advance(100_000)
  await run.idle()
  expect(said()).toEqual([
    ['STOPPED', 0, 0],
    ['RUNNING', 60, 60],
    'timerstart',
    ['PAUSED', 40, 60],
    'timerpause',
    ['RUNNING', 100, 120],
    'timerresume',
    'timeradjust',
    'timerdone',
  ])
})

test('fact 77: client storage outlives the run', async () => {
  const storage = new ClientStorage()
  await saidBy(`await figma.clientStorage.setAsync('seat', { id: 'a', bytes: new Uint8Array([1]) })`, { storage })
  expect(
    await saidBy(
      `const seat = await figma.clientStorage.getAsync('seat'); say([seat.id, seat.bytes[0]]); say(await figma.clientStorage.getAsync('none'))`,
      { storage },
    ),
  ).toEqual([['a', 1], 'undefined'])
})

test('fact 78: client storage is full at five megabytes', async () => {
  expect(
    await saidBy(
      `const store = figma.clientStorage; await store.setAsync('a', 'x'.repeat(4e6))
       say((await refusalAsync(() => store.setAsync('b', 'x'.repeat(2e6)))).startsWith('in setAsync: ')); say(await store.keysAsync())`,
    ),
  ).toEqual([true, ['a']])
})
