/** Plugin data: `{namespace: {key: value}}` in REST (its inside is not documented: assumed). */
import { sameJson } from '../document/equal.ts'
import { NO_DATA, type Json, type NodeRecord, type PluginData } from '../document/types.ts'
import { isObject, type JsonObject } from './json.ts'

type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>

/** REST knows no relaunch buttons; ours are written under this name, so that a saved board keeps them. */
const FIELDS = { shared: 'sharedPluginData', own: 'pluginData', relaunch: 'relaunchData' } as const

export function readData(node: JsonObject): { data: PluginData; rest: JsonObject } {
  const { sharedPluginData, pluginData, relaunchData, ...rest } = node
  if (sharedPluginData === undefined && pluginData === undefined && relaunchData === undefined) {
    return { data: NO_DATA, rest }
  }
  const data = { shared: entriesOf(sharedPluginData), own: entriesOf(pluginData), relaunch: stringsOf(relaunchData) }
  for (const part of ['shared', 'own', 'relaunch'] as const) {
    const said = node[FIELDS[part]]
    if (said !== undefined && (isEmpty(data[part]) || !sameJson(asJson(data[part]), said))) rest[FIELDS[part]] = said
  }
  return { data, rest }
}

export function writeData({ pluginData, rest }: NodeRecord): JsonObject {
  const fields: JsonObject = {}
  const kept = readData(rest).data
  for (const part of ['shared', 'own', 'relaunch'] as const) {
    const [now, before] = [asJson(pluginData[part]), asJson(kept[part])]
    if (!sameJson(now, before)) fields[FIELDS[part]] = now
  }
  return fields
}

function entriesOf(value: Json | undefined): Entries {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, entries]) => [name, stringsOf(entries)] as const)
      .filter(([, entries]) => !isEmpty(entries)),
  )
}

function stringsOf(value: Json | undefined): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function asJson(entries: Entries | Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [name, typeof value === 'string' ? value : { ...value }]),
  )
}

const isEmpty = (entries: object) => Object.keys(entries).length === 0
