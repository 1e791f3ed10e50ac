// (b) the least any plugin could do.
const NS = 'okra'
let plan = new Map()
let originals = new Map()
const REMEMBER = globalThis.__REMEMBER__ === true
const read = (node) => {
  const text = node.text.characters
  if (text.slice(0, 9) !== 'Milestone') return null
  return { id: node.id, text, data: node.getSharedPluginData(NS, 'milestone') }
}
const nodes = new Map()
figma.on('run', () => {
  figma.showUI(__html__, { width: 400, height: 640 })
  const page = figma.currentPage
  figma.ui.onmessage = (m) => {
    if (m.type === 'ready') {
      for (const type of ['STICKY', 'SHAPE_WITH_TEXT'])
        for (const node of page.findAllWithCriteria({ types: [type] })) {
          const one = read(node)
          if (one) {
            plan.set(one.id, one)
            nodes.set(one.id, node)
          }
        }
      figma.ui.postMessage({ type: 'plan', plan: [...plan.values()] })
    } else if (m.type === 'score') {
      const node = nodes.get(m.id)
      const data = JSON.stringify({ v: 1, at: m.id, effort: m.effort })
      node.setSharedPluginData(NS, 'milestone', data)
      plan.get(m.id).data = data
      figma.commitUndo()
      figma.ui.postMessage({ type: 'done', n: m.n, one: plan.get(m.id) })
    } else if (m.type === 'paint') {
      for (const [id, node] of nodes) {
        if (!originals.has(id)) {
          const own = node.fills
          originals.set(id, own)
          if (m.remember) node.setSharedPluginData(NS, 'original', JSON.stringify(own))
        }
        node.fills = [{ type: 'SOLID', color: { r: 1, g: 0.5, b: 0 } }]
      }
      figma.commitUndo()
      figma.ui.postMessage({ type: 'done', n: m.n })
    } else if (m.type === 'restore') {
      for (const [id, node] of nodes) {
        node.fills = originals.get(id)
        if (m.remember) node.setSharedPluginData(NS, 'original', '')
      }
      originals.clear()
      figma.commitUndo()
      figma.ui.postMessage({ type: 'done', n: m.n })
    }
  }
  page.on('nodechange', ({ nodeChanges }) => {
    for (const c of nodeChanges) {
      if (c.origin !== 'REMOTE' || c.type !== 'PROPERTY_CHANGE' || !nodes.has(c.id)) continue
      const one = read(c.node)
      plan.set(c.id, one)
      figma.ui.postMessage({ type: 'changed', one })
    }
  })
  figma.on('selectionchange', () => figma.ui.postMessage({ type: 'selection', ids: page.selection.map((n) => n.id) }))
})
