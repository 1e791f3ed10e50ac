/** Members of the global `figma` that are more than a node's: who runs, undo, toasts, the plugin's window, the timer. */
import { editorTypeOf } from '../document/editor-type.ts'
import { absoluteBox, union, type Point } from '../document/geometry.ts'
import { ungroup } from '../document/group.ts'
import type { Json } from '../document/types.ts'
import type { View } from '../document/view.ts'
import type { User } from '../users.ts'
import { fieldsIn, idIn, listIn, numberIn, pointIn, textIn } from './arguments.ts'
import { fontsIn } from './fonts.ts'
import { reference, references } from './read.ts'
import { gap, notWithDynamicPages, Refusal } from '../refusal.ts'
import { nodeIn, requireWrite, type Session } from './session.ts'
import type { Stage } from './stage.ts'

type Member = (session: Session, stage: Stage, values: readonly Json[]) => Json | undefined

/** The smallest window (typings 347–383). */
const LEAST_WIDTH = 70

const MEMBERS: Readonly<Record<string, Member>> = {
  __html__: (_, { html }) => html,
  isStrict: (_, stage) => stage.isStrict,
  editorType: ({ document }) => editorTypeOf(document),
  __uiFiles__: (_, { uiFiles }) => uiFiles,
  command: (_, { command }) => command,
  pluginId: ({ manifest }) => manifest.id,
  root: ({ document }) => reference(document.root),
  currentPage: (session) => reference(nodeIn(session, session.document.view.currentPage)),
  set_currentPage: (session, _, [page]) => {
    requireOldAccess(session, 'figma.setCurrentPageAsync')
    session.document.view.currentPage = nodeIn(session, idIn(page)).id
    return undefined
  },
  getNodeById: (session, _, [id]) => {
    requireOldAccess(session, 'figma.getNodeByIdAsync')
    const node = typeof id === 'string' ? session.document.get(id) : undefined
    return node && node.type !== 'TABLE_CELL' ? reference(node) : null
  },
  currentUser: (session) => {
    requirePermission(session, 'currentuser')
    return userJson(session.user)
  },
  activeUsers: (session) => {
    requirePermission(session, 'activeusers')
    const { view } = session.document
    const me = { position: { ...view.viewport.center }, viewport: bounds(session), selection: [...view.selection()] }
    const others = session.others().map(({ user, position, viewport, selection }) => ({
      ...userJson(user),
      position: position && { ...position },
      viewport: { ...viewport },
      selection: [...selection],
    }))
    return [{ ...userJson(session.user), ...me }, ...others]
  },
  hasMissingFont: ({ document, fonts }) =>
    [...document.all()].some((node) => fontsIn(node).some((font) => !fonts.isKnown(font))),
  commitUndo: ({ document }) => {
    document.commitUndo()
    return undefined
  },
  triggerUndo: (session) => {
    requireWrite(session)
    session.document.undo('plugin')
    return undefined
  },
  ungroup: (session, _, [group]) => {
    requireWrite(session)
    const node = nodeIn(session, idIn(group))
    return references(ungroup(session.editor, node.id).map((id) => nodeIn(session, id)))
  },
  openExternal: (_, stage, [url]) => {
    stage.openExternal(textIn(url, 'url'))
    return undefined
  },
  closePlugin: (_, stage, [message]) => {
    stage.close(typeof message === 'string' ? asShown(message) : undefined)
    return undefined
  },
  notify: (_, stage, [message, details]) => {
    const { id, error, timeout, button } = fieldsIn(details)
    stage.toasts.add(Number(id), {
      message: asShown(textIn(message, 'message')),
      error: error === true,
      timeout: timeout === 'forever' ? 'forever' : typeof timeout === 'number' ? timeout : 3000,
      button: typeof button === 'string' ? button : undefined,
    })
    return undefined
  },
  'notify.cancel': (_, stage, [id]) => {
    stage.toasts.cancel(Number(id))
    return undefined
  },
  showUI: (_, stage, [html, given]) => {
    const { width = 300, height = 200, title, visible = true, themeColors = false, position } = fieldsIn(given)
    stage.window.open(textIn(html, 'html'), {
      width: Math.max(LEAST_WIDTH, Number(width)),
      height: Math.max(0, Number(height)),
      title: typeof title === 'string' ? title : '',
      visible: visible === true,
      themeColors: themeColors === true,
      position: position === undefined || position === null ? undefined : pointIn(position),
    })
    return undefined
  },
  'ui.show': panel((stage) => {
    stage.window.show(true)
  }),
  'ui.hide': panel((stage) => {
    stage.window.show(false)
  }),
  'ui.close': panel((stage) => {
    stage.window.close()
  }),
  'ui.resize': panel((stage, [width, height]) => {
    stage.window.resize(Math.max(LEAST_WIDTH, Number(width)), Math.max(0, Number(height)))
  }),
  'ui.reposition': panel((stage, [x, y]) => {
    stage.window.move(Number(x), Number(y))
  }),
  'ui.getPosition': ({ document: { view } }, { window }) => {
    if (!window.isOpen) throw new Refusal('No UI is available')
    const { windowSpace, canvasSpace } = window.position()
    return { windowSpace: { ...windowSpace }, canvasSpace: { ...(canvasSpace ?? onCanvas(view, windowSpace)) } }
  },
  'timer.remaining': (_, { timer }) => timer.remaining,
  'timer.total': (_, { timer }) => timer.total,
  'timer.state': (_, { timer }) => timer.state,
  'timer.start': (_, { timer }, [seconds]) => {
    timer.start(numberIn(seconds, 'seconds'))
    return undefined
  },
  'timer.pause': timerMethod('pause'),
  'timer.resume': timerMethod('resume'),
  'timer.stop': timerMethod('stop'),
  'viewport.center': ({ document }) => ({ ...document.view.viewport.center }),
  'viewport.zoom': ({ document }) => document.view.viewport.zoom,
  'viewport.bounds': bounds,
  'viewport.set_center': ({ document: { view } }, _, [center]) => {
    view.viewport = { ...view.viewport, center: pointIn(center) }
    return undefined
  },
  'viewport.set_zoom': ({ document: { view } }, _, [zoom]) => {
    view.viewport = { ...view.viewport, zoom: numberIn(zoom, 'zoom') }
    return undefined
  },
  'viewport.scrollAndZoomIntoView': (session, _, [nodes]) => {
    scrollTo(session, listIn(nodes, 'nodes').map(idIn))
    return undefined
  },
  'parameters.answer': (_, stage, [request, kind, value = null]) => {
    stage.questions.answer(Number(request), textIn(kind, 'kind'), value)
    return undefined
  },
}

