/** Ballots on the board: a small card each, which never shows what its person answered or whether they did. */
import { OUR_FONT } from '../board/fonts.ts'
import { unlessGone } from '../board/gone.ts'
import type { LiveBoard } from '../board/live-board.ts'
import { plain } from '../board/paints.ts'
import { noteMade, sign } from '../board/read-made.ts'
import { later, patchBallot, stamp, type Ballot, type BallotPatch, type BallotState } from '../core/record/index.ts'
import { ballotOf, NOW_WIDTH } from '../core/session/index.ts'
import { take, whole } from '../board/whole.ts'
import { carriersOf, writeData } from '../doors/plugin-data.ts'
import { sectionOf } from './section.ts'

/** In parts of the size of the cards’ text. */
const SIZE = { width: 14, height: 4.2, gap: 0.8 } as const
/** Ballots stand in columns of so many beside the Now card. */
const ROWS = 6
export const PAD = 1.6
/** Where the section that would say it is not there. */
const UNIT = 24
const PAPER = '#F1E5FF'
const EDGE = '#D3BDFF'
const INK = '#1E1E1E'
/** The button behind which a ballot opens the vote (manifest, `relaunchButtons`). */
const RELAUNCH = { vote: '' }

/** The columns that so many ballots take, and their width and height in pixels. */
export function roomFor(ballots: number, unit: number): { width: number; height: number } {
  const columns = Math.max(2, Math.ceil(ballots / ROWS))
  return {
    width: columns * (SIZE.width + SIZE.gap) * unit,
    height: (ROWS * (SIZE.height + SIZE.gap) - SIZE.gap) * unit,
  }
}

/** Writes the later of `base` and what the seat’s ballot says now, with a change; makes a ballot where there is none. */
export async function writeBallot(board: LiveBoard, base: BallotState, patch: BallotPatch): Promise<boolean> {
  const known = ballotsOf(board).filter(({ value }) => value.seat === base.seat)
  const said = known.reduce((sum, { value }) => later(value, sum), base)
  const newest = known.reduce<(typeof known)[number] | undefined>(
    (best, next) => (best === undefined || next.value.n > best.value.n ? next : best),
    undefined,
  )
  const next = patchBallot(said, patch)
  // One that was made ready and could not be taken a moment ago is taken with its first answer.
  const own = newest ?? readyFor(board, base)
  return own === undefined ? makeBallot(board, next) : keep(board, own.node, next)
}

function readyFor(board: LiveBoard, { user = null, name, session }: BallotState) {
  const ballots = ballotsOf(board).map(({ node, value }) => ({ ...value, node }))
  return session === undefined ? undefined : ballotOf(ballots, { id: user, name, session })
}

/** A ballot that was made ready becomes somebody’s. */
export function takeBallot(board: LiveBoard, id: string, said: BallotState): boolean {
  const found = ballotsOf(board).find(({ node }) => node.id === id)
  if (found?.value.seat !== '') return false
  return keep(board, found.node, { ...said, n: Math.max(said.n, found.value.n) })
}

/** Takes the ballots of a seat off the board; false where there are none. */
export function clearBallots(board: LiveBoard, seat: string): boolean {
  const own = ballotsOf(board).filter(({ value }) => value.seat === seat)
  for (const { node } of own) take(board, node)
  return own.length > 0
}

/** The font must be loaded. */
export async function makeReady(
  board: LiveBoard,
  person: Pick<BallotState, 'name' | 'user' | 'session'>,
): Promise<void> {
  await makeBallot(board, { ...person, seat: '', n: 0 })
}

/** Reads every ballot of the page, also those of which no event was heard yet. */
export function rereadBallots(board: LiveBoard): void {
  for (const node of carriersOf(board.page, 'ballot')) {
    board.carriers.set(node.id, true)
    unlessGone(() => noteMade(board, node, node.id))
  }
}

interface Found {
  readonly node: SceneNode
  readonly value: Ballot
}

function ballotsOf({ session }: LiveBoard): Found[] {
  return Array.from(session.values()).flatMap((each) =>
    each.what === 'ballot' && each.ballot.kind === 'ok' && !each.node.removed
      ? [{ node: each.node, value: each.ballot.value }]
      : [],
  )
}

function keep(board: LiveBoard, node: SceneNode, said: BallotState): boolean {
  const isKept = writeData(node, 'ballot', stamp(node.id, said))
  noteMade(board, node, node.id)
  return isKept
}

/** A new ballot that says something; whole, or not at all. False where that is too long to keep. */
async function makeBallot(board: LiveBoard, said: BallotState): Promise<boolean> {
  let isKept = false
  const create = () => figma.createShapeWithText()
  await whole(board, create, (node) => {
    // First of all: what reaches the others before it would look like a card of theirs.
    sign(board, node, 'ballot')
    dressBallot(board, node, said.name)
    isKept = keep(board, node, said)
  })
  return isKept
}

function dressBallot(board: LiveBoard, node: ShapeWithTextNode, name: string): void {
  const section = sectionOf(board)
  const unit = section?.unit ?? UNIT
  // Somebody deleted the section just now: the facilitator’s plugin puts it back, and nobody waits for that.
  ;(section?.node ?? board.page).appendChild(node)
  const { x, y } = section === null ? { x: 0, y: 0 } : nextPlace(board, section.node, unit)
  node.shapeType = 'ROUNDED_RECTANGLE'
  node.resize(SIZE.width * unit, SIZE.height * unit)
  node.x = x
  node.y = y
  node.fills = plain(PAPER)
  node.strokes = plain(EDGE)
  node.name = `Ballot of ${name}`
  node.text.fontName = OUR_FONT
  node.text.characters = `${name}\nClick here, then “Vote”`
  node.text.fontSize = Math.round(unit * 0.8)
  node.text.fills = plain(INK)
  node.setRelaunchData(RELAUNCH)
}

/** The next free place in the columns right of the Now card, which leave the left of the section to it. */
function nextPlace(board: LiveBoard, section: SectionNode, unit: number): { x: number; y: number } {
  const taken = ballotsOf(board).filter(({ node }) => node.parent?.id === section.id)
  const isFree = (x: number, y: number) =>
    !taken.some(({ node }) => Math.abs(node.x - x) < 1 && Math.abs(node.y - y) < 1)
  const left = nowWidth(unit) + 2 * PAD * unit
  for (let place = 0; ; place++) {
    const x = left + Math.floor(place / ROWS) * (SIZE.width + SIZE.gap) * unit
    const y = PAD * unit + (place % ROWS) * (SIZE.height + SIZE.gap) * unit
    if (isFree(x, y)) return { x, y }
  }
}

export function nowWidth(unit: number): number {
  return NOW_WIDTH * unit
}
