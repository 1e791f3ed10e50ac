import { count } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import { glyphOf, SCALES, UNSURE, type EffortScore } from '../record/index.ts'
import { heading, list, paragraph, type Block, type Document, type Item } from './document.ts'
import { spreadLine, levelTitle, meaningsOf, provenance, SIGNALS, type TakeHome } from './take-home.ts'

/** `effort-size.md`: what the sizes mean here, then the milestones by size. */
export function effortSize(home: TakeHome): Document {
  const { plan } = home
  const sizes = [...SCALES.effort.levels, UNSURE].map(({ score }) => score as EffortScore)
  return {
    title: 'Effort: how big each milestone is',
    blocks: [
      provenance(home),
      paragraph(`${count(plan.milestones.length, 'milestone')}: ${spreadLine(plan.milestones, 'effort')}.`),
      heading('What S, M and L mean here'),
      ...meaningsOf('effort', plan.meanings),
      ...[...sizes, undefined].flatMap((size) => bySize(plan.milestones, size)),
      SIGNALS,
    ],
  }
}

function bySize(milestones: readonly Milestone[], size: EffortScore | undefined): Block[] {
  const these = milestones.filter(({ scores }) => scores.effort === size)
  if (these.length === 0) return []
  return [heading(`${levelTitle('effort', size)}: ${count(these.length, 'milestone')}`), ...list(these.map(describe))]
}

/** The milestone, what it is worth, and what the size assumes. */
function describe({ name, scores }: Milestone): Item {
  const values = [glyphOf('business', scores.business), glyphOf('ux', scores.ux)].filter((glyph) => glyph !== '')
  const note = scores.note === undefined ? [] : [`Assumes: ${scores.note}`]
  return { text: [name, values.length === 0 ? '' : ` · ${values.join(' · ')}`], under: note }
}
