// Writes the three sample boards, as `GET /v1/files/:key` would give them, from what was read off the published
// pictures (*.source.json, MIT, helmedeiros/blog). `node host/boards/make.mjs` after changing either.
import { readFile, writeFile } from 'node:fs/promises'
import { designBoard } from './design.mjs'
import { text } from './rest.mjs'
import { nodesFor } from './roles.mjs'

const here = new URL('.', import.meta.url)
const BOARDS = { 'okra-example': 'OKRA example: football app', 'okra-template': 'OKRA template' }

/** Free room around a canvas, and between two sessions. */
const GAP = 320
const COLUMN_GAP = 1400

/** Everything under a node, the node first. */
function withChildren(node) {
  return [node, ...(node.children ?? []).flatMap(withChildren)]
}

function boundsOf(nodes) {
  const boxes = nodes.map((node) => node.absoluteBoundingBox)
  const left = Math.min(...boxes.map((box) => box.x))
  const top = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { left, top, right, bottom }
}

function moveBy(node, dx, dy) {
  for (const each of withChildren(node)) {
    each.absoluteBoundingBox.x += dx
    each.absoluteBoundingBox.y += dy
    for (const end of [each.connectorStart, each.connectorEnd]) {
      if (end?.position) end.position = { x: end.position.x + dx, y: end.position.y + dy }
    }
  }
}

/** One canvas's items as nodes in their containers, back to front, still in picture coordinates. */
function canvasNodes(canvas) {
  const written = new Map()
  const sections = new Map()
  const top = []
  for (const item of canvas.items) {
    const nodes = nodesFor(item, (id) => written.get(id))
    written.set(item.id, nodes[0])
    if (item.role === 'section') sections.set(item.text, nodes[0])
    const parent = written.get(item.parent) ?? sections.get(item.section)
    ;(parent ? parent.children : top).push(...nodes)
  }
  const isBehind = (node) => node.type === 'SECTION'
  return { nodes: [...top.filter(isBehind), ...top.filter((node) => !isBehind(node))], written }
}

/** Sessions from left to right, their canvases from top to bottom, each under its title. */
function layOut(canvases) {
  const page = []
  let left = 0
  for (const session of [...new Set(canvases.map((canvas) => canvas.session))]) {
    const column = canvases.filter((canvas) => canvas.session === session)
    let bottom = 0
    let right = left
    page.push(text(`OKRA Session #${session}`, [left, -420, 2400, 200], { size: 160, weight: 700, lineHeight: 1.2 }))
    const margin = Math.min(...column.map((canvas) => boundsOf(canvas.nodes).left))
    for (const { title, nodes } of column) {
      const bounds = boundsOf(nodes)
      const top = bottom + 230
      for (const node of nodes) moveBy(node, left - margin, top - bounds.top)
      page.push(text(title, [left, bottom - 40, 1900, 96], { size: 72, weight: 600, lineHeight: 1.3 }), ...nodes)
      bottom = top + bounds.bottom - bounds.top + GAP
      right = Math.max(right, left + bounds.right - margin)
    }
    left = right + COLUMN_GAP
  }
  return page
}

/** Ids as Figma gives them, `session:count`; where a node names an item, its node's id. */
function number(page, written) {
  const nodes = page.flatMap(withChildren)
  nodes.forEach((node, index) => (node.id = `1:${index + 2}`))
  for (const node of nodes) {
    if (node.stuckTo) node.stuckTo = written.get(node.stuckTo.item).id
    const end = node.connectorEnd?.endpointNodeId
    if (end) node.connectorEnd.endpointNodeId = written.get(end.item).id
  }
}

/** What a person sees first: some of the canvases. */
function opensAt(canvases, titles) {
  const shown = canvases.filter((canvas) => titles.includes(canvas.title))
  const { left, top, right, bottom } = boundsOf(shown.flatMap((canvas) => canvas.nodes))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

async function makeBoard(file, name) {
  const source = JSON.parse(await readFile(new URL(`${file}.source.json`, here), 'utf8'))
  const canvases = source.canvases.map((canvas) => ({ ...canvas, ...canvasNodes(canvas) }))
  const page = layOut(canvases)
  number(page, new Map(canvases.flatMap((canvas) => [...canvas.written])))
  const canvas = { id: '0:1', name: 'Page 1', type: 'CANVAS', scrollBehavior: 'SCROLLS', children: page }
  return {
    name,
    role: 'owner',
    lastModified: '2026-11-20T09:00:00Z',
    editorType: 'figjam',
    version: '1',
    schemaVersion: 0,
    components: {},
    componentSets: {},
    styles: {},
    opensAt: opensAt(canvases, source.opensAt),
    document: {
      id: '0:0',
      name: 'Document',
      type: 'DOCUMENT',
      scrollBehavior: 'SCROLLS',
      children: [{ ...canvas, backgroundColor: { r: 1, g: 1, b: 1, a: 1 } }],
    },
  }
}

/** The example's milestones, each column under its objective. */
async function makeDesign() {
  const { canvases } = JSON.parse(await readFile(new URL('okra-example.source.json', here), 'utf8'))
  const items = canvases.flatMap((canvas) => canvas.items)
  const texts = (role, count) =>
    items
      .filter((item) => item.role === role)
      .slice(0, count)
      .map(({ text: said }) => said.trim())
  const milestones = texts('milestone', 12)
  const columns = texts('objective', 4).map((objective, index) => ({
    objective,
    milestones: milestones.slice(index * 3, index * 3 + 3),
  }))
  return designBoard('OKRA in Figma Design', columns)
}

async function write(file, board) {
  await writeFile(new URL(`${file}.json`, here), `${JSON.stringify(board, null, 1)}\n`)
}

for (const [file, name] of Object.entries(BOARDS)) await write(file, await makeBoard(file, name))
await write('okra-design', await makeDesign())
