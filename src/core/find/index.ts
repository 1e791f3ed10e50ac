/** Which cards are milestones, in which order, and which card an id means: from a snapshot to a plan. */
export { canBystandersCount, canStandBy } from './bystander.ts'
export { fellowsAmong } from './fellows.ts'
export { saysSo } from './find.ts'
export { findPlan } from './find-plan.ts'
export { keepFoundPlan, type CardsById, type Page } from './keep-plan.ts'
export { firstFill, isPlain, lookOf, ownFill } from './look.ts'
export { compareIds } from './order.ts'
export { namedOn } from './who-is-who.ts'
