import { equal, refusal, type Case } from './case.ts'

function stickyIn(parent: SectionNode | PageNode): StickyNode {
  const sticky = figma.createSticky()
  parent.appendChild(sticky)
  return sticky
}

/** How nodes hang together: places, groups, connectors, tables, searches. */
export const RELATIONS: readonly Case[] = [
  {
    fact: 39,
    name: 'numbers are kept, the place is not',
    hold(scratch) {
      scratch.x = 1000
      scratch.y = 500
      const sticky = figma.createSticky()
      sticky.x = 10
      sticky.y = 20
      scratch.appendChild(sticky)
      equal([sticky.x, sticky.y], [10, 20])
      equal(sticky.absoluteBoundingBox, { x: 1010, y: 520, width: 240, height: 240 })
      equal(sticky.absoluteTransform, [
        [1, 0, 1010],
        [0, 1, 520],
      ])
    },
  },
  {
    fact: 41,
    name: 'a group is its children',
    hold(scratch) {
      const [first, second] = [stickyIn(scratch), stickyIn(scratch)]
      second.x = 300
      const group = figma.group([first, second], scratch)
      equal(['fills' in group, group.x, group.width], [false, 0, 540])
      group.x = 100
      equal([first.x, second.x], [100, 400])
      first.remove()
      second.remove()
      equal(group.removed, true)
    },
  },
  {
    fact: 42,
    name: 'grouping moves nothing',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      sticky.x = 40
      const group = figma.group([sticky], scratch)
      equal([sticky.parent?.id, sticky.x], [group.id, 40])
      equal(
        figma.ungroup(group).map(({ id }) => id),
        [sticky.id],
      )
      equal([sticky.parent?.id, sticky.x, group.removed], [scratch.id, 40, true])
    },
  },
  {
    fact: 37,
    name: 'a new connector',
    hold(scratch) {
      const connector = figma.createConnector()
      scratch.appendChild(connector)
      equal(connector.width, 200)
    },
  },
  {
    fact: 67,
    name: 'what a new connector looks like',
    hold(scratch) {
      const connector = figma.createConnector()
      scratch.appendChild(connector)
      equal(
        [connector.connectorLineType, connector.connectorStartStrokeCap, connector.connectorEndStrokeCap],
        ['ELBOWED', 'NONE', 'ARROW_LINES'],
      )
    },
  },
  {
    fact: 51,
    name: 'a connector follows its ends',
    hold(scratch) {
      const [from, to] = [stickyIn(scratch), stickyIn(scratch)]
      to.x = 1000
      const connector = figma.createConnector()
      scratch.appendChild(connector)
      connector.connectorStart = { endpointNodeId: from.id, magnet: 'RIGHT' }
      connector.connectorEnd = { endpointNodeId: to.id, magnet: 'LEFT' }
      equal(
        from.attachedConnectors.map(({ id }) => id),
        [connector.id],
      )
      const { width } = connector
      to.x = 2000
      equal(connector.width - width, 1000)
    },
  },
  {
    fact: 59,
    name: 'a bare position is the parent’s',
    hold(scratch) {
      scratch.x = 500
      const connector = figma.createConnector()
      scratch.appendChild(connector)
      connector.connectorLineType = 'STRAIGHT'
      connector.connectorStart = { position: { x: 10, y: 10 } }
      connector.connectorEnd = { position: { x: 110, y: 10 } }
      equal([connector.x, connector.absoluteBoundingBox?.x], [10, 510])
    },
  },
  {
    fact: 62,
    name: 'a position on a node is in pixels',
    hold(scratch) {
      const [from, to] = [stickyIn(scratch), stickyIn(scratch)]
      to.x = 1000
      to.y = 500
      const connector = figma.createConnector()
      scratch.appendChild(connector)
      connector.connectorLineType = 'ELBOWED'
      connector.connectorStart = { endpointNodeId: from.id, position: { x: 240, y: 60 } }
      connector.connectorEnd = { endpointNodeId: to.id, magnet: 'LEFT' }
      equal([connector.x, connector.y, connector.height], [240, 60, 560])
    },
  },
  {
    fact: 171,
    name: 'a line ends short of its stickies',
    hold(scratch) {
      const [from, to] = [stickyIn(scratch), stickyIn(scratch)]
      to.x = 1000
      const connector = figma.createConnector()
      scratch.appendChild(connector)
      connector.connectorStartStrokeCap = 'NONE'
      connector.connectorEndStrokeCap = 'ARROW_LINES'
      connector.connectorStart = { endpointNodeId: from.id, magnet: 'RIGHT' }
      connector.connectorEnd = { endpointNodeId: to.id, magnet: 'LEFT' }
      equal([connector.x, connector.width], [246, 747.5])
    },
  },
  {
    fact: 63,
    name: 'straight lines have their own magnets',
    hold(scratch) {
      const host = stickyIn(scratch)
      const connector = figma.createConnector()
      scratch.appendChild(connector)
      connector.connectorLineType = 'ELBOWED'
      refusal(() => (connector.connectorStart = { endpointNodeId: host.id, magnet: 'CENTER' }))
      connector.connectorStart = { endpointNodeId: host.id, magnet: 'AUTO' }
      connector.connectorLineType = 'STRAIGHT'
      refusal(() => (connector.connectorStart = { endpointNodeId: host.id, magnet: 'AUTO' }))
      connector.connectorStart = { endpointNodeId: host.id, magnet: 'CENTER' }
    },
  },
  {
    fact: 53,
    name: 'a table and its lines',
    async hold(scratch) {
      const table = figma.createTable(2, 2)
      scratch.appendChild(table)
      equal([table.numRows, table.numColumns, 'children' in table], [2, 2, false])
      const { text } = table.cellAt(1, 1)
      await figma.loadFontAsync(text.fontName as FontName)
      text.characters = 'last'
      table.insertRow(1)
      table.moveColumn(1, 0)
      equal([table.numRows, table.cellAt(2, 0).text.characters], [3, 'last'])
      table.removeRow(0)
      equal([table.numRows, table.cellAt(1, 0).text.characters], [2, 'last'])
      refusal(() => table.cellAt(2, 0))
      equal(
        scratch.findAll().map(({ type }) => type),
        ['TABLE'],
      )
    },
  },
  {
    fact: 54,
    name: 'a cell is no node',
    hold(scratch) {
      const table = figma.createTable()
      scratch.appendChild(table)
      const cell = table.cellAt(0, 1)
      equal([cell.rowIndex, cell.columnIndex, cell.type, cell.parent.id], [0, 1, 'TABLE_CELL', table.id])
      equal(['id' in cell, 'setPluginData' in cell, 'remove' in cell], [false, false, false])
    },
  },
  {
    fact: 56,
    name: 'searching by criteria',
    hold(scratch) {
      const [plain, marked] = [stickyIn(scratch), stickyIn(scratch)]
      marked.setSharedPluginData('okra_contract', 'two', 'x')
      const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id)
      equal(ids(scratch.findAllWithCriteria({ types: ['STICKY'] })), [plain.id, marked.id])
      equal(ids(scratch.findAllWithCriteria({ types: ['CONNECTOR'] })), [])
      const namespace = 'okra_contract'
      equal(ids(scratch.findAllWithCriteria({ sharedPluginData: { namespace } })), [marked.id])
      equal(ids(scratch.findAllWithCriteria({ sharedPluginData: { namespace, keys: ['one', 'two'] } })), [marked.id])
      equal(ids(scratch.findAllWithCriteria({ sharedPluginData: { namespace, keys: ['one'] } })), [])
    },
  },
  {
    fact: 57,
    name: 'searching by a test',
    hold(scratch) {
      const inner = figma.createSection()
      scratch.appendChild(inner)
      const sticky = stickyIn(inner)
      equal(scratch.findAll(({ type }) => type === 'STICKY').length, 1)
      equal(scratch.findOne(({ type }) => type === 'STICKY')?.id, sticky.id)
      equal(scratch.findChildren(({ type }) => type === 'STICKY').length, 0)
      equal(scratch.findChild(({ type }) => type === 'SECTION')?.id, inner.id)
      equal(
        scratch.findOne(() => false),
        null,
      )
    },
  },
]
