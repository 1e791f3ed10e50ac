/** The plan as plain data: cards as the scan reads them, milestones, what else the page tells, and what differs between two plans. */
export { scoresOfCard, type Border, type Card, type Fill, type Section } from './card.ts'
export { changesBetween, isWaitingNew } from './changes.ts'
export { applyPlanChange, diffPlans, type PlanChange } from './diff.ts'
export type { Link, Wait } from './link.ts'
export { summaryOf, type MadeNode, type MadeSummary, type What } from './made-nodes.ts'
export type { Because, Milestone, Surface, Trouble } from './milestone.ts'
export type { BoardTable, Offer, Texts } from './offer.ts'
export {
  namesIn,
  withoutParked,
  type Asks,
  type Copy,
  type FoundPlan,
  type Kind,
  type PageOfBoard,
  type Plan,
} from './plan.ts'
export { meaningsOn, type OnBoard } from './session-on-board.ts'
export type { Snapshot } from './snapshot.ts'
