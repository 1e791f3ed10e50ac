import { sameJson, type Steps } from '../base/index.ts'
import { findPlan, keepFoundPlan, type CardsById, type Page } from '../find/index.ts'
import { changesBetween, isWaitingNew, type FoundPlan, type Plan, type Snapshot } from '../plan/index.ts'
import type { Fellows } from '../record/index.ts'
import { handEdits, isAnyoneLost, offersOf } from './offers.ts'

/** The whole plan of a page: what was found, and what people did by hand, offered as changes to it. */
export function makePlan(snapshot: Snapshot): Plan {
  const found = findPlan(snapshot)
  return { ...found, offers: offersOn(snapshot, found) }
}

export interface PlanKeeper {
  /** The plan of a page of which these cards were set or deleted since this was last asked; the same object where it says the same. */
  readonly update: (page: Page, cards: CardsById, changed: Iterable<string>) => Steps<Plan>
  /** Who is who among the cards, as of the last update. */
  readonly fellows: Fellows
  /** As of the last update, whether cards of which only the words were read have to be known. */
  readonly needsBystanders: () => boolean
  readonly isNamed: (id: string) => boolean
}

/** The plan of one page, kept: a change costs what changed (find/keep-plan.ts). */
export function keepPlan(): PlanKeeper {
  const found = keepFoundPlan()
  let last: Last | null = null
  return {
    fellows: found.fellows,
    needsBystanders: found.needsBystanders,
    isNamed: found.isNamed,
    *update(page, cards, changed) {
      const next = yield* found.update(page, cards, changed)
      const offers = last !== null && isOfferedSame(last, page, next) ? last.plan.offers : offersOn(page, next)
      const plan = { ...next, offers: last !== null && sameJson(last.plan.offers, offers) ? last.plan.offers : offers }
      const isLostSame = last !== null && !isWaitingNew(last.plan.milestones, next.milestones)
      const isSame = last !== null && isShallowlySame(last.plan, plan)
      last = {
        page,
        plan: isSame && last !== null ? last.plan : plan,
        isAnyoneLost: isLostSame ? last?.isAnyoneLost : undefined,
      }
      return last.plan
    },
  }
}

interface Last {
  readonly page: Page
  readonly plan: Plan
  /** Undefined until somebody has to know. */
  isAnyoneLost: boolean | undefined
}

function offersOn({ links, table, declined }: Page, found: FoundPlan) {
  return offersOf(found, links, table, declined.kind === 'ok' ? declined.value.offers : [])
}

/** Offers are made of connectors and the table, of who waits for whom, and of names. */
function isOfferedSame(last: Last, page: Page, next: FoundPlan): boolean {
  const { links, table, declined } = last.page
  if (links !== page.links || table !== page.table || !sameJson(declined, page.declined)) return false
  if (table !== null && handEdits(table).length > 0) return false
  const [before, after] = [last.plan.milestones, next.milestones]
  if (isWaitingNew(before, after)) return false
  const { put, isInOrder } = changesBetween(before, after)
  // They come in the milestones’ order.
  if (!isInOrder && last.plan.offers.length > 0) return false
  return put.every((each) => each.before?.name === each.after.name) || !(last.isAnyoneLost ??= isAnyoneLost(after))
}

function isShallowlySame(a: Plan, b: Plan): boolean {
  return (Object.keys(b) as (keyof Plan)[]).every((part) => a[part] === b[part])
}
