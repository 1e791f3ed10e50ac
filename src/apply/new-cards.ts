/** Makes cards: in free space as one block, in the look that was decided, known to the other edits by a name of their own. */
import { findFreePlace } from '../board/find-free-place.ts'
import type { Fonts } from '../board/fonts.ts'
import type { LiveBoard } from '../board/live-board.ts'
import type { Result } from '../board/paint-card.ts'
import { isThere } from '../board/gone.ts'
import { take, whole } from '../board/whole.ts'
import { create, dress, reword, writeCard, type NewCard } from './card-maker.ts'
import { sameJson } from '../core/base/index.ts'
import { HANDOVER, type Edit } from '../core/edit/index.ts'
import { asWritten, recordOf, stamp, type Fellows } from '../core/record/index.ts'
import { blockOf, type Block, type CardStyle } from '../core/sketch/index.ts'
import { collapse } from '../core/text/index.ts'
import { readMilestone, writeData } from '../doors/plugin-data.ts'

type Create = Extract<Edit, { kind: 'card/create' }>
type Put = Extract<Edit, { kind: 'handover/put' }>

export interface NewCards {
  readonly create: (edit: Create) => Promise<Result>
  readonly putHandover: (edit: Put, fellows: Fellows) => Promise<Result>
  /** The id of a card made in this list of edits, by what the edits call it; any other id stays. */
  readonly idOf: (card: string) => string
  /** Whether a name is that of a card which this list of edits was to make and could not. */
  readonly isLacking: (card: string) => boolean
  /** What was made, oldest first. */
  readonly made: readonly SceneNode[]
  /** The words on the cards that were made, by their ids. */
  readonly texts: ReadonlyMap<string, string>
}

export function openNewCards(board: LiveBoard, edits: readonly Edit[], fonts: Fonts): NewCards {
  const ids = new Map<string, string>()
  const refs = new Set(edits.flatMap((edit) => (edit.kind === 'card/create' ? [edit.ref] : [])))
  const texts = new Map<string, string>()
  const made: SceneNode[] = []
  // Both are asked for once a list of edits, and only by lists that make cards.
  let known: Map<string, SceneNode> | null = null
  let room: (Room & { readonly from: number }) | null = null
  /** Makes a card with what belongs on it; null where its font is missing. */
  const make = async (text: string, as: CardStyle, finish: (node: NewCard) => void): Promise<NewCard | null> => {
    // One that was deleted meanwhile is made again, and then there is room for one more to be found.
    if (room === null || made.length - room.from >= room.places.length)
      room = { ...findRoom(board, as, Math.max(1, countNew(edits, known) - made.length)), from: made.length }
    const { x, y, places, from } = room
    const place = places[made.length - from] ?? { x: 0, y: 0 }
    const end = { isWritten: true }
    const node = await whole(
      board,
      () => create(board, as),
      async (card) => {
        await dress(card, as)
        end.isWritten = await writeCard(card, text, fonts)
        if (!end.isWritten) return
        card.x = x + place.x
        card.y = y + place.y
        finish(card)
      },
    )
    if (end.isWritten) made.push(node)
    else take(board, node)
    return end.isWritten ? node : null
  }
  return {
    idOf: (card) => ids.get(card) ?? card,
    isLacking: (card) => refs.has(card) && !ids.has(card),
    made,
    texts,
    create: async ({ ref, text, as }) => {
      const node = await make(text, as, () => undefined)
      if (node === null) return 'no font'
      ids.set(ref, node.id)
      texts.set(node.id, collapse(text))
      return 'done'
    },
    putHandover: async ({ card, text, scores, as }, fellows) => {
      known ??= handoverOn(board)
      const found = known.get(card)
      const there = found !== undefined && isThere(found) ? found : undefined
      // Written as the milestone’s own: a copy on this page is asked about, one on Session #4’s board brings its scores.
      const record = asWritten(recordOf(card, scores), card, fellows)
      if (there === undefined) {
        const end = { isKept: true }
        const node = await make(text, as, (made) => {
          writeData(made, 'made', stamp(made.id, { what: HANDOVER, for: card }))
          end.isKept = writeData(made, 'milestone', record)
        })
        if (node === null) return 'no font'
        known.set(card, node)
        return end.isKept ? 'done' : 'too long'
      }
      const isReworded = await reword(there, text, fonts)
      const stored = readMilestone(there)
      if (stored.kind === 'ok' && sameJson(stored.value, record)) return isReworded ? 'done' : 'unchanged'
      return writeData(there, 'milestone', record) ? 'done' : 'too long'
    },
  }
}

interface Room extends Block {
  readonly x: number
  readonly y: number
}

function findRoom(board: LiveBoard, as: CardStyle, count: number): Room {
  const block = blockOf(count, as)
  return { ...block, ...findFreePlace(board, block, as.near) }
}

/** How many cards a list of edits will make. */
function countNew(edits: readonly Edit[], known: ReadonlyMap<string, SceneNode> | null): number {
  const isNew = (edit: Edit) =>
    edit.kind === 'card/create' || (edit.kind === 'handover/put' && known?.has(edit.card) !== true)
  return edits.filter(isNew).length
}

/** The hand-over cards on the page, by the milestone they repeat; people may have moved them onto a timeline. */
function handoverOn({ made, nodes }: LiveBoard): Map<string, SceneNode> {
  return new Map(
    made.values().flatMap(({ id, what, for: card }) => {
      const node = nodes.get(id)
      return what === HANDOVER && card !== null && node?.removed === false ? [[card, node] as const] : []
    }),
  )
}