/** Old members and what to use instead; where nothing is left on a board, the asynchronous twin is named. */
const SYNCHRONOUS = /^(getStyleById|getFileThumbnailNode|getLocal(Text|Paint|Effect|Grid)Styles)$/

export function figmaMember(session: Session, stage: Stage, member: string, values: readonly Json[]): Json | undefined {
  const known = MEMBERS[member]
  if (known) return known(session, stage, values)
  if (SYNCHRONOUS.test(member)) requireOldAccess(session, `figma.${member}Async`)
  throw gap(`figma.${member}`)
}

function requireOldAccess({ manifest }: Session, instead: string): void {
  if (manifest.documentAccess === 'dynamic-page') throw notWithDynamicPages(instead)
}

/** The getter itself throws, so that asking whether there is a user throws, too (seen three times). */
/** Longer sentences are cut: documented for toasts (facts, 140), assumed of what a plugin closes with (147). */
function asShown(message: string): string {
  return message.slice(0, 100)
}

function requirePermission({ manifest }: Session, permission: string): void {
  if (manifest.permissions.includes(permission)) return
  throw new Refusal(`"${permission}" permission not specified in manifest.json`, { complete: true })
}

function userJson({ id, name, sessionId, color = '#9747FF', photoUrl = null }: User): Record<string, Json> {
  return { id, name, sessionId, color, photoUrl }
}

function panel(act: (stage: Stage, values: readonly Json[]) => void): Member {
  return (_, stage, values) => {
    if (!stage.window.isOpen) throw new Refusal('No UI is available')
    act(stage, values)
    return undefined
  }
}

function timerMethod(method: 'pause' | 'resume' | 'stop'): Member {
  return (_, { timer }) => {
    timer[method]()
    return undefined
  }
}

/** Where a point of the screen is on the canvas, in a window that shows nothing but the canvas. */
function onCanvas({ viewport: { center, zoom }, windowSize }: View, { x, y }: Point): Point {
  return { x: center.x + (x - windowSize.width / 2) / zoom, y: center.y + (y - windowSize.height / 2) / zoom }
}

function bounds({ document: { view } }: Session): Record<string, Json> {
  const { center, zoom } = view.viewport
  const [width, height] = [view.windowSize.width / zoom, view.windowSize.height / zoom]
  return { x: center.x - width / 2, y: center.y - height / 2, width, height }
}

/** Assumed: the nodes fill the window but for a tenth, and nothing is magnified. */
function scrollTo(session: Session, ids: readonly string[]): void {
  const { document } = session
  const box = union(ids.map((id) => absoluteBox(document, nodeIn(session, id))))
  if (!box) return
  const { width, height } = document.view.windowSize
  const zoom = Math.min(1, (0.9 * width) / Math.max(1, box.width), (0.9 * height) / Math.max(1, box.height))
  document.view.viewport = { center: { x: box.x + box.width / 2, y: box.y + box.height / 2 }, zoom }
}
