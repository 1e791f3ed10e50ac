/** Writes of a session, one for each kind of edit; `apply` calls them and closes the undo step. */
import { findFreePlace } from '../board/find-free-place.ts'
import type { Fonts } from '../board/fonts.ts'
import { unlessGone } from '../board/gone.ts'
import type { LiveBoard } from '../board/live-board.ts'
import type { Result } from '../board/paint-card.ts'
import { plain } from '../board/paints.ts'
import { noteMade, sign } from '../board/read-made.ts'
import { drop } from '../board/reread.ts'
import { take, whole } from '../board/whole.ts'
import type { SessionWhat } from '../board/session-node.ts'
import { sameJson, type Box } from '../core/base/index.ts'
import type { EditOf, SessionEdit } from '../core/edit/index.ts'
import { AgendaState, patchAgenda, stamp } from '../core/record/index.ts'
import type { Sketch } from '../core/sketch/index.ts'
import { carriersOf, readData, removeData, writeData } from '../doors/plugin-data.ts'
import { drawSketch, dressFrame, place as putAt } from '../made/draw-sketch.ts'
import { clearBallots, makeReady, nowWidth, PAD, roomFor, takeBallot, writeBallot } from './ballot-node.ts'
import { sectionOf, type SessionSection } from './section.ts'

/** FigJam’s lightest violet: the session’s own ground, apart from the team’s sections. */
const GROUND = '#F8F5FF'

type Write<Kind extends SessionEdit['kind']> = (
  board: LiveBoard,
  edit: EditOf<Kind>,
  fonts: Fonts,
) => Result | Promise<Result>

export const SESSION_WRITERS: { readonly [Kind in SessionEdit['kind']]: Write<Kind> } = {
  'page/facilitator': ({ page }, { who }) => {
    if (who === null) removeData(page, 'facilitator')
    else writeData(page, 'facilitator', stamp(page.id, who))
    return 'done'
  },
  'page/agenda': writeAgenda,
  'session/clear': clearSession,
  'meanings/clear': (board) => (remove(board, 'meanings') ? 'done' : 'unchanged'),
  'ballot/take': (board, { node, said }) => (takeBallot(board, node, said) ? 'done' : 'unchanged'),
  round: withFont(async (board, { round, unit, around }) => {
    const { node } = await sectionFor(board, unit, around)
    if (round === null) removeData(node, 'round')
    else if (!writeData(node, 'round', stamp(node.id, round))) return 'too long'
    noteMade(board, node, node.id)
    return 'done'
  }),
  ballot: withFont(async (board, { base, patch }) => ((await writeBallot(board, base, patch)) ? 'done' : 'too long')),
  'ballot/clear': (board, { seat }) => (clearBallots(board, seat) ? 'done' : 'unchanged'),
  'ballots/ready': withFont(async (board, { people }): Promise<Result> => {
    // Somebody deleted it just now: once it is put back, they lie in it.
    if (sectionOf(board) === null) return 'broken off'
    for (const person of people) await makeReady(board, person)
    fitSection(board)
    return 'done'
  }),
  now: withFont((board, { sketch }, fonts) => drawNow(board, sketch, fonts)),
  meanings: withFont(drawMeanings),
}

/** For what may have to make nodes with text. */
function withFont<Kind extends SessionEdit['kind']>(write: Write<Kind>): Write<Kind> {
  return async (board, edit, fonts) => ((await fonts.loadOurs()) ? write(board, edit, fonts) : 'no font')
}

/** Merged into what the page holds at this moment. */
function writeAgenda({ page }: LiveBoard, { patch }: EditOf<'page/agenda'>): Result {
  const stored = readData(page, 'agenda', AgendaState)
  if (stored.kind === 'newer') return 'page newer'
  const before = stored.kind === 'ok' ? stored.value : stamp(page.id, {})
  const after = stamp(page.id, patchAgenda(before, patch))
  if (sameJson(before, after)) return 'unchanged'
  writeData(page, 'agenda', after)
  return 'done'
}

/** The session’s section; a new one near the milestones where there is none. */
async function sectionFor(board: LiveBoard, unit: number, around: Box | null): Promise<SessionSection> {
  const known = sectionOf(board)
  if (known !== null) return known
  const size = sizeFor(unit, 0, 0)
  const place = findFreePlace(board, size, around)
  const create = () => figma.createSection()
  const node = await whole(board, create, (section) => {
    sign(board, section, 'session', { unit })
    board.page.appendChild(section)
    section.resizeWithoutConstraints(size.width, size.height)
    putAt(section, place)
    section.name = 'OKRA session'
    section.fills = plain(GROUND)
  })
  return { node, unit }
}

/** Room for the Now card at the left and the ballots at the right. */
function sizeFor(unit: number, ballots: number, nowHeight: number): { width: number; height: number } {
  const room = roomFor(ballots, unit)
  return {
    width: nowWidth(unit) + room.width + 3 * PAD * unit,
    height: Math.max(nowHeight, room.height) + 2 * PAD * unit,
  }
}

