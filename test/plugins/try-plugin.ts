/** One run of somebody's plugin in the host, as it lies in its folder, and what came of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ManualClock } from '../../host/clock.ts'
import { board, connector, section, shape, stamp, sticky, text } from '../../host/document/build.ts'
import { parseManifest, type Manifest } from '../../host/manifest.ts'
import { RecordingPanel } from '../../host/panel.ts'
import { runPlugin, type PluginRun } from '../../host/sandbox/index.ts'

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

/** What a person does: messages from the plugin's window, and what is typed for parameters, by key. */
export interface Doing {
  readonly messages: readonly unknown[]
  readonly entered: Readonly<Record<string, string>>
}

/** Runs each command of a plugin on a small board with three stickies selected. */
export async function tryPlugin(folder: string, doing: Doing): Promise<Tried[]> {
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
  const { menu, parameters } = manifest
  const commands = menu.length > 0 ? commandsOf(menu) : [{ command: undefined, parameters }]
  const tried: Tried[] = []
  for (const command of commands) tried.push(await tryCommand({ manifest, code, html, uiFiles }, command, doing))
  return tried
}

interface Command {
  readonly command: string | undefined
  readonly parameters: Manifest['parameters']
}

interface Plugin {
  readonly manifest: Manifest
  readonly code: string
  readonly html: string
  readonly uiFiles: Readonly<Record<string, string>>
}

async function tryCommand(plugin: Plugin, { command, parameters }: Command, doing: Doing): Promise<Tried> {
  const document = smallBoard()
  const before = [...document.all()].length
  const { viewport } = document.view
  const selection = document.view.selection().join()
  const changed = new Set<string>()
  document.onChange(({ changes }) => {
    for (const change of changes) changed.add('node' in change ? change.node.id : change.id)
  })
  const panel = new RecordingPanel()
  const clock = new ManualClock()
  const asking = parameters.length > 0
  const run = await runPlugin({ ...plugin, document, panel, clock, asking, ...(command !== undefined && { command }) })
  const given = asking ? await enter(run, parameters, doing.entered) : {}
  if (asking && !run.closed) run.submit(given)
  for (const message of [undefined, ...doing.messages]) {
    if (message !== undefined && !run.closed) run.send(message)
    for (let second = 0; second < 5 && !run.closed; second++) {
      await run.idle()
      clock.advance(1000)
    }
    await run.idle()
  }
  const errors = run.logs.filter(({ level }) => level === 'error').map(({ text: said }) => said.split('\n')[0] ?? '')
  const turned = document.view.viewport !== viewport || document.view.selection().join() !== selection
  const made = [...document.all()].length - before
  const did = [
    ...Object.entries(given).map(([key, value]) => `was given ${key}: ${JSON.stringify(value)}`),
    ...(made === 0 ? [] : [`${made > 0 ? 'made' : 'removed'} ${Math.abs(made)} nodes`]),
    ...(changed.size === 0 ? [] : [`touched ${changed.size}`]),
    ...(turned ? ['turned the view or the selection'] : []),
    ...(run.sent.length === 0 ? [] : [`told its window ${run.sent.length} things`]),
    ...run.notifications.map(({ message }) => `said “${message}”`),
    ...(run.closed?.message === undefined ? [] : [`left with “${run.closed.message}”`]),
    ...(run.closed?.stopped === undefined ? [] : [run.closed.stopped]),
    ...[...new Set(errors)].slice(0, 3),
  ]
  const missing = [...new Set(errors.flatMap((line) => /FigJam has (.+), and this host/.exec(line)?.[1] ?? []))]
  const acted = changed.size > 0 || turned || run.notifications.length > 0 || run.closed?.message !== undefined
  const verdict = errors.length > 0 ? 'stops' : acted ? 'works' : panel.options ? 'opens its window' : 'does nothing'
  if (!run.closed) run.close()
  return { name: plugin.manifest.name, command, verdict, did, missing }
}

/** Types what is to be entered, or nothing, and takes the first suggestion, else what was typed. */
async function enter(run: PluginRun, parameters: Manifest['parameters'], entered: Doing['entered']) {
  const given: Record<string, unknown> = {}
  for (const { key } of parameters) {
    const query = entered[key] ?? ''
    const answer = await Promise.race([run.input({ key, query, parameters: given }), run.idle()])
    const [first] = Array.isArray(answer?.suggestions) ? (answer.suggestions as (string | Suggestion)[]) : []
    const taken = typeof first === 'string' ? first : (first?.data ?? first?.name ?? query)
    if (taken !== '') given[key] = taken
  }
  return given
}

interface Suggestion {
  readonly name: string
  readonly data?: unknown
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
    stamp('Star', '1:2', { x: 1180, y: -20 }),
    stamp('Star', '1:2', { x: 1240, y: -20 }),
  )
  document.view.select(['1:2', '1:3', '1:4'])
  return document
}

function commandsOf(menu: readonly unknown[]): Command[] {
  return menu.flatMap((item) => {
    const { command, parameters = [], menu: inner } = item as Partial<Command> & { menu?: readonly unknown[] }
    return inner ? commandsOf(inner) : command === undefined ? [] : { command, parameters }
  })
}

function unloaded(name: string, why: string): Tried {
  return { name, command: undefined, verdict: 'does not load', did: [why], missing: [] }
}
