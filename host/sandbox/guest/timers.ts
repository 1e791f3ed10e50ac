/** setTimeout and its kin, and the time of day, by the host's clock. */
import { call, type Handler } from './events.ts'
import { host } from './host.ts'

interface Timer {
  readonly handler: Handler
  readonly values: readonly unknown[]
  readonly every: number | undefined
}

const timers = new Map<number, Timer>()
let next = 1

export function setTimeout(handler: Handler, milliseconds = 0, ...values: unknown[]): number {
  return start({ handler, values, every: undefined }, milliseconds)
}

export function setInterval(handler: Handler, milliseconds = 0, ...values: unknown[]): number {
  return start({ handler, values, every: milliseconds }, milliseconds)
}

export function clearTimeout(id: number | undefined): void {
  if (id !== undefined && timers.delete(id)) host.timer(id, -1)
}

/** The host says that a timer is due. */
export function ring(id: number): void {
  const timer = timers.get(id)
  if (!timer) return
  if (timer.every === undefined) timers.delete(id)
  else host.timer(id, timer.every)
  call(timer.handler, timer.values)
}

export function stopTimers(): void {
  for (const id of timers.keys()) host.timer(id, -1)
  timers.clear()
}

function start(timer: Timer, milliseconds: number): number {
  const id = next++
  timers.set(id, timer)
  host.timer(id, Math.max(0, milliseconds))
  return id
}

/** `Date` that asks the host what time it is, so that a test can say. */
export const HostDate = new Proxy(Date, {
  construct: (Target, values: unknown[], newTarget) =>
    Reflect.construct(Target, values.length === 0 ? [now()] : values, newTarget) as object,
  apply: (Target) => new Target(now()).toString(),
  get: (Target, member, receiver) => (member === 'now' ? now : (Reflect.get(Target, member, receiver) as unknown)),
})

function now(): number {
  return Number(host.now())
}
