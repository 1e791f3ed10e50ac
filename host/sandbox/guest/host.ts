/** The sandbox's side of the wall: the host's functions, taken off the global object before the plugin starts. */
import { MIXED, REFUSED, type Answer, type HostCalls } from './wire.ts'

const global = globalThis as { host?: HostCalls }
if (!global.host) throw new Error('The host did not hand over its functions')

export const host: HostCalls = global.host
delete global.host

/** `figma.mixed`, the one value that is neither data nor a node. */
export const mixed: unique symbol = Symbol('figma.mixed')

/** An answer as a value: deep-frozen, because what is read is a copy (editing-properties page); an error is thrown. */
export function valueOf(answer: Answer): unknown {
  if (typeof answer !== 'string') return answer
  if (answer.startsWith(REFUSED)) throw new Error(String(JSON.parse(answer.slice(1))))
  return answer === MIXED ? mixed : freeze(JSON.parse(answer))
}

/** A value as JSON for the way out. Nodes go by id; a symbol is refused with the words seen in FigJam. */
export function jsonOf(value: unknown, member: string): string {
  if (value === undefined) return 'null'
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === 'symbol') throw new Error(`in ${member}: Cannot unwrap symbol`)
    return isReference(item) ? { $node: item.id } : item
  })
}

/** Asks the host for a member of `figma`, or calls it; `viewport.center` is called `center` in messages. */
export function ask(member: string, ...values: unknown[]): unknown {
  return valueOf(host.figma(member, jsonOf(values, nameOf(member))))
}

/** Classes whose instances go by id register here. */
export const referenced = new Set<new (id: string) => { readonly id: string }>()

function isReference(value: unknown): value is { readonly id: string } {
  if (typeof value !== 'object' || value === null) return false
  for (const Class of referenced) if (value instanceof Class) return true
  return false
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const item of Object.values(value)) freeze(item)
  return Object.freeze(value)
}

const jobs = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
let nextJob = 1

/** Starts something at the host that takes a while. It never ends at once, and a refusal is a rejection. */
export function later(method: string, values: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const job = nextJob++
    jobs.set(job, { resolve, reject })
    host.later(job, method, jsonOf(values, nameOf(method)))
  })
}

/** The host says that a job is over. */
export function finish({ job, value, error }: { job: number; value?: unknown; error?: string }): void {
  const waiting = jobs.get(job)
  jobs.delete(job)
  if (error === undefined) waiting?.resolve(freeze(value))
  else waiting?.reject(new Error(error))
}

/** `clientStorage.getAsync` is called `getAsync` in messages. */
function nameOf(method: string): string {
  return method.slice(method.lastIndexOf('.') + 1)
}
