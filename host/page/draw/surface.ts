import { numberOf, valueOf } from '../../document/defaults.ts'
import type { NodeRecord } from '../../document/types.ts'
import { setAttributes, svgElement } from '../dom/elements.ts'
import { isDrawn, outline, sector, type Arc } from './outline.ts'
import { backgroundOf, colorOf } from './paint.ts'
import { partMade, style, withoutPart } from './parts.ts'

/** Fills and borders a node: with CSS where CSS can, with an outline for dashes and for shapes with other corners. */
export function drawSurface(element: HTMLElement, node: NodeRecord, shapeType: string, radius: number): void {
  const strokes = valueOf(node, 'strokes')
  const weight = colorOf(strokes) === undefined ? 0 : numberOf(node, 'strokeWeight')
  const dashes = valueOf(node, 'dashPattern')
  const isDashed = Array.isArray(dashes) && dashes.some((dash) => Number(dash) > 0)
  const fills = valueOf(node, 'fills')
  const arc = arcOf(node)
  const isOutlined = isDrawn(shapeType) || arc !== undefined
  const traced = isOutlined || (weight > 0 && isDashed)
  style(element, {
    'border-radius': shapeType === 'ELLIPSE' ? '50%' : radius,
    background: isOutlined ? 'none' : backgroundOf(fills),
    'box-shadow': !traced && weight > 0 ? ringOf(node, weight, colorOf(strokes) ?? '') : 'none',
  })
  if (!traced) {
    withoutPart(element, 'outline')
    return
  }
  const svg = partMade(element, 'outline', () => {
    const made = svgElement('svg')
    made.append(svgElement('path'), svgElement('path'))
    return made
  })
  const [width, height] = [numberOf(node, 'width'), numberOf(node, 'height')]
  const { body, lines } = arc ? sector(width, height, arc) : outline(shapeType, width, height, radius)
  const [around, inside] = svg.children
  const stroke = {
    stroke: colorOf(strokes) ?? 'none',
    'stroke-width': weight,
    'stroke-dasharray': isDashed ? dashes.map(Number).join(' ') : 'none',
  }
  const fill = isOutlined ? (colorOf(fills) ?? 'none') : 'none'
  if (around) setAttributes(around, { d: body, fill, ...stroke })
  if (inside) setAttributes(inside, { d: lines, fill: 'none', ...stroke })
}

/** A solid border as a ring of shadow: it takes no room and follows the corners. */
function ringOf(node: NodeRecord, weight: number, color: string): string {
  const align = valueOf(node, 'strokeAlign')
  if (align === 'INSIDE') return `inset 0 0 0 ${weight}px ${color}`
  if (align === 'OUTSIDE') return `0 0 0 ${weight}px ${color}`
  return `0 0 0 ${weight / 2}px ${color}, inset 0 0 0 ${weight / 2}px ${color}`
}

/** What of an ellipse there is, when it is not all of it. */
function arcOf(node: NodeRecord): Arc | undefined {
  const data = valueOf(node, 'arcData')
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const [startingAngle, endingAngle, innerRadius] = [data.startingAngle, data.endingAngle, data.innerRadius].map(Number)
  if (startingAngle === undefined || endingAngle === undefined || innerRadius === undefined) return undefined
  const isWhole = Math.abs(endingAngle - startingAngle) > 2 * Math.PI - 1e-3
  return isWhole && innerRadius === 0 ? undefined : { startingAngle, endingAngle, innerRadius }
}
