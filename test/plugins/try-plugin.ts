/** One run of somebody's plugin in the host, as it lies in its folder, and what came of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ManualClock } from '../../host/clock.ts'
import { board, connector, section, shape, sticky, text } from '../../host/document/build.ts'
import { parseManifest, type Manifest } from '../../host/manifest.ts'
import { RecordingPanel } from '../../host/panel.ts'
import { runPlugin } from '../../host/sandbox/index.ts'

export interface Tried {
  readonly name: string
  readonly command: string | undefined
  /** In a word or two: `works`, `opens its window`, `stops`, `does nothing`, `does not load`. */
  readonly verdict: string
  /** What it did to the board and said, and the first line of each error. */
  readonly did: readonly string[]
  /** What FigJam has and the host does not. */
  readonly missing: readonly string[]
}

/** Runs each command of a plugin on a small board with three stickies selected; `messages` come from its window then. */
export async function tryPlugin(folder: string, messages: readonly unknown[]): Promise<Tried[]> {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  let manifest: Manifest
  try {
    // Some are written with a comma too many, which Figma takes.
    manifest = parseManifest(JSON.parse(read('manifest.json').replace(/,(\s*[\]}])/g, '$1')))
  } catch (error) {
    return [unloaded(folder, error instanceof Error ? error.message : String(error))]
  }
  if (!existsSync(join(folder, manifest.main))) return [unloaded(manifest.name, `${manifest.main} is not built`)]
  const { ui = {} } = manifest
  const files = typeof ui === 'string' ? { ui } : ui
  const uiFiles = Object.fromEntries(
    Object.entries(files).flatMap(([name, path]) => (existsSync(join(folder, path)) ? [[name, read(path)]] : [])),
  )
  const html = typeof ui === 'string' ? (uiFiles.ui ?? '') : ''
  const code = read(manifest.main)
  const commands = commandsOf(manifest.menu)
  const tried: Tried[] = []
  for (const command of commands.length > 0 ? commands : [undefined]) {
    tried.push(await tryCommand({ manifest, code, html, uiFiles }, command, messages))
  }
  return tried
}

interface Plugin {
  readonly manifest: Manifest
  readonly code: string
  readonly html: string
  readonly uiFiles: Readonly<Record<string, string>>
}

async function tryCommand(plugin: Plugin, command: string | undefined, messages: readonly unknown[]): Promise<Tried> {
  const document = smallBoard()
  const before = [...document.all()].length
  const changed = new Set<string>()
  document.onChange(({ changes }) => {
    for (const change of changes) changed.add('node' in change ? change.node.id : change.id)
  })
  const panel = new RecordingPanel()
  const clock = new ManualClock()
  const run = await runPlugin({ ...plugin, document, panel, clock, ...(command !== undefined && { command }) })
  for (const message of [undefined, ...messages]) {
    if (message !== undefined && !run.closed) run.send(message)
    for (let second = 0; second < 5 && !run.closed; second++) {
      await run.settled()
      clock.advance(1000)
    }
    await run.settled()
  }
  const errors = run.logs.filter(({ level }) => level === 'error').map(({ text: said }) => said.split('\n')[0] ?? '')
  const made = [...document.all()].length - before
  const did = [
    ...(made === 0 ? [] : [`${made > 0 ? 'made' : 'removed'} ${Math.abs(made)} nodes`]),
    ...(changed.size === 0 ? [] : [`touched ${changed.size}`]),
    ...(run.sent.length === 0 ? [] : [`told its window ${run.sent.length} things`]),
    ...run.notifications.map(({ message }) => `said “${message}”`),
    ...(run.closed?.message === undefined ? [] : [`left with “${run.closed.message}”`]),
    ...(run.closed?.stopped === undefined ? [] : [run.closed.stopped]),
    ...[...new Set(errors)].slice(0, 3),
  ]
  const missing = [...new Set(errors.flatMap((line) => /FigJam has (.+), and this host/.exec(line)?.[1] ?? []))]
  const acted = changed.size > 0 || run.notifications.length > 0 || run.closed?.message !== undefined
  const verdict = errors.length > 0 ? 'stops' : acted ? 'works' : panel.options ? 'opens its window' : 'does nothing'
  if (!run.closed) run.close()
  return { name: plugin.manifest.name, command, verdict, did, missing }
}

function smallBoard() {
  const document = board(
    section('Ideas', [sticky('First idea', { x: 40, y: 40 }), sticky('Second idea', { x: 320, y: 40 })], { id: '1:1' }),
    sticky('Zebra: a longer thought', { id: '1:2', x: 1200, fill: '#A8DAFF' }),
    sticky('Apple', { id: '1:3', x: 1500, y: 20 }),
    sticky('Mango', { id: '1:4', x: 1500, y: 400, fill: '#FFA8DB' }),
    shape('A shape', { id: '1:5', x: 1200, y: 700, width: 200, height: 100 }),
    text('Some text', { id: '1:6', x: 1200, y: 900 }),
    connector('1:2', '1:3', 'leads to', { id: '1:7' }),
  )
  document.view.select(['1:2', '1:3', '1:4'])
  return document
}

function commandsOf(menu: readonly unknown[]): string[] {
  return menu.flatMap((item) => {
    const { command, menu: inner } = item as { command?: string; menu?: readonly unknown[] }
    return inner ? commandsOf(inner) : (command ?? [])
  })
}

function unloaded(name: string, why: string): Tried {
  return { name, command: undefined, verdict: 'does not load', did: [why], missing: [] }
}
