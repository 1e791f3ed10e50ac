import { board, connector, frame, section, shape, stamp, sticky, text, type Sketch } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'

/** A board of about `nodes` nodes, `milestones` of them milestone cards; half of these scored. */
export function makeBoard(nodes: number, milestones: number): Document {
  const cards = Array.from({ length: milestones }, (_, i) => card(i))
  const sections: Sketch[] = []
  for (let at = 0; at < cards.length; at += 24) {
    const look = { x: 0, y: (at / 24) * 400, width: 13000, height: 380 }
    sections.push(section(`Plan ${at / 24}`, cards.slice(at, at + 24), look))
  }
  const objective = shape('Company objective', {
    id: '4:1',
    y: -400,
    width: 857,
    height: 272,
    fill: '#0D99FF',
    stroke: '#007AD2',
    props: { dashPattern: [4, 8] },
  })
  const idea = sticky('<idea>', { id: '4:2', x: 5000, y: -400 })
  return board(objective, idea, ...sections, ...others(Math.max(0, nodes - milestones - 2)))
}

function card(i: number): Sketch {
  const id = `5:${i + 1}`
  const record = {
    v: 1,
    at: id,
    effort: 'SML'[i % 3],
    business: 1 + (i % 3),
    ux: 1 + ((i + 1) % 3),
    dependencies: [{ text: 'Platform' }],
    dependenciesReviewed: true,
    skills: ['Frontend'],
  }
  return shape(`Milestone ${i} lets players find a match near them, faster than last year`, {
    id,
    x: (i % 12) * 1100,
    y: Math.floor(i / 12) * 120,
    width: 1034,
    height: 79,
    fill: i % 2 === 0 ? '#66D575' : '#FFC943',
    ...(i % 100 < 50 ? { shared: { okra: { milestone: JSON.stringify(record) } } } : {}),
  })
}

/** What else is on such a board: pains, notes, connectors, stamps, labels, features. */
function others(count: number): Sketch[] {
  const made: Sketch[] = []
  for (let i = 0, nodes = 0; nodes < count; i++) {
    made.push(other(i))
    nodes += i % 20 >= 18 ? 2 : 1
  }
  return made
}

function other(i: number): Sketch {
  const look = { x: (i % 40) * 300, y: 40_000 + Math.floor(i / 40) * 300 }
  const kind = i % 20
  if (kind < 9)
    return sticky(`Pain ${i}: players do not know who else is coming`, {
      ...look,
      id: `6:${i}`,
      width: 240,
      height: 240,
    })
  if (kind < 11) return text(`A note ${i} about the step above`, { ...look, width: 200, height: 24 })
  if (kind < 14) return connector(`6:${i - kind}`, `6:${i - kind + 1}`, '', { id: `6:${i}` })
  if (kind < 16) return stamp('Star', null, { ...look, width: 40, height: 40 })
  if (kind < 18) {
    const props = { shapeType: 'ELLIPSE', dashPattern: [4, 8] }
    return shape(`label ${i}`, { ...look, width: 120, height: 120, stroke: '#007AD2', props })
  }
  return frame([text(`Feature ${i}`, { width: 100, height: 20 })], {
    ...look,
    width: 200,
    height: 100,
    fill: '#FFFFFF',
  })
}
