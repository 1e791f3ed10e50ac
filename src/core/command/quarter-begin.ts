import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision, type Edit, type Skipped } from '../edit/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import { Example, withExamples } from '../record/index.ts'
import { runsNow } from '../session/index.ts'
import { givenOn, sayScores } from '../weigh/index.ts'
import { clearCards } from './clear-cards.ts'
import * as meaningsWrite from './meanings-write.ts'
import { restoreAll } from './repaint.ts'
import { n, type CarriedOut, type Scene } from './shape.ts'
import { takeAll } from './take-all.ts'

/** The page made ready for another quarter: what was said of the cards goes, and the meanings keep the examples chosen. */
export const schema = v.object({ type: v.literal('quarter/begin'), n, examples: v.array(Example) })
type QuarterBegin = v.InferOutput<typeof schema>

export const refusals = {
  'session runs': 'A session is running. End it first; then begin the new quarter.',
  'nothing to clear': 'Nothing is scored or put up on this page: it is ready for a new quarter.',
}

/** The examples first: their scores go with the same step. */
export function decide(scene: Scene, command: QuarterBegin): Decision<keyof typeof refusals> {
  const { snapshot, plan, moment } = scene
  const { session } = snapshot
  if (runsNow(moment.memory, session) !== null || session.facilitator.kind === 'newer') return refused('session runs')
  const cleared = clearCards(scene, 'leave')
  const copies = plan.copies.map(({ id, name }): Skipped => ({ card: id, name, why: 'copy' }))
  const list = [
    ...writeExamples(scene, command),
    ...cleared.edits,
    ...DRAWN.flatMap((what) => takeAll(snapshot, what)),
    ...(plan.paint === null ? [] : [{ kind: 'page/paint', rule: null, palettes: '' } as const]),
    ...restoreAll(snapshot),
    ...clearSession(snapshot),
  ]
  const skipped = [...cleared.skipped, ...copies]
  return list.length + skipped.length === 0 ? refused('nothing to clear') : edits(list, skipped)
}

/** What follows from scores. Charts are of their day, and cards for Session #4 the team’s by now. */
const DRAWN = ['badge', 'legend', 'connector', 'table'] as const

function writeExamples(scene: Scene, { n, examples }: QuarterBegin): readonly Edit[] {
  if (examples.length === 0) return []
  const meanings = withExamples(scene.plan.meanings, examples)
  const decision = meaningsWrite.decide(scene, { type: 'meanings/write', n, meanings })
  return decision.kind === 'edits' ? decision.edits : []
}

/** What of a session that is over still stands on the board. */
function clearSession({ session: { sections, nowCards, ballots } }: Snapshot): readonly Edit[] {
  return sections.length + nowCards.length + ballots.length > 0 ? [{ kind: 'session/clear' }] : []
}

export function foresee(plan: Plan, { examples }: QuarterBegin): Plan {
  const milestones = plan.milestones.map(({ isParked, ...each }) =>
    each.trouble === null
      ? { ...each, scores: {}, rounds: [], isPainted: false }
      : { ...each, isPainted: false, ...(isParked === undefined ? {} : { isParked }) },
  )
  const made = { hasLegend: false, badges: 0, table: null }
  return { ...plan, milestones, made, paint: null, meanings: withExamples(plan.meanings, examples) }
}

export function say({ examples }: QuarterBegin, { before, outcome }: CarriedOut): string {
  const done = new Set(outcome.recorded)
  const given = givenOn(before.milestones.filter(({ id }) => done.has(id)))
  const what = given.scores > 0 ? sayScores(given) : count(outcome.recorded.length, 'card')
  const kept = outcome.skipped.some(({ thing }) => thing === 'meanings') ? 0 : examples.length
  return [
    ...(outcome.recorded.length === 0 ? [] : [`Cleared ${what}.`]),
    ...(kept === 0 ? [] : [`${count(kept, 'example')} written into the meanings.`]),
    'Ready for a new quarter. Undo brings it all back.',
  ].join(' ')
}

/** Where FigJam refused some of it, it is not ready. */
export function sayPart(change: QuarterBegin, done: CarriedOut): string {
  return say(change, done).replace('Ready for a new quarter. ', '')
}
