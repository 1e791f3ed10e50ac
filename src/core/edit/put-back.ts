/** What to do about a score of ours that somebody’s write at the same moment took off a card. */
import {
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
  /** What is to be written again. */
  readonly patch: Patch
  /** Scales on which the other write says something of its own: being the later one, it stands. */
  readonly overruled: readonly ScaleAttribute[]
}

/** Null where nothing of ours was lost: whoever wrote what the card says now had seen it. */
export function lostScore({ tab, n, patch, before }: OwnScore, now: Stored<MilestoneRecord>): LostScore | null {
  if (now.kind === 'newer' || now.kind === 'damaged') return null
  const record: Pick<Scores, ScaleAttribute> = now.kind === 'ok' ? now.value : before
  if (now.kind === 'ok' && writesOf(now.value, tab) >= n) return null
  const asked = SCALE_ATTRIBUTES.filter((attribute) => patch[attribute] !== undefined)
  const overruled = asked.filter((attribute) => {
    const says = record[attribute] ?? null
    return says !== patch[attribute] && says !== (before[attribute] ?? null)
  })
  const kept: Patch = { ...patch }
  for (const attribute of overruled) Reflect.deleteProperty(kept, attribute)
  return { patch: kept, overruled }
}
