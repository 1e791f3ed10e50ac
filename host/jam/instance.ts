/**
 * What is in instances of components. A file keeps it once, in the component, and at each instance what differs there: by
 * a path of ids, one for each instance on the way in, and the last for the node itself.
 */
import type { Fields } from './decode.ts'
import { fieldsOf, idFrom, idOf, listOf, textOf } from './fields.ts'
import { NODE_DEPTH, NODES } from './limits.ts'
import { copyOf, type TreeNode } from './node.ts'
import { tooLarge } from './wrong.ts'

/** What one node inside an instance says there. */
interface Difference {
  readonly path: readonly string[]
  readonly says: Fields
}

/** Where a copy goes. */
interface Place {
  /** As REST names what is in instances: `I1:2;3:4`. */
  readonly prefix: string
  readonly differences: readonly Difference[]
  /** What the properties of the component are set to, by id. */
  readonly set: ReadonlyMap<string, Fields>
  /** The components on the way in: none stands within itself. */
  readonly within: readonly string[]
  readonly depth: number
}

/** What an instance's layout came to, which differs from what its component says. */
const LAID_OUT = 'size transform fontSize lineHeight strokeWeight cornerRadius dashPattern'.split(' ')

/** Puts into each instance below the pages what its component holds. Throws a `BoardError` when that is too much. */
export function fillInstances(pages: readonly TreeNode[], nodes: ReadonlyMap<string, TreeNode>): void {
  let room = NODES - nodes.size
  const contentsOf = (instance: Fields, place: Omit<Place, 'within'>, within: readonly string[]): TreeNode[] => {
    const component = componentOf(instance)
    const symbol = component === undefined || within.includes(component) ? undefined : nodes.get(component)
    if (symbol === undefined) return []
    const inside = { ...place, within: [...within, symbol.id] }
    return symbol.children.map((child) => copy(child, inside))
  }
  const copy = (node: TreeNode, place: Place): TreeNode => {
    if (--room < 0 || place.depth > NODE_DEPTH) throw tooLarge()
    const keys = [node.id, idOf(node.fields, 'overrideKey')]
    const here = place.differences.filter(({ path }) => keys.includes(path[0]))
    const mine = here.flatMap(({ path, says }) => (path.length === 1 ? [says] : []))
    // What is kept on a component’s node was said of that one.
    const changed: Fields = mine.reduce((all, says) => ({ ...all, ...says }), { ...node.fields, pluginData: undefined })
    const fields = { ...changed, ...setFields(changed, place.set) }
    const id = `${place.prefix};${node.id}`
    const depth = place.depth + 1
    const deeper = here.flatMap(({ path, says }) => (path.length === 1 ? [] : [{ path: path.slice(1), says }]))
    const children =
      node.type === 'INSTANCE'
        ? contentsOf(
            fields,
            { prefix: id, differences: [...differencesOf(fields), ...deeper], set: setOf(fields), depth },
            place.within,
          )
        : node.children.map((child) => copy(child, { ...place, depth }))
    return copyOf(node, id, fields, children)
  }
  for (let level = pages.flatMap(({ children }) => children); level.length > 0;) {
    for (const { id, type, fields, children } of level) {
      if (type !== 'INSTANCE' || children.length > 0) continue
      const place = { prefix: `I${id}`, differences: differencesOf(fields), set: setOf(fields), depth: 0 }
      children.push(...contentsOf(fields, place, []))
    }
    // What was put in is whole, its own instances too.
    level = level.flatMap(({ type, children }) => (type === 'INSTANCE' ? [] : children))
  }
}

/** The component that an instance shows: another one may have been put in its place. */
function componentOf(instance: Fields): string | undefined {
  return idOf(instance, 'overriddenSymbolID') ?? idOf(fieldsOf(instance, 'symbolData'), 'symbolID')
}

/** What was changed by hand, then what became of it all when it was laid out. */
function differencesOf(instance: Fields): Difference[] {
  const changed = listOf(fieldsOf(instance, 'symbolData'), 'symbolOverrides') ?? []
  const laidOut = listOf(instance, 'derivedSymbolData') ?? []
  return [
    ...changed.map((says) => ({ path: pathOf(says), says })),
    ...laidOut.map((each) => {
      const names = LAID_OUT.filter((name) => each[name] !== undefined)
      const text = fieldsOf(each, 'textData')
      const says = Object.fromEntries(names.map((name) => [name, each[name]]))
      // Newer files say only how letters lie, older ones the letters, too.
      return { path: pathOf(each), says: textOf(text, 'characters') === undefined ? says : { ...says, textData: text } }
    }),
  ]
}

function pathOf(says: Fields): string[] {
  return (listOf(fieldsOf(says, 'guidPath'), 'guids') ?? []).map((guid) => idFrom(guid) ?? '')
}

function setOf(instance: Fields): ReadonlyMap<string, Fields> {
  const set = listOf(instance, 'componentPropAssignments') ?? []
  return new Map(set.map((each) => [idOf(each, 'defID') ?? '', fieldsOf(each, 'value') ?? {}]))
}

/** What the properties of a component say of a node in it: its text, whether it shows, which component it is. */
function setFields(node: Fields, set: ReadonlyMap<string, Fields>): Fields {
  const said = (listOf(node, 'componentPropRefs') ?? []).flatMap((ref): [string, Fields[string]][] => {
    const value = set.get(idOf(ref, 'defID') ?? '')
    if (value === undefined) return []
    const field = textOf(ref, 'componentPropNodeField')
    if (field === 'TEXT_DATA' && value.textValue !== undefined) return [['textData', value.textValue]]
    if (field === 'VISIBLE' && value.boolValue !== undefined) return [['visible', value.boolValue]]
    if (field === 'OVERRIDDEN_SYMBOL_ID' && value.guidValue !== undefined)
      return [['overriddenSymbolID', value.guidValue]]
    return []
  })
  return Object.fromEntries(said)
}
