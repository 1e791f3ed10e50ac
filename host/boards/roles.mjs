// How each role on the OKRA board looks: one transcribed item in, its REST nodes out, back to front.
import { connector, frame, rectangle, section, shape, solid, stamp, sticky, text } from './rest.mjs'
import { mockup } from './mockups.mjs'

const INK = '#1E1E1E'
const DOTTED = [9, 9]
const DASHED = [34, 16]

/** The board's borders darken what lies beneath; a few are colours of their own. */
const shade = solid('#000000', 0.25)
const LABEL_BORDERS = { '#FFECBD': solid('#F5CD56'), '#C2E5FF': solid('#3DADFF'), '#C6FAF6': solid('#3DADFF') }
const BADGE_BORDERS = { '#E4CCFF': solid('#D98FFF'), '#0D99FF': solid('#007AD2') }

const AVATARS = {
  yellow: { fill: '#FFCD29', letter: 'G' },
  memoji: { imageRef: 'a11ce5f0c0ffee0000000000000000000000a001' },
  photo: { imageRef: 'a11ce5f0c0ffee0000000000000000000000a002' },
}

/** A round avatar over the card's top left corner: who proposed it. */
function avatar({ id, box: [x, y], stamp: kind }) {
  return stamp('Profile', [x - 33, y - 56, 80, 80], { ...AVATARS[kind.split(' ')[0]], stuckTo: { item: id } })
}

function label({ box, text: characters, fill }) {
  const size = characters.length > 9 ? 30 : 32
  const border = { stroke: LABEL_BORDERS[fill] ?? shade, dash: DASHED }
  return [shape('ELLIPSE', box, { characters, fill, ...border, text: { size, lineHeight: 1.5 } })]
}

function legendBadge({ box, text: characters, fill, textColor = INK }) {
  const [dash, weight] = box[2] < 70 ? [[10, 8], 8] : [[13, 9], box[2] / 9]
  const look = { fill, stroke: BADGE_BORDERS[fill] ?? solid('#000000', 0.2), dash, weight: Math.round(weight) }
  return [shape('ELLIPSE', box, { characters, ...look, text: { size: Math.round(box[2] * 0.42), color: textColor } })]
}

function keyResult({ box: [x, y, w, h], text: characters, tag }) {
  const size = Math.round(h * 0.72)
  return [
    rectangle('KR', [x - 150, y, h, h], { fill: '#FF9E42', cornerRadius: 8 }),
    text('KR', [x - 150 + h * 0.14, y + h * 0.2, h, h * 0.6], {
      size: Math.round(h * 0.44),
      weight: 700,
      color: '#FFFFFF',
    }),
    text(tag, [x, y, w, h], { size: Math.round(size * 0.62), color: '#0061AF', weight: 600 }),
    text(characters, [x, y + h * 0.72, w, h * 1.6], { size }),
  ]
}

function objectiveTag({ box: [x, y, w, h], text: characters, textColor }) {
  return [
    rectangle('C', [x - 76, y, 52, 52], { fill: '#0061AF', cornerRadius: 10 }),
    text('C', [x - 62, y + 6, 30, 40], { size: 32, weight: 700, color: '#FFFFFF' }),
    text(characters, [x, y + 8, w, h], { size: 32, color: textColor }),
  ]
}

