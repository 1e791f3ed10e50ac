/** What is kept on nodes: whether it can be read, whether it is anything we know, and whether it is in its place. */
import { capital, listed, quote } from '../base/index.ts'
import { KEYS, Made, MilestoneRecord, readStored, type KeptKey, type Stored } from '../record/index.ts'
import { nameOn, type Flaw, type Scene } from './flaw.ts'
import type { HeldNode } from './held.ts'

export function valueFlaws(scene: Scene): Flaw[] {
  const { page, nodes } = scene.held
  return [page, ...nodes].flatMap((node) =>
    Object.entries(node.values).flatMap(([key, raw]) => flawsOf(scene, node, key, raw)),
  )
}

function flawsOf(scene: Scene, node: HeldNode, key: string, raw: string): Flaw[] {
  // The text of what was repaired, kept word for word: nobody promises what it says.
  if (key === 'damaged' || raw === '') return []
  const flaw = (kind: Flaw['kind'], says: string): Flaw => ({
    kind,
    nodes: [node.id],
    says: capital(`${nameOn(scene, node.id)}${says}`),
  })
  const kept = keptUnder(key)
  if (kept === null) return [flaw('value', ` keeps ${quote(key)}, which this version does not know.`)]
  const { on, schema } = KEYS[kept]
  if ((on === 'page') !== (node === scene.held.page))
    return [flaw('place', ` keeps ${quote(key)}, which belongs on the ${on}.`)]
  const value: Stored<unknown> = readStored<unknown>(schema, raw)
  switch (value.kind) {
    case 'absent':
      return []
    case 'newer':
      return [flaw('value', `: ${quote(key)} is of a newer version (${value.version}) and is left alone.`)]
    case 'damaged':
      return [flaw('value', `: ${quote(key)} cannot be read: ${value.why}.`)]
    case 'ok': {
      const strange = strangers(kept, value.value)
      return strange.length === 0
        ? []
        : [flaw('value', `: ${quote(key)} has ${listed(strange)}, which this version does not know.`)]
    }
  }
}

function keptUnder(key: string): KeptKey | null {
  const first = key.replace(/^rows([2-9]|[1-9]\d+)$/, 'rows')
  return first in KEYS ? (first as KeptKey) : null
}

/** Fields at the top of a value that its schema does not name, such as `Effort`. */
function strangers(key: KeptKey, value: unknown): string[] {
  const { schema } = KEYS[key]
  if (typeof value !== 'object' || value === null || !('entries' in schema)) return []
  return Object.keys(value).flatMap((field) => (field in schema.entries ? [] : [quote(field)]))
}

/** Records and made nodes that say they were written on another node. */
export function placeFlaws(scene: Scene): Flaw[] {
  const { plan, held } = scene
  const copies = new Map(plan.copies.map((copy) => [copy.id, copy]))
  return held.nodes.flatMap((node): Flaw[] => {
    const { id, values } = node
    const flaw = (says: string): Flaw => ({ kind: 'place', nodes: [id], says: capital(`${nameOn(scene, id)}${says}`) })
    const copy = copies.get(id)
    if (copy !== undefined)
      return [flaw(` is a copy of ${nameOn(scene, copy.of)}: it does not count until somebody says what it is.`)]
    const record = readStored(MilestoneRecord, values.milestone ?? '')
    const made = readStored(Made, values.made ?? '')
    return [
      ...(record.kind === 'ok' && record.value.at !== id
        ? [flaw(`: its scores say they were written on ${record.value.at}, not on ${id}.`)]
        : []),
      ...(made.kind === 'ok' && made.value.at !== id
        ? [flaw(` is a copy of a ${made.value.what} (${made.value.at}): nothing keeps it up to date.`)]
        : []),
    ]
  })
}
