import { equal, refusal, type Case } from './case.ts'

function stickyIn(scratch: SectionNode, x = 0): StickyNode {
  const sticky = figma.createSticky()
  scratch.appendChild(sticky)
  sticky.x = x
  return sticky
}

function connectorIn(scratch: SectionNode, from: SceneNode, to: SceneNode): ConnectorNode {
  const connector = figma.createConnector()
  scratch.appendChild(connector)
  connector.connectorLineType = 'ELBOWED'
  connector.connectorStart = { endpointNodeId: from.id, magnet: 'TOP' }
  connector.connectorEnd = { endpointNodeId: to.id, magnet: 'TOP' }
  return connector
}

/** What no source says and a plugin can find out. */
export const ASSUMED: readonly Case[] = [
  {
    fact: 15,
    name: 'a write before an error stays',
    async hold(scratch) {
      const sticky = stickyIn(scratch)
      setTimeout(() => {
        sticky.x = 7
        throw new Error('This one is meant to fail')
      }, 0)
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 50)
      })
      equal(sticky.x, 7)
    },
  },
  {
    fact: 52,
    name: 'a connector whose card goes',
    hold(scratch) {
      const [from, to] = [stickyIn(scratch), stickyIn(scratch, 600)]
      const connector = connectorIn(scratch, from, to)
      from.remove()
      equal([connector.removed, 'endpointNodeId' in connector.connectorStart], [false, false])
    },
  },
  {
    fact: 68,
    name: 'a connector that becomes straight',
    hold(scratch) {
      const connector = connectorIn(scratch, stickyIn(scratch), stickyIn(scratch, 600))
      connector.connectorLineType = 'STRAIGHT'
      equal((connector.connectorStart as { magnet?: string }).magnet, 'CENTER')
    },
  },
  {
    fact: 69,
    name: 'how far a line keeps away',
    hold(scratch) {
      const connector = connectorIn(scratch, stickyIn(scratch), stickyIn(scratch, 600))
      equal([connector.x, connector.y, connector.width], [120, -32, 600])
    },
  },
  {
    fact: 191,
    name: 'a frame that is given a size',
    hold(scratch) {
      const frame = figma.createFrame()
      scratch.appendChild(frame)
      frame.appendChild(figma.createRectangle())
      frame.layoutMode = 'HORIZONTAL'
      frame.counterAxisSizingMode = 'AUTO'
      frame.resize(300, 200)
      equal([frame.width, frame.height], [300, 200])
    },
  },
  {
    fact: 133,
    name: 'what is no message',
    hold() {
      figma.showUI('', { visible: false })
      try {
        for (const value of [() => 0, new ArrayBuffer(1), new Float32Array(1)]) {
          refusal(() => {
            figma.ui.postMessage(value)
          })
        }
      } finally {
        figma.ui.close()
      }
    },
  },
  {
    fact: 137,
    name: 'a message to nobody',
    hold() {
      figma.ui.postMessage('nobody hears')
    },
  },
  {
    fact: 180,
    name: 'the least row and column',
    hold(scratch) {
      const table = figma.createTable(1, 1)
      scratch.appendChild(table)
      table.resizeRow(0, 1)
      table.resizeColumn(0, 1)
      equal([table.height, table.width], [48, 96])
    },
  },
]

/** What only a person can find out; the report has a place for each answer. */
export const ASKED: readonly { readonly fact: number | null; readonly question: string }[] = [
  { fact: 12, question: 'Does anything stop a plugin that runs for a minute without a pause?' },
  {
    fact: 122,
    question: 'Move a card while a plugin’s window is open, then undo twice: what goes back, in which order?',
  },
  {
    fact: 124,
    question: 'Undo a step and redo it: does the card say again what it said, and carry the same plugin data?',
  },
  { fact: 206, question: 'Import a manifest in which two menu items have one command: what does FigJam say?' },
  { fact: 150, question: 'As somebody who may only view: can the probe be started, and what does its report say?' },
  { fact: 164, question: 'Two people change one card in turn, then the first undoes: what does the card say?' },
  { fact: 147, question: 'Where does the sentence stop that FigJam shows when this window is closed?' },
  {
    fact: 175,
    question:
      'Draw a line that ends freely inside a section, save a local copy and read the board with REST: what does each say of that end?',
  },
  { fact: 176, question: 'Copy two cards in FigJam and paste them on the page of okra preview: does a board open?' },
  {
    fact: 138,
    question:
      'Zoom, pan and move this window: does it say where its top left corner is, on the screen and on the board?',
  },
  {
    fact: 177,
    question:
      'Put a highlight and a second page on a board, save a local copy and open it on the page of okra preview: are they there?',
  },
  { fact: 213, question: 'In Figma Design, does a plugin that listens for “timerstart” get an error?' },
  { fact: null, question: 'Paste two rows of a spreadsheet: does a table appear, or text?' },
]
