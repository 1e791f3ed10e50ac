/** Methods of nodes that return nodes, or take a function of the plugin's. Imported before any node is made. */
import { on, off, once, type Handler } from './events.ts'
import { host, jsonOf, valueOf } from './host.ts'
import { anyNode, cellOf, nodeOf, nodesOf, ownMethods, type Node } from './nodes.ts'

type Test = (node: Node) => unknown

function call(node: Node, method: string, ...values: unknown[]): unknown {
  return valueOf(host.call(node.id, method, jsonOf(values, method)))
}

/** Nodes below: all of them, or the children only. */
function find(node: Node, method: string, criteria?: unknown): Node[] {
  return nodesOf(valueOf(host.find(node.id, method, jsonOf([criteria], method))) as readonly string[])
}

Object.assign(ownMethods, {
  clone(this: Node) {
    const [id, type] = call(this, 'clone') as [string, string]
    return nodeOf(id, type)
  },
  cellAt(this: Node, row: number, column: number) {
    return cellOf(call(this, 'cellAt', row, column) as string)
  },
  findAll(this: Node, test?: Test) {
    const nodes = find(this, 'findAll')
    return test ? nodes.filter((node) => test(node)) : nodes
  },
  findOne(this: Node, test: Test) {
    return find(this, 'findOne').find((node) => test(node)) ?? null
  },
  findChildren(this: Node, test?: Test) {
    const nodes = find(this, 'findChildren')
    return test ? nodes.filter((node) => test(node)) : nodes
  },
  findChild(this: Node, test: Test) {
    return find(this, 'findChild').find((node) => test(node)) ?? null
  },
  findAllWithCriteria(this: Node, criteria: unknown) {
    return find(this, 'findAllWithCriteria', criteria)
  },
  getRelaunchData(this: Node) {
    return call(this, 'getRelaunchData')
  },
  on(this: Node, event: string, handler: Handler) {
    on(`${event}:${this.id}`, handler)
  },
  once(this: Node, event: string, handler: Handler) {
    once(`${event}:${this.id}`, handler)
  },
  off(this: Node, event: string, handler: Handler) {
    off(`${event}:${this.id}`, handler)
  },
})

/** What an event brings of a node: the node, or no more than its id and type when it is gone. */
export function changedNode(id: string, type: string, removed: boolean): unknown {
  return removed ? Object.freeze({ removed: true, type, id }) : anyNode(id, type)
}
