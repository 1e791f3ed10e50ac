/** What a panel would say of the news, in the order in which they came: the panel’s own sentences, without a panel. */
import type { News } from '../../src/core/command/news.ts'
import { report, sayRefusal, type Report } from '../../src/core/command/report.ts'
import type { Change } from '../../src/core/command/schemas.ts'
import { applyPlanChange } from '../../src/core/plan/diff.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { ScaleAttribute } from '../../src/core/record/scale.ts'
import { UndoingModel } from '../../ui/model/undoing-model.ts'

/** `asked`: the commands by their numbers. */
export function reportsOn(news: readonly News[], asked: ReadonlyMap<number, Change>): readonly Report[] {
  const reports: Report[] = []
  let plan: Plan | null = null
  let changed: { readonly n: number | null; readonly before: Plan | null } = { n: 0, before: null }
  let voted: ScaleAttribute | null = null
  const undoing = new UndoingModel(
    { send: () => undefined, listen: () => undefined },
    { heard: () => plan } as never,
    { say: (said: string) => reports.push({ said, isTrouble: false }) } as never,
  )
  for (const each of news) {
    if (each.type === 'plan/whole') {
      plan = each.plan
      undoing.forget()
    } else if (each.type === 'plan/changed' && plan !== null) {
      changed = { n: each.answers, before: plan }
      plan = applyPlanChange(plan, each)
    } else if (each.type === 'session/changed') voted = each.session.round?.scales[0] ?? null
    else if (each.type === 'history/undone') undoing.hearUndone(each.isOurs)
    else if (each.type === 'command/refused')
      reports.push({ said: sayRefusal(asked.get(each.n) ?? null, each.why), isTrouble: true })
    else if (each.type === 'command/done' && plan !== null) {
      const change = asked.get(each.n)
      if (change === undefined) continue
      const before = changed.n === each.n && changed.before !== null ? changed.before : plan
      const answer = report(change, { before, after: plan, outcome: each.outcome, voted })
      undoing.hearDone({ change, before, after: plan }, answer.said)
      reports.push(answer)
    }
  }
  return reports
}
