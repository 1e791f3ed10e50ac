/** Which cards are milestones, in which order, and which card an id means: from a snapshot to a plan. */
export { fellowsAmong } from './fellows.ts'
export { findPlan } from './find-plan.ts'
export { keepFoundPlan, type CardsById, type Page } from './keep-plan.ts'
export { firstFill, isPlain, lookOf, ownFill } from './look.ts'
export { compareIds } from './order.ts'
