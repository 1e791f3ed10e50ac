/** A board as it can be compared with another, up to the ids and places of what the plugin made. */
import type { Document } from '../../host/document/document.ts'
import { ROOT, type Json, type NodeRecord } from '../../host/document/types.ts'

/** What each thing on the board says, by what it is: people's own by their ids, the plugin's by their purpose. */
export type Picture = ReadonlyMap<string, string>

/** `own`: the ids of what was on the board before the plugin was. */
export function pictureOf(document: Document, own: ReadonlySet<string>): Picture {
  const picture = new Map<string, string>()
  for (const node of document.all()) {
    if (node.id === ROOT) continue
    if (own.has(node.id)) picture.set(node.id, JSON.stringify(ownPicture(document, node, own)))
  }
  for (const node of newOnes(document, own)) {
    const words = JSON.stringify(newPicture(document, node, own, true))
    const name = keyOf(document, node, own)
    let key = name
    for (let nth = 2; picture.has(key); nth++) key = `${name} #${nth}`
    picture.set(key, words)
  }
  return picture
}

/** The outermost nodes that the plugin, or a command of it, has made; in an order that ids do not change. */
export function newOnes(document: Document, own: ReadonlySet<string>): NodeRecord[] {
  return Array.from(document.all())
    .filter(({ id, parent }) => id !== ROOT && !own.has(id) && (parent === null || own.has(parent)))
    .map((node) => [node, JSON.stringify(newPicture(document, node, own, true))] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([node]) => node)
}

/** What differs between two boards, by name; empty where nothing does. */
export function differences(one: Picture, other: Picture): string[] {
  const keys = new Set([...one.keys(), ...other.keys()])
  return Array.from(keys).filter((key) => one.get(key) !== other.get(key))
}

/** What a node says it was made for; undefined for one that says nothing, or whose word is a copy's. */
export function purposeOf(node: NodeRecord): { what: string; for?: string; to?: string } | undefined {
  const raw = node.pluginData.shared.okra?.made
  if (raw === undefined) return undefined
  const made = JSON.parse(raw) as { what: string; at: string; for?: string; to?: string }
  return made.at === node.id ? made : undefined
}

function keyOf(document: Document, node: NodeRecord, own: ReadonlySet<string>): string {
  const { what, for: card = '', to = '' } = purposeOf(node) ?? { what: `unsigned ${node.type}` }
  const label = (id: string) =>
    id === '' ? '' : `${own.has(id) ? id : 'new'}${document.get(id) === undefined ? ' gone' : ''}`
  return `${what} ${label(card)} ${label(to)}`.trim()
}

function ownPicture(document: Document, node: NodeRecord, own: ReadonlySet<string>): Json {
  const { type, parent, props, pluginData } = node
  const data = dataOf(pluginData.shared, node.id, own)
  return {
    type,
    parent: parent !== null && own.has(parent) ? parent : 'new',
    props: sorted(props),
    data,
    relaunch: pluginData.relaunch,
  }
}

/** Places that follow from where there was room are left out; those inside of things count. */
function newPicture(document: Document, node: NodeRecord, own: ReadonlySet<string>, isOutermost: boolean): Json {
  const { type, pluginData } = node
  const what = purposeOf(node)?.what
  const props: Record<string, Json> = { ...node.props }
  const isBesideOwn = what === 'badge' && own.has(purposeOf(node)?.for ?? '')
  if ((isOutermost || what === 'ballot' || what === 'now') && !isBesideOwn) {
    delete props.x
    delete props.y
  }
  // A session's section keeps the room that it needed once.
  if (what === 'session') delete props.height
  if (type === 'CONNECTOR') {
    // How thick it is follows from the cards as they were then.
    for (const key of ['x', 'y', 'width', 'height', 'rotation', 'strokeWeight', 'text.fontSize'])
      Reflect.deleteProperty(props, key)
    for (const key of ['connectorStart', 'connectorEnd']) props[key] = endOf(props[key], own)
  }
  const children = document.children(node.id).map((child) => newPicture(document, child, own, false))
  // Parts of what we draw do not overlap: which came first does not show.
  const inOrder = type === 'GROUP' ? children : children.map((child) => JSON.stringify(child)).sort()
  const data = dataOf(pluginData.shared, node.id, own)
  return { type, props: sorted(props), data, relaunch: pluginData.relaunch, children: inOrder }
}

function endOf(end: Json | undefined, own: ReadonlySet<string>): Json {
  const { endpointNodeId, magnet } = (end ?? {}) as { endpointNodeId?: string; magnet?: string }
  if (endpointNodeId === undefined) return 'loose'
  return [own.has(endpointNodeId) ? endpointNodeId : 'new', magnet ?? '']
}

/** Numbers that count writes, times, words made by chance and colours worn before differ from run to run. */
const PASSING = new Set('n term turns when began since clock seen session tabs writes over'.split(' '))
const BY_CHANCE = /^(guest[- ]?)?[a-z0-9]{12,}$/

function dataOf(value: Json, at: string, own: ReadonlySet<string>): Json {
  if (typeof value === 'string') return wordOf(value, at, own)
  if (typeof value === 'number') return Math.round(value * 100) / 100
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => dataOf(item, at, own))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PASSING.has(key))
      .map(([key, item]) => [wordOf(key, at, own) as string, dataOf(item, at, own)] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  )
}

function wordOf(word: string, at: string, own: ReadonlySet<string>): Json {
  if (word === at) return 'itself'
  if (/^[[{]/.test(word)) return parsed(word, at, own)
  if (/^\d+:\d+$/.test(word)) return own.has(word) ? word : 'new'
  return BY_CHANCE.test(word) ? 'by chance' : word
}

function parsed(text: string, at: string, own: ReadonlySet<string>): Json {
  try {
    return dataOf(JSON.parse(text) as Json, at, own)
  } catch {
    return text
  }
}

function sorted(props: Readonly<Record<string, Json>>): Json {
  const entries = Object.entries(props).map(([key, value]) => [key, rounded(value)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Numbers as they can be compared. */
export function rounded(value: Json): Json {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]))
}
