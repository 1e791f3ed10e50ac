// The sample board of Figma Design: the example's milestones as a team keeps them in a design file. One frame fills the
// page; in it stand columns under their objectives, instances of a card with a bound colour, and frames that wear a style.
import { solid, text } from './rest.mjs'

const COLUMN = { width: 360, gap: 40 }
const CARD = { width: 328, height: 76, gap: 16 }
const EDGE = 48
const TOP = 160

/** What each colour is in the file: instances take a variable, plain frames a style. */
const YELLOW = { ...solid('#FFE8A3'), boundVariables: { color: { type: 'VARIABLE_ALIAS', id: 'VariableID:2:1' } } }
const GREEN = solid('#CFF7D3')
const GREEN_STYLE = 'S:8f1f4c2f0b9a4c63b1f1d0a2c5e7d9b3a6c4e2f0,'

const place = (x, y, width, height) => ({ absoluteBoundingBox: { x, y, width, height } })
const words = (characters, box, style) => ({ ...text(characters, box, { family: 'Inter', ...style }), name: 'Title' })

const layout = (layoutMode, more) => ({
  layoutMode,
  primaryAxisSizingMode: 'FIXED',
  counterAxisSizingMode: 'FIXED',
  ...more,
})

/** A card: what people drew once as a component, or as a frame. */
function card(id, title, [x, y], isInstance) {
  const box = [x + 16, y + 12, CARD.width - 32, 52]
  const label = words(title, box, { size: 15, weight: 500, color: '#1E1E1E' })
  return {
    id,
    name: 'Milestone card',
    type: isInstance ? 'INSTANCE' : 'FRAME',
    scrollBehavior: 'SCROLLS',
    ...(isInstance && { componentId: '2:2' }),
    ...place(x, y, CARD.width, CARD.height),
    ...layout('VERTICAL', { paddingLeft: 16, paddingRight: 16, paddingTop: 12, paddingBottom: 12 }),
    clipsContent: true,
    cornerRadius: 8,
    fills: [isInstance ? YELLOW : GREEN],
    ...(!isInstance && { pluginProperties: { fillStyleId: GREEN_STYLE } }),
    children: [{ ...label, id: isInstance ? `I${id};2:3` : `${id}1` }],
  }
}

function column({ objective, milestones }, index) {
  const [x, id] = [EDGE + index * (COLUMN.width + COLUMN.gap), `3:${index + 1}0`]
  const height = 96 + milestones.length * (CARD.height + CARD.gap)
  return {
    id,
    name: 'Column',
    type: 'FRAME',
    scrollBehavior: 'SCROLLS',
    ...place(x, TOP, COLUMN.width, height),
    ...layout('VERTICAL', {
      itemSpacing: CARD.gap,
      paddingLeft: 16,
      paddingRight: 16,
      paddingTop: 16,
      paddingBottom: 16,
    }),
    fills: [solid('#FFFFFF')],
    cornerRadius: 16,
    children: [
      {
        ...words(objective, [x + 16, TOP + 16, CARD.width, 48], { size: 14, weight: 600 }),
        id: `${id}1`,
        name: 'Objective',
      },
      ...milestones.map((title, nth) =>
        card(`4:${index * 10 + nth + 1}`, title, [x + 16, TOP + 80 + nth * (CARD.height + CARD.gap)], index < 2),
      ),
    ],
  }
}

/** The page and, on a second one, the component that the instances are of. */
export function designBoard(name, columns) {
  const width = EDGE * 2 + columns.length * COLUMN.width + (columns.length - 1) * COLUMN.gap
  const children = columns.map(column)
  const height = Math.max(...children.map(({ absoluteBoundingBox: box }) => box.y + box.height)) + EDGE
  const board = {
    id: '3:1',
    name: 'Quarter',
    type: 'FRAME',
    scrollBehavior: 'SCROLLS',
    ...place(0, 0, width, height),
    clipsContent: true,
    fills: [solid('#F5F5F5')],
    children: [
      { ...words('Milestones & Spikes', [EDGE, EDGE, 700, 48], { size: 36, weight: 700 }), id: '3:2', name: 'Heading' },
      ...children,
    ],
  }
  const component = { ...card('2:2', 'Milestone', [0, 0], true), type: 'COMPONENT', componentId: undefined }
  component.children[0].id = '2:3'
  const page = (id, title, nodes) => ({
    id,
    name: title,
    type: 'CANVAS',
    scrollBehavior: 'SCROLLS',
    children: nodes,
    backgroundColor: { r: 0.9607843160629272, g: 0.9607843160629272, b: 0.9607843160629272, a: 1 },
  })
  return {
    name,
    role: 'owner',
    lastModified: '2026-11-20T09:00:00Z',
    editorType: 'figma',
    version: '1',
    schemaVersion: 0,
    components: { '2:2': { key: '', name: 'Milestone card', description: '' } },
    componentSets: {},
    styles: {},
    opensAt: { x: 0, y: 0, width, height },
    document: {
      id: '0:0',
      name: 'Document',
      type: 'DOCUMENT',
      scrollBehavior: 'SCROLLS',
      children: [page('0:1', 'Quarter', [board]), page('0:2', 'Components', [component])],
    },
  }
}
