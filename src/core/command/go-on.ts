import type { Edit } from '../edit/index.ts'
import { withoutParked } from '../plan/index.ts'
import { agenda } from './lead.ts'
import type { Scene } from './shape.ts'

/** Where the card in front of everyone is one of those that leave, the room goes on to the one after it. */
export function goOn({ snapshot, plan }: Scene, leaving: readonly string[]): Edit[] {
  const stored = snapshot.session.agenda
  const front = stored.kind === 'ok' ? stored.value.card : undefined
  if (front === undefined || !leaving.includes(front)) return []
  const ids = withoutParked(plan).milestones.map(({ id }) => id)
  const at = ids.indexOf(front)
  const stays = (id: string) => !leaving.includes(id)
  const next = ids.slice(at + 1).find(stays) ?? ids.slice(0, Math.max(at, 0)).reverse().find(stays)
  return [agenda({ card: next ?? null })]
}
