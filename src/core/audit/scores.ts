/** What is said of cards, against what is there: scores that count for nobody, and waiting that leads nowhere or in a ring. */
import { capital, quote } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import { Mark, MilestoneRecord, nameIn, readStored, scoresOf } from '../record/index.ts'
import { isScored, ringsIn } from '../weigh/index.ts'
import { nameOn, type Flaw, type Scene } from './flaw.ts'

/** Scores on what is no milestone: nobody sees them in the plan. */
export function uncountedFlaws(scene: Scene): Flaw[] {
  const { plan, held } = scene
  const counted = new Set([...plan.milestones, ...plan.copies].map(({ id }) => id))
  return held.nodes.flatMap(({ id, values }): Flaw[] => {
    const record = readStored(MilestoneRecord, values.milestone ?? '')
    const mark = readStored(Mark, values.mark ?? '')
    const isLeftOut = mark.kind === 'ok' && !mark.value.in
    if (counted.has(id) || isLeftOut || record.kind !== 'ok' || !isScored(scoresOf(record.value))) return []
    return [
      {
        kind: 'score',
        nodes: [id],
        says: capital(`${nameOn(scene, id)} has scores and does not count as a milestone.`),
      },
    ]
  })
}

export function waitFlaws(scene: Scene): Flaw[] {
  const named = new Set(scene.plan.offers.flatMap((offer) => (offer.kind === 'named' ? [offer.from] : [])))
  return scene.plan.milestones.flatMap((milestone) => lostWaits(scene, milestone, named.has(milestone.id)))
}

function lostWaits(scene: Scene, { id, scores }: Milestone, isAsked: boolean): Flaw[] {
  return (scores.dependencies ?? []).flatMap((item): Flaw[] => {
    const flaw = (says: string): Flaw => ({ kind: 'score', nodes: [id], says: capital(`${nameOn(scene, id)} ${says}`) })
    if ('card' in item) return item.card === id ? [flaw('waits for itself.')] : []
    if (item.lost === undefined) return []
    const name = nameIn(item.text)
    if (name === null) return [flaw(`waits for a card that is not on this page (${item.lost}).`)]
    return [
      flaw(
        isAsked
          ? `waits for ${quote(name)} (${item.lost}), which is not on this page; a card of that name is.`
          : `waits for ${quote(name)} (${item.lost}), which is not on this page.`,
      ),
    ]
  })
}

export function ringFlaws(scene: Scene): Flaw[] {
  return ringsIn(scene.plan.milestones).map((ring): Flaw => {
    const names = ring.map(({ id }) => nameOn(scene, id))
    return {
      kind: 'ring',
      nodes: ring.map(({ id }) => id),
      says: `Each of these waits for the next, and the last for the first, so none can begin: ${names.join(', ')}.`,
    }
  })
}