/** Sections never grow by themselves. */
function fitSection(board: LiveBoard): void {
  const section = sectionOf(board)
  if (section === null) return
  const { node, unit } = section
  const now = nodeOf(board, 'now')
  const ballots = Array.from(board.session.values()).filter(({ what }) => what === 'ballot').length
  const { width, height } = sizeFor(unit, ballots, now?.height ?? 0)
  if (node.width < width || node.height < height)
    node.resizeWithoutConstraints(Math.max(node.width, width), Math.max(node.height, height))
}

/** Draws the Now card in the session’s section; what undone deletions and races have left over besides it goes. */
async function drawNow(board: LiveBoard, sketch: Sketch, fonts: Fonts): Promise<Result> {
  const section = sectionOf(board)
  if (section === null) return 'unchanged'
  const { node, unit } = section
  const known = nodesOf(board, 'now').find((now) => now.type === 'FRAME' && now.parent?.id === node.id)
  const at = { x: PAD * unit, y: PAD * unit }
  const frame =
    known?.type === 'FRAME'
      ? known
      : await makeFrame(board, sketch, { what: 'now', name: 'Now: what the session is at', in: node }, async (made) => {
          await drawSketch({ board, fonts }, made, sketch)
          putAt(made, at)
        })
  await drawSketch({ board, fonts }, frame, sketch)
  for (const other of nodesOf(board, 'now')) if (other.id !== frame.id) take(board, other)
  for (const other of nodesOf(board, 'session')) if (other.id !== node.id) takeSection(board, other)
  fitSection(board)
  return 'done'
}

async function drawMeanings(board: LiveBoard, edit: EditOf<'meanings'>, fonts: Fonts): Promise<Result> {
  const { sketch, around } = edit
  const known = nodeOf(board, 'meanings')
  if (known?.type === 'FRAME') return writeMeanings(board, known, edit, fonts)
  const free = findFreePlace(board, sketch, around)
  const purpose = { what: 'meanings', name: 'What our scores mean', in: board.page } as const
  let result: Result = 'done'
  await makeFrame(board, sketch, purpose, async (frame) => {
    result = await writeMeanings(board, frame, edit, fonts)
    putAt(frame, free)
  })
  return result
}

async function writeMeanings(
  board: LiveBoard,
  frame: FrameNode,
  { meanings, sketch }: EditOf<'meanings'>,
  fonts: Fonts,
): Promise<Result> {
  await drawSketch({ board, fonts }, frame, sketch)
  if (!writeData(frame, 'rubric', stamp(frame.id, { meanings }))) return 'too long'
  noteMade(board, frame, frame.id)
  return 'done'
}

function clearSession(board: LiveBoard): Result {
  const sections = nodesOf(board, 'session')
  for (const section of sections) takeSection(board, section)
  const isLeft = [remove(board, 'now'), remove(board, 'ballot')].includes(true)
  forgetCopies(board)
  return sections.length > 0 || isLeft ? 'done' : 'unchanged'
}

/** A copy that somebody made of ballots or section is theirs and stays, without who they were and what they answered. */
function forgetCopies({ page }: LiveBoard): void {
  for (const key of ['ballot', 'round'] as const)
    for (const node of carriersOf(page, key)) unlessGone(() => removeData(node, key))
}

/** What people have put into the section is theirs: it stays on the page, where it is. */
function takeSection(board: LiveBoard, section: SceneNode): void {
  if (section.type === 'SECTION') {
    const { x, y } = section
    for (const child of section.children) {
      if (board.session.has(child.id)) continue
      const onPage = { x: child.x + x, y: child.y + y }
      board.page.appendChild(child)
      putAt(child, onPage)
    }
  }
  const inside = Array.from(board.session).filter(([, { node }]) => !node.removed && node.parent?.id === section.id)
  take(board, section)
  for (const [id] of inside) drop(board, id)
}

function remove(board: LiveBoard, what: SessionWhat): boolean {
  const nodes = nodesOf(board, what)
  for (const node of nodes) take(board, node)
  return nodes.length > 0
}

function nodesOf({ session }: LiveBoard, what: SessionWhat): SceneNode[] {
  return Array.from(session.values()).flatMap((each) => (each.what === what && !each.node.removed ? [each.node] : []))
}

function nodeOf(board: LiveBoard, what: SessionWhat): SceneNode | null {
  return nodesOf(board, what)[0] ?? null
}

interface NewFrame {
  readonly what: SessionWhat
  readonly name: string
  readonly in: SectionNode | PageNode
}

/** Makes a frame for a sketch; whole, or not at all. */
function makeFrame(
  board: LiveBoard,
  sketch: Sketch,
  { what, name, in: parent }: NewFrame,
  finish: (frame: FrameNode) => Promise<void>,
): Promise<FrameNode> {
  const create = () => figma.createFrame()
  return whole(board, create, async (frame) => {
    sign(board, frame, what)
    parent.appendChild(frame)
    dressFrame(frame, sketch, name)
    frame.clipsContent = false
    await finish(frame)
  })
}
