import { contains, equal, loose, paint, refusal, type Case } from './case.ts'

function stickyIn(scratch: SectionNode): StickyNode {
  const sticky = figma.createSticky()
  scratch.appendChild(sticky)
  return sticky
}

/** What every node does, and what it does not have. */
export const NODES: readonly Case[] = [
  {
    fact: 20,
    name: 'what a node does not have',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      equal(loose(sticky).children, undefined)
      equal(['children' in sticky, 'fills' in sticky], [false, true])
    },
  },
  {
    fact: 21,
    name: 'nothing can be hung on a node',
    hold(scratch) {
      contains(
        refusal(() => (loose(stickyIn(scratch)).votes = 3)),
        'object is not extensible',
      )
    },
  },
  {
    fact: 22,
    name: 'width has no setter',
    hold(scratch) {
      contains(
        refusal(() => (loose(stickyIn(scratch)).width = 3)),
        'no setter for property',
      )
    },
  },
  {
    fact: 23,
    name: 'JSON of a node',
    hold(scratch) {
      equal(Object.keys(scratch), ['id'])
      equal(JSON.parse(JSON.stringify(scratch)), { id: scratch.id })
    },
  },
  {
    fact: 24,
    name: 'fills and children are frozen copies',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      equal(sticky.fills === sticky.fills, false)
      refusal(() => (sticky.fills as Paint[]).push(paint(0, 0, 0)))
      refusal(() => (scratch.children as SceneNode[]).push(sticky))
      equal(scratch.children.length, 1)
    },
  },
  {
    fact: 25,
    name: 'two reads, one object',
    async hold(scratch) {
      const sticky = stickyIn(scratch)
      const { parent } = sticky
      equal([parent === scratch, figma.currentPage === figma.currentPage], [true, true])
      equal([scratch.children.indexOf(sticky), new Map([[scratch, 1]]).get(sticky.parent as SectionNode)], [0, 1])
      equal((await figma.getNodeByIdAsync(sticky.id)) === sticky, true)
    },
  },
  {
    fact: 26,
    name: 'a text is no opacity',
    hold(scratch) {
      equal(
        refusal(() => (loose(stickyIn(scratch)).opacity = 'half')),
        'in set_opacity: Expected "opacity" to have type number but got string instead',
      )
    },
  },
  {
    fact: 27,
    name: 'a blob is no shape',
    hold(scratch) {
      const shape = figma.createShapeWithText()
      scratch.appendChild(shape)
      const message = refusal(() => (loose(shape).shapeType = 'BLOB'))
      contains(
        message,
        `in set_shapeType: Property "shapeType" failed validation: Invalid enum value. Expected 'SQUARE' |`,
      )
      contains(message, `, received 'BLOB'`)
    },
  },
  {
    fact: 28,
    name: 'alpha is no part of a colour',
    hold(scratch) {
      const colour = { r: 0, g: 0, b: 0, a: 1 }
      contains(
        refusal(() => (stickyIn(scratch).fills = [{ type: 'SOLID', color: colour }])),
        `Unrecognized key(s) in object: 'a' at [0].color`,
      )
    },
  },
  {
    fact: 29,
    name: 'a tenth comes back as a float',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      sticky.fills = [paint(0.1, 0, 1)]
      const [fill] = sticky.fills
      equal(fill?.type === 'SOLID' ? fill.color.r : undefined, Math.fround(0.1))
    },
  },
  {
    fact: 30,
    name: 'who has which members',
    hold(scratch) {
      const connector = figma.createConnector()
      const code = figma.createCodeBlock()
      scratch.appendChild(connector)
      scratch.appendChild(code)
      equal(['fills' in connector, 'strokes' in connector, 'text' in connector], [false, true, true])
      equal(['fills' in code, 'text' in code, 'code' in code], [false, false, true])
      equal(['opacity' in scratch, 'rotation' in scratch, 'fills' in scratch], [false, false, true])
    },
  },
  {
    fact: 31,
    name: 'a sticky’s text is a view',
    async hold(scratch) {
      const sticky = stickyIn(scratch)
      const { text } = sticky
      equal(['id' in text, 'name' in text, 'parent' in text, 'removed' in text], [false, false, false, false])
      await figma.loadFontAsync(sticky.text.fontName as FontName)
      sticky.text.characters = 'Search'
      equal(text.characters, 'Search')
    },
  },
  {
    fact: 32,
    name: 'where a new node is',
    hold(scratch) {
      const sticky = figma.createSticky()
      const { children } = figma.currentPage
      equal([sticky.x, sticky.y, sticky.parent?.id], [0, 0, figma.currentPage.id])
      equal(children[children.length - 1]?.id, sticky.id)
      scratch.appendChild(sticky)
    },
  },
  {
    fact: 33,
    name: 'a sticky’s size',
    async hold(scratch) {
      const sticky = stickyIn(scratch)
      equal([sticky.width, sticky.height], [240, 240])
      await figma.loadFontAsync(sticky.text.fontName as FontName)
      sticky.text.characters = 'a long story about search '.repeat(40)
      equal([sticky.width, sticky.height > 240], [240, true])
      sticky.text.characters = ''
      sticky.isWideWidth = true
      equal([sticky.width, sticky.height], [416, 240])
    },
  },
  {
    fact: 35,
    name: 'the author stays',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      const { authorName } = sticky
      refusal(() => (sticky.authorName = 'Somebody else'))
      equal(sticky.authorName, authorName)
    },
  },
  {
    fact: 36,
    name: 'a new shape',
    hold(scratch) {
      const shape = figma.createShapeWithText()
      scratch.appendChild(shape)
      equal([shape.width, shape.height], [208, 208])
    },
  },
  {
    fact: 66,
    name: 'what a new shape looks like',
    hold(scratch) {
      const shape = figma.createShapeWithText()
      scratch.appendChild(shape)
      equal([shape.shapeType, shape.text.fontName], ['ELLIPSE', { family: 'Inter', style: 'Medium' }])
    },
  },
  {
    fact: 40,
    name: 'the last child is in front',
    hold(scratch) {
      const [back, front] = [stickyIn(scratch), stickyIn(scratch)]
      equal(
        scratch.children.map(({ id }) => id),
        [back.id, front.id],
      )
      scratch.insertChild(0, front)
      equal(
        scratch.children.map(({ id }) => id),
        [front.id, back.id],
      )
    },
  },
  {
    fact: 43,
    name: 'where a clone is',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      const clone = sticky.clone()
      const parent = clone.parent?.id
      scratch.appendChild(clone)
      equal(parent, figma.currentPage.id)
    },
  },
  {
    fact: 44,
    name: 'what a clone carries',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      sticky.setSharedPluginData('okra_contract', 'key', 'value')
      const clone = sticky.clone()
      scratch.appendChild(clone)
      equal(clone.getSharedPluginData('okra_contract', 'key'), 'value')
    },
  },
  {
    fact: 45,
    name: 'locked is no lock for plugins',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      sticky.locked = true
      sticky.visible = false
      sticky.fills = [paint(1, 0, 0)]
      equal([sticky.locked, sticky.visible, sticky.fills.length], [true, false, 1])
    },
  },
  {
    fact: 46,
    name: 'a node that is gone',
    hold(scratch) {
      const sticky = stickyIn(scratch)
      const { id } = sticky
      sticky.remove()
      equal([sticky.removed, sticky.id], [true, id])
      equal(
        refusal(() => sticky.name),
        `in get_name: The node with id "${id}" does not exist`,
      )
      equal(
        refusal(() => {
          sticky.remove()
        }),
        `in remove: The node with id "${id}" does not exist`,
      )
    },
  },
  {
    fact: 47,
    name: 'the page stays',
    hold() {
      equal(
        refusal(() => {
          figma.currentPage.remove()
        }),
        'in remove: Removing this node is not allowed',
      )
    },
  },
  {
    fact: 48,
    name: 'no top-level frames',
    hold(scratch) {
      refusal(() => scratch.getTopLevelFrame())
    },
  },
  {
    fact: 58,
    name: 'who can be resized',
    hold(scratch) {
      const shape = figma.createShapeWithText()
      scratch.appendChild(shape)
      shape.resize(300, 40)
      equal([shape.width, shape.height], [300, 40])
      equal('resize' in stickyIn(scratch), false)
    },
  },
  {
    fact: 113,
    name: 'a page is not in its own selection',
    hold(scratch) {
      const page = figma.currentPage
      page.selection = [scratch]
      equal(
        page.selection.map(({ id }) => id),
        [scratch.id],
      )
      refusal(() => (page.selection = [page as unknown as SceneNode]))
      page.selection = []
    },
  },
]
