/**
 * The first script in every sandbox: it turns the host's few functions into FigJam's globals and takes them away. May
 * import: nothing outside this folder; it runs in QuickJS, without a DOM and without Node.
 */
import './methods.ts'
import { console, reportRejection } from './console.ts'
import { emit } from './events.ts'
import { close, figma } from './figma.ts'
import { suggestionResults } from './figma-parts.ts'
import { ask, finish, host } from './host.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import { changedNode } from './methods.ts'
import { dequeued } from './notify.ts'
import { takeReads } from './reads.ts'
import { clearTimeout, HostDate, ring, setInterval, setTimeout } from './timers.ts'
import { receive } from './ui.ts'
import type { Dispatch } from './wire.ts'

interface NodeChange {
  readonly type: string
  readonly id: string
  readonly nodeType: string
  readonly origin: string
  readonly removed: boolean
  readonly properties?: readonly string[]
}

/** The payload of an event as the plugin gets it: changes carry the node itself. */
function payloadOf(name: string, payload: unknown): unknown[] {
  if (payload === undefined || payload === null) return []
  if (!name.startsWith('nodechange') && name !== 'documentchange') return [payload]
  const changes = (payload as readonly NodeChange[]).map(({ nodeType, removed, ...change }) => ({
    ...change,
    node: changedNode(change.id, nodeType, removed),
  }))
  return [name === 'documentchange' ? { documentChanges: changes } : { nodeChanges: changes }]
}

const dispatch: Dispatch = (entry, json) => {
  const given: unknown = json === '' ? undefined : JSON.parse(json)
  switch (entry) {
    case 'event': {
      const { name, payload } = given as { name: string; payload?: unknown }
      emit(name, ...payloadOf(name, payload))
      return undefined
    }
    case 'message':
      receive(json)
      return undefined
    case 'timer':
      ring(given as number)
      return undefined
    case 'done':
      finish(given as { job: number; value?: unknown; error?: string })
      return undefined
    case 'input': {
      const { request, ...event } = given as { request: number; query: string; key: string; parameters: object }
      emit('parameters:input', { ...event, result: suggestionResults(request) })
      return undefined
    }
    case 'notification':
      return JSON.stringify(dequeued(given as { id: number; reason: string }))
    case 'close':
      close()
      return undefined
    case 'reads':
      return JSON.stringify(takeReads())
  }
}

/** `fetch` exists; where the manifest allows it, this host does not imitate it. */
const fetch = () =>
  Promise.reject(
    new Error('FigJam has fetch, and this host does not imitate it (a gap of the host, not of your plugin)'),
  )

Object.assign(globalThis, {
  figma,
  __html__: ask('__html__'),
  __uiFiles__: ask('__uiFiles__'),
  console,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval: clearTimeout,
  fetch,
  structuredClone: (value: unknown) => decodeMessage(encodeMessage(value)),
  Date: HostDate,
})

host.ready(dispatch, reportRejection)
