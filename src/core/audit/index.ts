/** What on a board does not hold, by the rules by which the plugin writes; the command line alone uses it. */
export { auditPage } from './audit-page.ts'
export type { Flaw } from './flaw.ts'
export type { HeldNode, HeldPage } from './held.ts'
