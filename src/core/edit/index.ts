/** Writes to the board as data, what follows from them, what people are offered, and what came of it. */
export { TRIAL, type BoardCheck, type Tried } from './board-check.ts'
export { edits, refused, type CommonRefusal, type Decision, type Refusal } from './decision.ts'
export { derive, deriveLegend, legendEdit } from './derive.ts'
export type { CardEdit, Edit, EditOf, MadeEdit, PageEdit } from './edit.ts'
export { HANDOVER, placeHandover } from './handover-cards.ts'
export { purposeOf, type Unfinished } from './unfinished.ts'
export { keepPlan, makePlan, type PlanKeeper } from './make-plan.ts'
export { offerKey, offersOf } from './offers.ts'
export {
  isAnythingDone,
  isLeftHalf,
  type Outcome,
  type Skipped,
  type SkippedThing,
  type SkipReason,
} from './outcome.ts'
export { describePatch } from './say-patch.ts'
export { isOfSession, type SessionEdit } from './session-edit.ts'
export { lostScore, type LostScore, type OwnScore } from './lost-score.ts'
