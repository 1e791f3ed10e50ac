import { colouringFor, writeChoice } from '../paint/index.ts'
import type { Milestone, Plan } from '../plan/index.ts'
import { patchRecord, salvageOn, tidy, withWord, type Fellows } from '../record/index.ts'
import { withoutItself } from './decide.ts'
import type { Change } from './messages.ts'
import { isSessionChange, type SessionChange } from './session-commands.ts'

/**
 * What the plan will most likely say once `change` is made. The panel shows it at once and takes it back when the
 * board says otherwise; what cannot be known without the board (which cards a newly ticked kind brings) waits.
 */
export function foresee(plan: Plan, change: Change): Plan {
  if (isSessionChange(change)) return foreseeSession(plan, change)
  switch (change.type) {
    case 'milestone/change':
      return rescore(plan, change.cards, ({ id, scores }) => patchRecord(scores, withoutItself(change.patch, id)))
    case 'milestone/mark':
      return change.in ? plan : { ...plan, milestones: plan.milestones.filter(({ id }) => !change.cards.includes(id)) }
    case 'milestone/repair':
      return repair(plan, change.card)
    case 'copy/answer':
      return { ...plan, copies: plan.copies.filter(({ id }) => id !== change.card) }
    case 'kind/tick':
      return {
        ...plan,
        kinds: plan.kinds.map((kind) =>
          kind.look === change.look ? { ...kind, isTicked: change.in, asks: undefined } : kind,
        ),
      }
    case 'paint/choose':
      return {
        ...plan,
        paint:
          change.rule === 'original'
            ? null
            : { rule: change.rule, palettes: writeChoice(colouringFor(plan, change.rule).palettes) },
        // A legend goes with the colours it explains.
        made: { ...plan.made, hasLegend: plan.made.hasLegend && change.rule !== 'original' },
        milestones: plan.milestones.map((milestone) => ({
          ...milestone,
          isPainted: change.rule !== 'original' && milestone.surface !== 'none',
        })),
      }
    case 'palette/choose':
      return recontrast({ ...plan, contrast: change.contrast })
    case 'words/change':
      return { ...plan, words: withWord(plan.words, change, change.words) }
    case 'legend/show':
      return { ...plan, made: { ...plan.made, hasLegend: change.isOn && plan.paint !== null } }
    case 'badges/show':
      return { ...plan, made: { ...plan.made, badges: change.isOn ? plan.milestones.length : 0 } }
    case 'table/take':
      return { ...plan, made: { ...plan.made, table: null } }
    case 'offer/answer':
      return { ...plan, offers: plan.offers.filter(({ id }) => id !== change.offer) }
    case 'badges/tidy':
    case 'table/put':
      return plan
    case 'scores/clear':
      return {
        ...plan,
        milestones: plan.milestones.map((each) => (each.trouble === null ? { ...each, scores: {}, rounds: [] } : each)),
      }
    case 'import/apply': {
      const patches = new Map(change.rows.flatMap(({ card, patch }) => (card === null ? [] : [[card, patch] as const])))
      return rescore(plan, Array.from(patches.keys()), ({ id, scores }) => patchRecord(scores, patches.get(id) ?? {}))
    }
    case 'handover/place':
    case 'okra/remove':
      return plan
  }
}

/** Colours that are on are painted anew from the other palettes. */
function recontrast(plan: Plan): Plan {
  if (plan.paint === null) return plan
  const { rule } = plan.paint
  return { ...plan, paint: { rule, palettes: writeChoice(colouringFor(plan, rule).palettes) } }
}

function foreseeSession(plan: Plan, change: SessionChange): Plan {
  if (change.type === 'meanings/write') return { ...plan, meanings: tidy(change.meanings) }
  if (change.type !== 'round/settle') return plan
  return change.picks.reduce(
    (next, { card, score }) =>
      rescore(next, [card], ({ scores }) => patchRecord(scores, { [change.attribute]: score })),
    plan,
  )
}

/** Records that cannot be used as they are stay as they are (DESIGN §5). */
function rescore(plan: Plan, cards: readonly string[], score: (milestone: Milestone) => Milestone['scores']): Plan {
  const named = new Set(cards)
  const milestones = plan.milestones.map((milestone) =>
    named.has(milestone.id) && milestone.trouble === null ? { ...milestone, scores: score(milestone) } : milestone,
  )
  return { ...plan, milestones }
}

/** The panel knows no other cards than the plan’s: what a copy waits for stands as its name until the board has answered. */
const OWN: Fellows = {
  find: (id, { holder, at }) => (at === holder ? id : null),
  nameOf: () => null,
  carrying: () => [],
}

function repair(plan: Plan, card: string): Plan {
  const milestones = plan.milestones.map((milestone) =>
    milestone.id === card && milestone.trouble?.kind === 'damaged'
      ? { ...milestone, trouble: null, scores: salvageOn(milestone.trouble.raw, card, OWN).scores }
      : milestone,
  )
  return { ...plan, milestones }
}