/** Each role's nodes; `find` gives the node written for another item. A node names others as `{ item }`. */
const ROLES = {
  milestone: (item) => {
    const { box, text: characters, fill } = item
    const card = shape('ROUNDED_RECTANGLE', box, { characters, fill, cornerRadius: 8, text: { size: 32 } })
    return item.stamp ? [card, avatar(item)] : [card]
  },
  objective: ({ box, text: characters, fill, textColor = INK }) => [
    shape('SQUARE', box, {
      characters,
      fill,
      stroke: solid('#007AD2'),
      dash: DOTTED,
      cornerRadius: 8,
      text: { size: 46, align: 'LEFT', color: textColor },
    }),
  ],
  hypothesis: ({ box, text: characters, fill }) => {
    const border = { stroke: shade, dash: DOTTED, cornerRadius: 8 }
    return [shape('SQUARE', box, { characters, fill, ...border, text: { size: 46, align: 'LEFT' } })]
  },
  metric: ({ box, text: characters, fill }) => [
    shape('SQUARE', box, { characters, fill, stroke: shade, dash: DASHED, cornerRadius: 6, text: { size: 31 } }),
  ],
  label,
  'legend-badge': legendBadge,
  'step-number': ({ box, text: characters, fill, textColor }) => [
    shape('ELLIPSE', box, { characters, fill, text: { size: 96, color: textColor, lineHeight: 1.2 } }),
  ],
  'priority-chip': ({ box, text: characters, fill }) => [
    shape('ROUNDED_RECTANGLE', box, { characters, fill, cornerRadius: 6, text: { size: 27, weight: 700 } }),
  ],
  sticky: ({ box, text: characters, ...look }) => [sticky(characters, box, look)],
  section: ({ box, text: name, fill, chip }) => [section(name, box, { fill, chip })],
  'company-objective-frame': ({ box, fill }) => [frame('Objective', box, { fill })],
  'company-objective-tag': objectiveTag,
  'company-objective-title': ({ box, text: t }) => [text(t, box, { size: 72, color: '#B3B3B3', weight: 700 })],
  'company-objective-description': ({ box, text: t }) => [
    text(t, box, { size: 34, color: '#757575', lineHeight: 1.4 }),
  ],
  'lock-note': ({ box, text: t }) => [text(t, box, { size: 30, color: '#757575' })],
  'key-results-heading': ({ box, text: t }) => [text(t, box, { size: 40, weight: 600 })],
  'key-result': keyResult,
  heading: ({ box, text: t }) => [text(t, box, { size: Math.round(box[3] * 0.85), weight: 700, lineHeight: 1.2 })],
  'legend-title': ({ box, text: t }) => [
    text(t, box, { size: Math.round(box[3] * 0.8), weight: 400, lineHeight: 1.25 }),
  ],
  'legend-description': ({ box, text: t }) => [text(t, box, { size: box[2] > 500 ? 26 : 14, lineHeight: 1.5 })],
  'feature-frame': ({ box }) => [frame('Feature', box, { stroke: '#E6E6E6', dash: [46, 16], cornerRadius: 12 })],
  'feature-title': ({ box, text: t }) => [text(t, box, { size: 31, weight: 700, align: 'CENTER' })],
  'feature-description': ({ box, text: t }) => [text(t, box, { size: 19, align: 'CENTER' })],
  mockup: ({ id, box }) => mockup(id, box),
  sticker: ({ box, text: name }) => [stamp(name, box, { fill: '#FF8FDB' })],
  instruction: ({ box, text: t }) => [text(t, box, { size: 84, weight: 500, family: 'Figma Hand' })],
  axis: ({ box, text: t, to }) => {
    const [x, y, w, h] = box
    const middle = y + h * 0.56
    return [
      text(t, box, { size: 112, weight: 700, color: '#FFFFFF', lineHeight: 1.2 }),
      connector({ x: x + w + 30, y: middle }, { x: to, y: middle }, [x + w + 30, middle, to - x - w - 30, 0], {
        color: '#FFFFFF',
        weight: 14,
        dash: [84, 44],
        lineType: 'STRAIGHT',
      }),
    ]
  },
  connector: ({ from: [x, y], to }, find) => {
    const target = find(to)
    const { x: left, y: top, width } = target.absoluteBoundingBox
    const endX = left + width / 2
    const box = [Math.min(x, endX), y, Math.abs(endX - x), top - y]
    const look = { color: '#1E1E1E', weight: 8, dash: [32, 20], lineType: 'ELBOWED' }
    return [connector({ x, y }, { item: to }, box, look)]
  },
}

export function nodesFor(item, find) {
  const role = ROLES[item.role]
  if (!role) throw new Error(`No look for the role “${item.role}” (${item.id})`)
  return role(item, find)
}
