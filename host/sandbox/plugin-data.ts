/** Plugin data: strings by key, private to a plugin id or shared under a namespace (typings 6524–6580). */
import type { NodeRecord, PluginData } from '../document/types.ts'
import { textIn } from './arguments.ts'
import { Refusal } from '../refusal.ts'
import { requireWrite, type Session } from './session.ts'

/** Of plugin id or namespace, key and value together (update of 2025-03-17). Counted in UTF-8 bytes, 1000 a kB (assumed). */
const ENTRY_LIMIT = 100_000

type Method = (session: Session, node: NodeRecord, values: readonly unknown[]) => string | string[] | undefined

export const DATA_METHODS: Readonly<Record<string, Method>> = {
  getPluginData: (session, node, [key]) => {
    return node.pluginData.own[pluginId(session)]?.[textIn(key, 'key')] ?? ''
  },
  setPluginData: (session, node, [key, value]) => {
    const id = pluginId(session)
    const entries = changed(node.pluginData.own[id], id, textIn(key, 'key'), textIn(value, 'value'))
    store(session, node, { ...node.pluginData, own: withEntries(node.pluginData.own, id, entries) })
    return undefined
  },
  getPluginDataKeys: (session, node) => Object.keys(node.pluginData.own[pluginId(session)] ?? {}),
  getSharedPluginData: (_, node, [namespace, key]) => {
    return node.pluginData.shared[name(namespace)]?.[textIn(key, 'key')] ?? ''
  },
  setSharedPluginData: (session, node, [namespace, key, value]) => {
    const space = name(namespace)
    const { shared } = node.pluginData
    const entries = changed(shared[space], space, textIn(key, 'key'), textIn(value, 'value'))
    store(session, node, { ...node.pluginData, shared: withEntries(shared, space, entries) })
    return undefined
  },
  getSharedPluginDataKeys: (_, node, [namespace]) => Object.keys(node.pluginData.shared[name(namespace)] ?? {}),
}

/** Relaunch buttons by command; `{}` takes them away. Pages have none in FigJam (typings 6440–6492; words assumed). */
export function setRelaunchData(session: Session, node: NodeRecord, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new Refusal('Expected "relaunchData" to have type object')
  if (node.type === 'PAGE' || node.type === 'DOCUMENT') throw new Refusal('Relaunch buttons are not supported on pages')
  const relaunch = Object.fromEntries(Object.entries(value).map(([command, hint]) => [command, textIn(hint, command)]))
  if (Object.values(relaunch).some((hint) => hint.length > 1000))
    throw new Refusal('A description exceeds 1000 characters')
  store(session, node, { ...node.pluginData, relaunch })
}

function store(session: Session, { id }: NodeRecord, data: PluginData): void {
  requireWrite(session)
  session.editor.setData(id, data)
}

/** The entries of one owner after a write; an empty value deletes (typings 6533). */
function changed(
  entries: Readonly<Record<string, string>> = {},
  owner: string,
  key: string,
  value: string,
): Record<string, string> {
  if (new TextEncoder().encode(owner + key + value).length > ENTRY_LIMIT) {
    throw new Refusal('This pluginData entry exceeds 100 kB per entry limit.')
  }
  const others = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key))
  return value === '' ? others : { ...others, [key]: value }
}

function withEntries(
  all: PluginData['shared'],
  owner: string,
  entries: Readonly<Record<string, string>>,
): PluginData['shared'] {
  const others = Object.fromEntries(Object.entries(all).filter(([name]) => name !== owner))
  return Object.keys(entries).length === 0 ? others : { ...others, [owner]: entries }
}

function pluginId({ manifest }: Session): string {
  if (manifest.id === undefined || manifest.id === '') {
    throw new Refusal(
      'Cannot set private plugin data in a plugin without an ID. Make sure your plugin manifest has a valid "id" field.',
    )
  }
  return manifest.id
}

/** At least three letters, digits or underscores (typings 6558); the words of the refusal are assumed. */
function name(namespace: unknown): string {
  const given = textIn(namespace, 'namespace')
  if (!/^[A-Za-z0-9_]{3,}$/.test(given)) {
    throw new Refusal('The namespace must be at least 3 alphanumeric characters.')
  }
  return given
}
