// (c) the usual kind: look at everything, every time, and send everything.
const NS = 'okra'
let plan = []
const found = () =>
  figma.currentPage.findAll(
    (n) =>
      (n.type === 'STICKY' || n.type === 'SHAPE_WITH_TEXT') &&
      n.visible &&
      n.text.characters.startsWith('Milestone') &&
      n.width > n.height,
  )
const scan = () =>
  found().map((n) => ({
    id: n.id,
    name: n.name,
    text: n.text.characters,
    x: n.x,
    y: n.y,
    width: n.width,
    height: n.height,
    fills: n.fills,
    parent: n.parent ? n.parent.name : null,
    data: n.getSharedPluginData(NS, 'milestone'),
    original: n.getSharedPluginData(NS, 'original'),
  }))
const send = () => {
  plan = scan()
  const selected = figma.currentPage.selection.map((n) => n.id)
  figma.ui.postMessage({ type: 'plan', plan, selected })
}
figma.on('run', () => {
  figma.showUI(__html__, { width: 400, height: 640 })
  figma.ui.onmessage = async (m) => {
    if (m.type === 'ready') return send()
    if (m.type === 'score') {
      const node = await figma.getNodeByIdAsync(m.id)
      const raw = node.getSharedPluginData(NS, 'milestone')
      node.setSharedPluginData(NS, 'milestone', JSON.stringify({ ...(raw ? JSON.parse(raw) : {}), effort: m.effort }))
    } else if (m.type === 'paint') {
      for (const node of found()) {
        if (node.getSharedPluginData(NS, 'original') === '')
          node.setSharedPluginData(NS, 'original', JSON.stringify(node.fills))
        node.fills = [{ type: 'SOLID', color: { r: 1, g: 0.5, b: 0 } }]
      }
    } else if (m.type === 'restore') {
      for (const node of found()) {
        const raw = node.getSharedPluginData(NS, 'original')
        if (raw !== '') {
          node.fills = JSON.parse(raw)
          node.setSharedPluginData(NS, 'original', '')
        }
      }
    }
    figma.commitUndo()
    send()
    figma.ui.postMessage({ type: 'done', n: m.n })
  }
  figma.currentPage.on('nodechange', send)
  figma.on('selectionchange', send)
})
