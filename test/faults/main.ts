/** What `npm run faults` starts in a process of its own: its share of the work, told over the channel to its parent. */
import { work } from './worker.ts'

interface Order {
  readonly command: string
  readonly way: 'refused' | 'gone' | 'read-only' | null
  readonly call: number | null
  readonly seed: number
  readonly sample: number
  readonly nth: number
  readonly of: number
}

const { command, nth, of, ...choice } = JSON.parse(process.argv[2] ?? '{}') as Order
await work({ ...choice, command: new RegExp(command) }, { nth, of }, (told) => process.send?.(told))
process.disconnect()
