/** Searches below a node, answered as a flat list of ids and types. */
import * as v from 'valibot'
import type { NodeRecord } from '../document/types.ts'
import { childrenOf, descendantsOf, references } from './read.ts'
import { gap, Refusal } from '../refusal.ts'
import { nodeIn, type Session } from './session.ts'

const keys = v.optional(v.array(v.string()))
const criteriaSchema = v.strictObject({
  types: v.optional(v.array(v.string())),
  pluginData: v.optional(v.strictObject({ keys })),
  sharedPluginData: v.optional(v.strictObject({ namespace: v.string(), keys })),
})

type Criteria = v.InferOutput<typeof criteriaSchema>

/** All of these run the plugin's own test, if there is one, inside the sandbox. */
export function find(session: Session, id: string, method: string, values: readonly unknown[]): string[] {
  const node = nodeIn(session, id)
  session.pages.requireChildren(id, node.type, method)
  switch (method) {
    case 'findChildren':
    case 'findChild':
      return references(childrenOf(session, id))
    case 'findAll':
    case 'findOne':
      return references(below(session, id))
    case 'findAllWithCriteria': {
      const criteria = parse(values[0])
      return references(below(session, id).filter((found) => matches(session, found, criteria)))
    }
    default:
      throw gap(method)
  }
}

function below(session: Session, id: string): NodeRecord[] {
  return [...descendantsOf(session, id)]
}

function parse(value: unknown): Criteria {
  const result = v.safeParse(criteriaSchema, value)
  if (!result.success) throw new Refusal(`Property "criteria" failed validation: ${result.issues[0].message}`)
  const { types, pluginData, sharedPluginData } = result.output
  if (!types && !pluginData && !sharedPluginData) throw new Refusal('At least one criterion must be given')
  return result.output
}

/** Every criterion must hold; of several keys, one is enough (typings 12821–12878). */
function matches({ manifest }: Session, node: NodeRecord, { types, pluginData, sharedPluginData }: Criteria): boolean {
  if (types && !types.includes(node.type)) return false
  if (pluginData && !hasKey(node.pluginData.own[manifest.id ?? ''], pluginData.keys)) return false
  if (!sharedPluginData) return true
  return hasKey(node.pluginData.shared[sharedPluginData.namespace], sharedPluginData.keys)
}

function hasKey(entries: Readonly<Record<string, string>> | undefined, keys: readonly string[] | undefined): boolean {
  if (!entries) return false
  return keys ? keys.some((key) => key in entries) : Object.keys(entries).length > 0
}
