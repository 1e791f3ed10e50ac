/** What to do about scores of ours that somebody’s write at the same moment took off a card. */
import {
  isLastOf,
  SCALE_ATTRIBUTES,
  writesOf,
  type MilestoneRecord,
  type Patch,
  type ScaleAttribute,
  type Scores,
  type Stored,
} from '../record/index.ts'

/** A score as this plugin wrote it. */
export interface OwnScore {
  readonly tab: number
  /** The how-manieth write of this tab it was. */
  readonly n: number
  readonly patch: Patch
  /** What the card said before. */
  readonly before: Scores
}

export interface LostScore {
  /** What is to be written again, oldest first. */
  readonly patches: readonly Patch[]
  /** Scales on which the other write says something of its own: being the later one, it stands. */
  readonly overruled: readonly ScaleAttribute[]
}

/**
 * `own` are the writes of this plugin on one card, oldest first. Null where none was lost: whoever wrote what the card says
 * now had seen them.
 */
export function lostScore(own: readonly OwnScore[], now: Stored<MilestoneRecord>): LostScore | null {
  if (now.kind === 'newer' || now.kind === 'damaged') return null
  const lost = own.filter(({ tab, n }) => now.kind === 'absent' || writesOf(now.value, tab) < n)
  const [first] = lost
  if (first === undefined) return null
  const record: Pick<Scores, ScaleAttribute> = now.kind === 'ok' ? now.value : first.before
  const last = Object.assign({}, ...lost.map(({ patch }) => patch)) as Patch
  // An older word of ours came back with somebody’s colours: that is nobody else’s score.
  const isOurs = now.kind === 'ok' && isLastOf(now.value, first.tab)
  const overruled = SCALE_ATTRIBUTES.filter((attribute) => {
    if (isOurs) return false
    const says = record[attribute] ?? null
    const asked = last[attribute]
    return asked !== undefined && says !== asked && says !== (first.before[attribute] ?? null)
  })
  const patches = lost.map(({ patch }) => without(patch, overruled)).filter((patch) => Object.keys(patch).length > 0)
  return { patches, overruled }
}

function without(patch: Patch, attributes: readonly ScaleAttribute[]): Patch {
  const kept: Patch = { ...patch }
  for (const attribute of attributes) Reflect.deleteProperty(kept, attribute)
  return kept
}
