/**
 * The global `figma`: what the board’s editor offers, and nothing else (editors.ts). What is in `GAPS` an editor offers and
 * this host does not.
 */
import { fromBase64, toBase64 } from './base64.ts'
import { util } from './colors.ts'
import { LACKS } from './editors.ts'
import { clientStorage, parameters, timer, viewport } from './figma-parts.ts'
import { emit, off, on, once } from './events.ts'
import { ask, host, jsonOf, later, mixed, valueOf } from './host.ts'
import { nodeOf, nodesOf, type Node } from './nodes.ts'
import { notify } from './notify.ts'
import { COLORS } from './palette.ts'
import { isStrict, strictPrototype } from './strict.ts'
import { stopTimers } from './timers.ts'
import { showUI, ui } from './ui.ts'

type Member = keyof PluginAPI
type Method = (...values: unknown[]) => unknown

const node = (found: unknown): Node | null => (found === null ? null : nodeOf(...(found as [string, string])))

/** The same kind of method under several names. */
function methods<Name extends Member>(names: readonly Name[], make: (name: Name) => Method): Record<Name, Method> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Method>
}

const creating =
  (name: Member) =>
  (...values: unknown[]) =>
    node(valueOf(host.create(name, jsonOf(values, name))))
const asking =
  (name: Member) =>
  (...values: unknown[]) =>
    ask(name, ...values)
const waiting =
  (name: Member) =>
  (...values: unknown[]) =>
    later(`figma.${name}`, values)

/** An editor has these and the host does not: they are there to be read, and say so when they are called. */
const GAPS = [
  ...(['createGif', 'createImage', 'createImageAsync', 'createLine', 'createLinkPreviewAsync'] as const),
  ...(['createNodeFromJSXAsync', 'createNodeFromSvg', 'createPolygon', 'createSlice', 'createStar'] as const),
  ...(['createVector', 'flatten', 'getFileThumbnailNodeAsync', 'getImageByHash', 'getSelectionColors'] as const),
  ...(['importComponentByKeyAsync', 'importComponentSetByKeyAsync', 'importStyleByKeyAsync'] as const),
  ...(['saveVersionHistoryAsync', 'setFileThumbnailNodeAsync'] as const),
  ...(['createPage', 'createPageDivider', 'createComponent', 'createComponentFromNode', 'combineAsVariants'] as const),
  ...(['createPaintStyle', 'createTextStyle', 'createEffectStyle', 'createGridStyle', 'getStyleByIdAsync'] as const),
  ...(['getLocalPaintStylesAsync', 'getLocalTextStylesAsync', 'getLocalEffectStylesAsync'] as const),
  ...(['getLocalGridStylesAsync'] as const),
]

/** Only plugins from before `documentAccess: dynamic-page` may call these, and `getNodeById`; for others they throw. */
const SYNCHRONOUS = [
  ...(['getStyleById', 'getFileThumbnailNode', 'getLocalTextStyles'] as const),
  ...(['getLocalPaintStyles', 'getLocalEffectStyles', 'getLocalGridStyles'] as const),
]

const CREATORS = [
  ...(['createSticky', 'createShapeWithText', 'createConnector', 'createTable', 'createSection'] as const),
  ...(['createCodeBlock', 'createText', 'createRectangle', 'createEllipse', 'createFrame', 'group'] as const),
]

const editorType = ask('editorType') as keyof typeof LACKS

let skipsInvisible = false

const members = {
  apiVersion: '1.0.0',
  editorType,
  mode: 'default',
  mixed,
  ui,
  timer,
  viewport,
  parameters,
  clientStorage,
  constants: Object.freeze({ colors: COLORS }),
  util,
  get skipInvisibleInstanceChildren() {
    return skipsInvisible
  },
  set skipInvisibleInstanceChildren(value: boolean) {
    skipsInvisible = value
  },
  get command() {
    return ask('command')
  },
  get pluginId() {
    return ask('pluginId')
  },
  get root() {
    return node(ask('root'))
  },
  get currentPage() {
    return node(ask('currentPage'))
  },
  set currentPage(page: unknown) {
    ask('set_currentPage', page)
  },
  get currentUser() {
    return ask('currentUser')
  },
  get activeUsers() {
    return ask('activeUsers')
  },
  get variables() {
    return ask('variables')
  },
  get hasMissingFont() {
    return ask('hasMissingFont')
  },
  ...methods(CREATORS, creating),
  ...methods(['commitUndo', 'triggerUndo', 'openExternal', ...SYNCHRONOUS], asking),
  ...methods(GAPS, (name) => (name.endsWith('Async') ? waiting(name) : asking(name))),
  ...methods(['setCurrentPageAsync', 'loadAllPagesAsync', 'loadFontAsync', 'listAvailableFontsAsync'], waiting),
  getNodeById: (id: unknown) => node(ask('getNodeById', id)),
  getNodeByIdAsync: async (id: unknown) => node(await later('figma.getNodeByIdAsync', [id])),
  ungroup: (group: unknown) => nodesOf(ask('ungroup', group) as readonly string[]),
  on,
  once,
  off,
  notify,
  showUI,
  base64Encode: toBase64,
  base64Decode: fromBase64,
  /**
   * Closes everything around the script, which goes on to its end and finds nothing left to use. A handler of `close`
   * need not call it and may (page api/properties/figma-on).
   */
  closePlugin(message?: string) {
    if (isTellingClose) return
    close()
    ask('closePlugin', message)
  },
} satisfies Partial<Record<Member, unknown>>

for (const name of LACKS[editorType].members) Reflect.deleteProperty(members, name)

if (isStrict) {
  const end = strictPrototype((member) => `figma.${member}: no such property '${member}' on the figma global object`)
  Object.setPrototypeOf(members, end)
}

export const figma: object = Object.freeze(members)

let isClosing = false
let isTellingClose = false

/** Tells the handlers of `close`, once, and stops the timers. */
export function close(): void {
  if (isClosing) return
  isClosing = true
  isTellingClose = true
  emit('close')
  isTellingClose = false
  stopTimers()
}
