/** A plugin of a few lines, for tests of the page that runs it. */
import { planOf, scored } from '../core/cards.ts'

const MANIFEST = {
  name: 'OKRA Milestones',
  id: 'page-test',
  api: '1.0.0',
  main: 'code.js',
  ui: 'ui.html',
  editorType: ['figjam'],
  documentAccess: 'dynamic-page',
  networkAccess: { allowedDomains: ['none'] },
  permissions: ['currentuser'],
  menu: [
    { name: 'Open', command: 'open' },
    { separator: true },
    {
      name: 'Greet…',
      command: 'greet',
      parameters: [
        { name: 'Word', key: 'word' },
        { name: 'Name', key: 'name', optional: true },
      ],
    },
  ],
  relaunchButtons: [{ command: 'open', name: 'Open again', multipleSelection: true }],
}

/** What it says was found on the first page of every board: one milestone. */
const NEWS = JSON.stringify({ type: 'plan/whole', plan: planOf([scored('1:1', 'Match filters', { effort: 'M' })]) })

const CODE = `"use strict";
const blue = [{ type: 'SOLID', color: { r: 0x3D / 255, g: 0xAD / 255, b: 1 } }]
figma.parameters.on('input', ({ query, result }) =>
  result.setSuggestions(['Hello', 'Goodbye'].filter((word) => word.toLowerCase().startsWith(query.toLowerCase()))))
figma.on('run', ({ command, parameters }) => {
  if (command === 'greet') return figma.closePlugin(parameters.word + ', ' + (parameters.name || 'everyone'))
  figma.showUI(__html__, { width: 300, height: 240, themeColors: true, title: 'OKRA Milestones' })
  figma.clientStorage.getAsync('runs').then((runs = 0) => {
    figma.clientStorage.setAsync('runs', runs + 1)
    figma.ui.postMessage('run ' + (runs + 1) + ' for ' + figma.currentUser.name)
  })
})
figma.ui.onmessage = (message) => {
  if (message === 'paint') {
    for (const node of figma.currentPage.selection) node.fills = blue
    figma.commitUndo()
  }
  if (message === 'mark') for (const node of figma.currentPage.selection) node.setRelaunchData({ open: '' })
  if (message.type === 'panel/ready') {
    const news = ${NEWS}
    news.plan.page.board = figma.root.name
    if (figma.currentPage.id !== figma.root.children[0].id) news.plan.milestones = []
    figma.ui.postMessage(news)
  }
  if (message === 'notify') figma.notify('Well done')
  if (message === 'larger') figma.ui.resize(380, 300)
  if (message === 'smaller') figma.ui.resize(200, 200)
  if (message === 'show') figma.viewport.scrollAndZoomIntoView(figma.currentPage.selection)
}
figma.on('selectionchange', () => figma.ui.postMessage('selected ' + figma.currentPage.selection.length))
`

const PANEL = `<!doctype html><html><head><title>Panel</title></head><body>
<button>paint</button><button>mark</button><button>notify</button><button>show</button><button>larger</button><button>smaller</button><ul></ul>
<script>
const say = (text) => document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>' + text + '</li>')
addEventListener('message', ({ data }) => say(data.pluginMessage))
for (const button of document.querySelectorAll('button'))
  button.onclick = () => parent.postMessage({ pluginMessage: button.textContent }, '*')
try { localStorage.getItem('a'); say('storage works') } catch (error) { say('storage is refused') }
say('origin ' + self.origin)
fetch('http://127.0.0.1:1/').catch((error) => say('network is refused'))
</script></body></html>`

/** The files that lie beside the page in place of the real plugin's. */
export const pagePlugin: Readonly<Record<string, string>> = {
  '/manifest.json': JSON.stringify(MANIFEST),
  '/code.js': CODE,
  '/ui.html': PANEL,
}
