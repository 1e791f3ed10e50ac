import { equal, within, type Case } from './case.ts'

type Nodes = readonly NodeChange[]

/** Does something to the page and returns what `nodechange` tells of it. */
async function told(work: () => void): Promise<Nodes> {
  const page = figma.currentPage
  await settled()
  const heard = new Promise<Nodes>((resolve) => {
    page.once('nodechange', ({ nodeChanges }) => {
      resolve(nodeChanges)
    })
  })
  work()
  return within(heard)
}

/** Lets earlier changes be told first. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 300)
  })
}

/** What is told, when, and to whom. */
export const EVENTS: readonly Case[] = [
  {
    fact: 100,
    name: 'two selections, one event, later',
    async hold(scratch) {
      await settled()
      const order: string[] = []
      const page = figma.currentPage
      page.selection = [scratch]
      const heard = new Promise<void>((resolve) => {
        figma.on('selectionchange', function listener() {
          order.push('event')
          figma.off('selectionchange', listener)
          resolve()
        })
      })
      page.selection = []
      order.push('next line')
      await within(heard)
      equal(order, ['next line', 'event'])
    },
  },
  {
    fact: 102,
    name: 'the selected node goes',
    async hold(scratch) {
      const sticky = figma.createSticky()
      scratch.appendChild(sticky)
      figma.currentPage.selection = [sticky]
      await settled()
      const heard = new Promise<void>((resolve) => {
        figma.once('selectionchange', resolve)
      })
      sticky.remove()
      await within(heard)
      equal(figma.currentPage.selection, [])
    },
  },
  {
    fact: 103,
    name: 'own writes are told as local',
    async hold(scratch) {
      const sticky = figma.createSticky()
      scratch.appendChild(sticky)
      const changes = await told(() => {
        sticky.opacity = 0.5
        sticky.locked = true
      })
      const [change] = changes.filter(({ id }) => id === sticky.id)
      equal([change?.type, change?.origin], ['PROPERTY_CHANGE', 'LOCAL'])
      equal(change?.type === 'PROPERTY_CHANGE' ? [...change.properties].sort() : [], ['locked', 'opacity'])
    },
  },
  {
    fact: 104,
    name: 'a section with all that is in it',
    async hold(scratch) {
      const created = await told(() => {
        const section = figma.createSection()
        scratch.appendChild(section)
        section.appendChild(figma.createSticky())
      })
      equal(
        created.filter(({ type }) => type === 'CREATE').map(({ node }) => node.type),
        ['SECTION'],
      )
      const section = scratch.children[0]
      const deleted = await told(() => section?.remove())
      const [change] = deleted.filter(({ type }) => type === 'DELETE')
      equal(deleted.filter(({ type }) => type === 'DELETE').length, 1)
      equal(change?.node, { removed: true, type: 'SECTION', id: section?.id })
    },
  },
  {
    fact: 105,
    name: 'text and shared data',
    async hold(scratch) {
      const sticky = figma.createSticky()
      scratch.appendChild(sticky)
      await figma.loadFontAsync(sticky.text.fontName as FontName)
      const changes = await told(() => {
        sticky.text.characters = 'Search'
        sticky.setSharedPluginData('okra_contract', 'score', 'M')
      })
      const names = changes.flatMap((change) => (change.type === 'PROPERTY_CHANGE' ? change.properties : []))
      equal([names.includes('text'), names.includes('pluginData')], [true, true])
    },
  },
]
