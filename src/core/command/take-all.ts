import type { Edit } from '../edit/index.ts'
import type { Snapshot } from '../plan/index.ts'

/** Takes every node of one kind away that we made. */
export function takeAll(snapshot: Snapshot, what: string): Edit[] {
  return snapshot.made.flatMap((made): Edit[] => (made.what === what ? [{ kind: 'take', node: made.id }] : []))
}
