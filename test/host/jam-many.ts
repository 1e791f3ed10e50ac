/** A board of any size as a team leaves it, as FigJam would save it: stickies, cards of which half are scored, connectors. */
import { change, guid, page, part, parts, type Loose } from './jam-files.ts'

const BODY = '40000000:0'
const TEXT = '40000000:1'

/** The nodes of a board with so many on its page. */
export function boardOfNodes(count: number): Loose[] {
  return page(...Array.from({ length: count }, (_, nth) => makeNode(nth)))
}

function makeNode(nth: number): Loose {
  const id = `5:${nth}`
  const place = { m00: 1, m01: 0, m02: (nth % 100) * 300, m10: 0, m11: 1, m12: Math.floor(nth / 100) * 300 }
  const look = {
    transform: place,
    parentIndex: { guid: guid('0:1'), position: positionOf(nth) },
    editCount: BigInt(nth),
  }
  const fill = { fillPaints: [paint(nth % 3 === 0 ? 0.4 : 1, 0.8, 0.3)] }
  if (nth % 10 === 9) {
    const end = (to: number) => ({ endpointNodeID: guid(`5:${to}`), magnet: 'AUTO' })
    const line = { strokePaints: [paint(0.4, 0.4, 0.4)], strokeWeight: 4, connectorLineStyle: 'ELBOWED' }
    return change(id, 'CONNECTOR', '0:1', {
      ...look,
      ...line,
      connectorStart: end(nth - 1),
      connectorEnd: end(nth - 2),
    })
  }
  const isCard = nth % 10 === 0
  const record = { v: 1, at: id, effort: 'SML'[nth % 3], business: 2, dependenciesReviewed: true, skills: ['Frontend'] }
  const text = isCard
    ? `Milestone ${nth} lets players find a match near them, faster than last year`
    : `Pain ${nth}: players do not know who else is coming, and so they do not come`
  const words = {
    textData: { characters: text, lines: [{ lineType: 'PLAIN', indentationLevel: 0 }] },
    fontName: { family: 'Inter', style: 'Medium', postscript: 'Inter-Medium' },
    fontSize: 16,
    fillPaints: [paint(0.1, 0.1, 0.1)],
  }
  const drawn = {
    ...parts(part(BODY, fill), part(TEXT, words)),
    derivedImmutableFrameData: { overrides: [part(BODY, { size: { x: 240, y: 240 } }), part(TEXT, words)] },
  }
  if (!isCard) return change(id, 'STICKY', '0:1', { ...look, ...drawn, size: { x: 240, y: 240 } })
  const pluginData = [{ pluginID: '', key: 'okra-milestone', value: JSON.stringify(record) }]
  return change(id, 'SHAPE_WITH_TEXT', '0:1', {
    ...look,
    ...drawn,
    shapeWithTextType: 'SQUARE',
    size: { x: 1034, y: 79 },
    ...(nth % 20 === 0 && { pluginData }),
  })
}

function paint(r: number, g: number, b: number): Loose {
  return { type: 'SOLID', color: { r, g, b, a: 1 }, opacity: 1, visible: true, blendMode: 'NORMAL' }
}

/** Positions among siblings, as text that sorts. */
function positionOf(nth: number): string {
  return String.fromCharCode(33 + Math.floor(nth / 8100), 33 + (Math.floor(nth / 90) % 90), 33 + (nth % 90))
}
