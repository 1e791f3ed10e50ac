/** Badges and the legend, against what they would say if they were drawn now. */
import { capital } from '../base/index.ts'
import { isPlain } from '../find/index.ts'
import { legendOf } from '../paint/index.ts'
import { badgeSketch, badgeWords, legendSketch, type Sketch } from '../sketch/index.ts'
import { nameOn, type Flaw, type Scene } from './flaw.ts'
import { childrenOn, type HeldNode } from './held.ts'
import { madeOn } from './made.ts'

/** Sizes are none of what a drawing says. */
const ANY_SIZE = 16

export function badgeFlaws(scene: Scene): Flaw[] {
  const badges = new Map(
    madeOn(scene.held).flatMap(({ node, what, for: card }) => (what === 'badge' ? [[card, node]] : [])),
  )
  if (badges.size === 0) return []
  return scene.plan.milestones.flatMap((milestone): Flaw[] => {
    const { id } = milestone
    const node = badges.get(id)
    const flaw = (says: string, nodes = [id]): Flaw => ({
      kind: 'badge',
      nodes,
      says: `${capital(nameOn(scene, id))} ${says}`,
    })
    if (node === undefined) return [flaw('has no badge, and others have one.')]
    const words = badgeWords(milestone)
    if (isDrawn(scene, node, badgeSketch(words, ANY_SIZE))) return []
    return [flaw(`is “${words}”, and its badge (${node.id}) says “${wordsIn(scene, node)}”.`, [id, node.id])]
  })
}

export function legendFlaws(scene: Scene): Flaw[] {
  const legend = legendOf(scene.plan)
  if (legend === null) return []
  const sketch = legendSketch(legend, ANY_SIZE)
  return madeOn(scene.held).flatMap(({ node, what }): Flaw[] =>
    what !== 'legend' || isDrawn(scene, node, sketch)
      ? []
      : [{ kind: 'legend', nodes: [node.id], says: `The legend (${node.id}) says something else than the cards.` }],
  )
}

/** Whether a node shows the words and colours of a sketch, whatever else lies in it. */
function isDrawn({ held }: Scene, node: HeldNode, { parts }: Sketch): boolean {
  const children = new Map(
    childrenOn(held)
      .get(node.id)
      ?.map((child) => [child.name, child]),
  )
  return parts.every((part) => {
    const child = children.get(part.name)
    if (child === undefined) return false
    return part.kind === 'text' ? child.text === part.text : isPlain(child.fills, part.fill)
  })
}

function wordsIn({ held }: Scene, { id }: HeldNode): string {
  return (childrenOn(held).get(id) ?? []).map(({ text }) => text).join(' ')
}
