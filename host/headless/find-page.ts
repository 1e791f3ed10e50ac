import { count } from '../../src/core/base/index.ts'
import type { Plan } from '../../src/core/plan/index.ts'
import type { Clock } from '../clock.ts'
import type { Document } from '../document/document.ts'
import { Complaint } from './complaint.ts'
import { planOfPage } from './plan-of-page.ts'
import type { Advice, BuiltPlugin } from './types.ts'

export interface Wanted {
  /** The name of the page, when several have milestones. */
  readonly page: string | undefined
  readonly advice: Advice
}

/** The plan of the one page with milestones, or of the page named. Complains where there is none, or several. */
export async function findPlan(
  board: Document,
  plugin: BuiltPlugin,
  { page, advice }: Wanted,
  clock: Clock,
): Promise<Plan> {
  const plan = theOne(await plansOf(board, plugin, page, clock), advice)
  if (plan !== undefined) return plan
  const where = page === undefined ? 'on this board' : `on the page “${page}”`
  throw new Complaint(`No milestones were found ${where}. ${advice.toTick}`)
}

/** As `findPlan`; of a board without milestones, its first page: a table can bring the first ones. */
export async function findPage(
  board: Document,
  plugin: BuiltPlugin,
  { page, advice }: Wanted,
  clock: Clock,
): Promise<Plan> {
  const plans = await plansOf(board, plugin, page, clock)
  const plan = theOne(plans, advice) ?? plans[0]
  if (plan === undefined) throw new Complaint('This board has no page.')
  return plan
}

async function plansOf(
  board: Document,
  plugin: BuiltPlugin,
  wanted: string | undefined,
  clock: Clock,
): Promise<readonly Plan[]> {
  const names = board.pages.map(({ props }) => (typeof props.name === 'string' ? props.name : ''))
  if (wanted !== undefined && !names.includes(wanted)) {
    throw new Complaint(`This board has no page “${wanted}”. Its pages: ${quoted(names)}.`)
  }
  const plans: Plan[] = []
  for (const { id, props } of board.pages) {
    if (wanted === undefined || props.name === wanted) plans.push(await planOfPage(board, plugin, id, clock))
  }
  return plans
}

function theOne(plans: readonly Plan[], { toChoose }: Advice): Plan | undefined {
  const [plan, second, ...more] = plans.filter(({ milestones }) => milestones.length > 0)
  if (plan === undefined || second === undefined) return plan
  const pages = quoted([plan, second, ...more].map(({ page }) => page.name))
  throw new Complaint(`${count(more.length + 2, 'page')} have milestones: ${pages}. ${toChoose}`)
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ')
}
