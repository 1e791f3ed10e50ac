import { contains, equal, loose, messageOf, refusal, refusalAsync, type Case } from './case.ts'

/** What is there and what is not. */
export const GLOBALS: readonly Case[] = [
  {
    fact: 1,
    name: 'the globals of a browser and of Node are absent',
    hold() {
      const absent = ['window', 'document', 'URL', 'TextEncoder', 'atob', 'queueMicrotask', 'process', 'require']
      equal(
        absent.filter((name) => name in globalThis),
        [],
      )
      equal(typeof Promise, 'function')
    },
  },
  {
    fact: 16,
    name: 'there is no Intl',
    hold() {
      equal('Intl' in globalThis, false)
      equal((1234567.891).toLocaleString(), '1234567.891')
    },
  },
  {
    fact: 19,
    name: 'colours and paints from words',
    hold() {
      equal(figma.util.rgb('#FF0000'), { r: 1, g: 0, b: 0 })
      equal(figma.util.rgba('rgb(100% 0% 0% / 0.5)'), { r: 1, g: 0, b: 0, a: 0.5 })
      equal(figma.util.rgb('hsl(120deg 100% 50%)'), { r: 0, g: 1, b: 0 })
      const { type, color, opacity } = figma.util.solidPaint('#0000FF')
      equal([type, color, opacity], ['SOLID', { r: 0, g: 0, b: 1 }, 1])
      equal(figma.util.solidPaint({ r: 0, g: 0, b: 1 }, { visible: false }).visible, false)
      refusal(() => figma.util.rgb('no colour'))
    },
  },
  {
    fact: 3,
    name: 'an absent member is undefined, and calling it a TypeError',
    hold() {
      equal(loose(figma).createMilestone, undefined)
      equal('createMilestone' in figma, false)
      contains(
        refusal(() => (loose(figma).createMilestone as () => void)()),
        'not a function',
      )
    },
  },
  {
    fact: 4,
    name: 'design-only members are absent',
    hold() {
      const absent = ['variables', 'createPage', 'createComponent', 'createPaintStyle', 'getStyleByIdAsync', 'union']
      equal(
        absent.filter((name) => loose(figma)[name] !== undefined),
        [],
      )
    },
  },
  {
    fact: 6,
    name: 'the current user cannot be asked for without permission',
    hold() {
      equal(
        refusal(() => figma.currentUser),
        '"currentuser" permission not specified in manifest.json',
      )
    },
  },
  {
    fact: 7,
    name: 'neither can the active users',
    hold() {
      equal(
        refusal(() => figma.activeUsers),
        '"activeusers" permission not specified in manifest.json',
      )
    },
  },
  {
    fact: 9,
    name: 'the root’s id',
    hold() {
      equal(figma.root.id, '0:0')
      equal(figma.root.type, 'DOCUMENT')
      equal(figma.currentPage.parent?.id, '0:0')
      equal(figma.currentPage.parent?.name, figma.root.name)
    },
  },
  {
    fact: 10,
    name: 'editor, API and mode',
    hold() {
      equal([figma.editorType, figma.apiVersion, figma.mode], ['figjam', '1.0.0', 'default'])
    },
  },
  {
    fact: 11,
    name: 'timers ring and the clock goes on',
    async hold() {
      const before = Date.now()
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 5)
      })
      equal(Date.now() >= before, true)
      equal(new Date(0).getTime(), 0)
    },
  },
  {
    fact: 90,
    name: 'getNodeById is refused',
    hold() {
      equal(
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- that it is refused is the point
        refusal(() => figma.getNodeById('0:1')),
        'in getNodeById: Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync instead.',
      )
    },
  },
  {
    fact: 91,
    name: 'the current page is not assigned to',
    hold() {
      contains(
        refusal(() => (figma.currentPage = figma.currentPage)),
        'in set_currentPage: Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync instead.',
      )
    },
  },
  {
    fact: 92,
    name: 'the file is not searched before its pages are loaded',
    hold() {
      equal(
        refusal(() => figma.root.findAll()),
        'in findAll: Cannot call with documentAccess: dynamic-page without calling figma.loadAllPagesAsync() first.',
      )
    },
  },
  {
    fact: 94,
    name: 'an id that is not there gives null',
    async hold(scratch) {
      equal(await figma.getNodeByIdAsync('999999:999999'), null)
      equal((await figma.getNodeByIdAsync(scratch.id))?.id, scratch.id)
    },
  },
  {
    fact: 95,
    name: 'an answer never comes at once',
    async hold(scratch) {
      const order: string[] = []
      const answer = figma.getNodeByIdAsync(scratch.id).then(() => order.push('answer'))
      order.push('next line')
      await answer
      equal(order, ['next line', 'answer'])
    },
  },
  {
    fact: 83,
    name: 'figma.mixed is no font',
    async hold() {
      contains(
        await refusalAsync(() => figma.loadFontAsync(figma.mixed as unknown as FontName)),
        'Cannot unwrap symbol',
      )
    },
  },
  {
    fact: 132,
    name: 'figma.mixed is no message',
    hold() {
      figma.showUI('', { visible: false })
      try {
        equal(
          refusal(() => {
            figma.ui.postMessage({ fills: figma.mixed })
          }),
          'in postMessage: Cannot unwrap symbol',
        )
      } finally {
        figma.ui.close()
      }
    },
  },
  {
    fact: 136,
    name: 'no window, no position',
    hold() {
      messageOf(refusal(() => figma.ui.getPosition()))
    },
  },
]
