import * as v from 'valibot'
import { edits, isOfSession, type Decision, type Edit } from '../edit/index.ts'
import type { Snapshot } from '../plan/index.ts'
import { restoreAll } from './repaint.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** Everything of ours taken off the page. */
export const schema = v.object({ type: v.literal('okra/remove'), n })
type OkraRemove = v.InferOutput<typeof schema>

/** What the plugin made goes, cards get their colours back, and no value of ours stays anywhere. */
export function decide({ snapshot }: Scene): Decision {
  const taken = new Set(snapshot.made.map(({ id }) => id))
  return edits([
    ...clearSession(snapshot),
    ...snapshot.made.flatMap(({ id, what }): Edit[] => (isOfSession(what) ? [] : [{ kind: 'take', node: id }])),
    ...restoreAll(snapshot),
    ...snapshot.carriers.flatMap((node): Edit[] => (taken.has(node) ? [] : [{ kind: 'forget', node }])),
    { kind: 'forget', node: snapshot.page.id },
  ])
}

function clearSession({ session }: Snapshot): Edit[] {
  const { sections, nowCards, ballots, meanings } = session
  const isThere = sections.length + nowCards.length + ballots.length > 0
  return [
    ...(isThere ? [{ kind: 'session/clear' } as const] : []),
    ...(meanings === null ? [] : [{ kind: 'meanings/clear' } as const]),
  ]
}

export function say(_: OkraRemove, { outcome: { recorded, restored, made } }: CarriedOut): string {
  return recorded.length + restored.length + made === 0
    ? 'OKRA left nothing on this page.'
    : 'Everything OKRA left on this page is gone. Undo brings it back.'
}

export function sayStopped(): string {
  return 'Stopped: some of what OKRA left is still on this page. Remove again to go on, or undo.'
}
