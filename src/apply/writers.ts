/** One writer for each kind of edit. What an edit writes decides what is counted of it, and what is read again. */
import type { LiveBoard } from '../board/live-board.ts'
import type { CardEdit, Edit, EditOf } from '../core/edit/index.ts'
import type { Fellows } from '../core/record/index.ts'
import { takeWritten } from '../board/take-written.ts'
import { forgetData } from '../doors/plugin-data.ts'
import type { Work } from '../doors/slices.ts'
import type { Workshop } from '../made/workshop.ts'
import { SESSION_WRITERS } from '../session/session-writers.ts'
import { CARD_WRITERS, type Known } from './card-writers.ts'
import { MADE_WRITERS, type MadeResult } from './made-writers.ts'
import type { NewCards } from './new-cards.ts'
import { PAGE_WRITERS } from './page-writers.ts'
import type { About, Tally, Thing } from './tally.ts'

/** What carrying out one list of edits shares. */
export interface Job {
  readonly board: LiveBoard
  readonly tally: Tally
  readonly newCards: NewCards
  readonly shop: Workshop
  /** Who is who among the cards, as the list of edits found them. */
  readonly fellows: Fellows
}

type Written = MadeResult | Promise<MadeResult>

interface Writer<E> {
  readonly of: Thing
  readonly write: (job: Job, edit: E, work: Work) => Written
}

/** A new kind of edit does not compile until it is here. */
const WRITERS: { readonly [Kind in Edit['kind']]: Writer<EditOf<Kind>> } = {
  'record/patch': card(CARD_WRITERS['record/patch']),
  'record/replace': card(CARD_WRITERS['record/replace']),
  mark: card(CARD_WRITERS.mark),
  paint: card(CARD_WRITERS.paint),
  restore: card(CARD_WRITERS.restore),
  'original/keep': card(CARD_WRITERS['original/keep']),
  forget: {
    of: 'card',
    write: (job, edit) => {
      const { page } = job.board
      if (edit.node === page.id) return forgetData(page) ? 'done' : 'unchanged'
      return card(CARD_WRITERS.forget).write(job, edit)
    },
  },
  'card/create': { of: 'new card', write: ({ newCards }, edit) => newCards.create(edit) },
  'handover/put': { of: 'made', write: ({ newCards, fellows }, edit) => newCards.putHandover(edit, fellows) },
  'page/looks': page(PAGE_WRITERS['page/looks']),
  'page/paint': page(PAGE_WRITERS['page/paint']),
  'page/palette': page(PAGE_WRITERS['page/palette']),
  'page/words': page(PAGE_WRITERS['page/words']),
  'page/team': page(PAGE_WRITERS['page/team']),
  'page/declined': page(PAGE_WRITERS['page/declined']),
  badge: made(MADE_WRITERS.badge),
  legend: made(MADE_WRITERS.legend),
  chart: made(MADE_WRITERS.chart),
  connector: made(MADE_WRITERS.connector),
  table: made(MADE_WRITERS.table),
  cell: made(MADE_WRITERS.cell),
  check: made(MADE_WRITERS.check),
  take: made(MADE_WRITERS.take),
  'page/facilitator': session(SESSION_WRITERS['page/facilitator']),
  'page/agenda': session(SESSION_WRITERS['page/agenda']),
  round: session(SESSION_WRITERS.round),
  ballot: session(SESSION_WRITERS.ballot),
  'ballot/take': session(SESSION_WRITERS['ballot/take']),
  'ballot/clear': session(SESSION_WRITERS['ballot/clear']),
  'ballots/ready': session(SESSION_WRITERS['ballots/ready']),
  now: session(SESSION_WRITERS.now),
  meanings: session(SESSION_WRITERS.meanings),
  'meanings/clear': session(SESSION_WRITERS['meanings/clear']),
  'session/clear': session(SESSION_WRITERS['session/clear']),
}

export function writerOf(edit: Edit): Writer<Edit> {
  return WRITERS[edit.kind] as Writer<Edit>
}

/** What an edit writes; the page and what we made are no cards, and cards that something is made for are not written. */
export function aboutEdit(edit: Edit): About {
  const { of } = writerOf(edit)
  const { node = null, card = node } = edit as { readonly node?: string; readonly card?: string }
  return { of, card: of === 'card' ? card : null }
}

type OnCard<E> = (node: SceneNode, edit: E, known: Known) => Written

function card<E extends CardEdit>(write: OnCard<E>): Writer<E> & { readonly write: (job: Job, edit: E) => Written } {
  return {
    of: 'card',
    write: async ({ board, tally, fellows, newCards }: Job, edit: E) => {
      const id = edit.kind === 'forget' ? edit.node : edit.card
      const made = newCards.made.find((each) => each.id === id)
      const node = board.nodes.get(id) ?? made ?? (await nodeById(id))
      if (node === null) return 'gone'
      const wrote: Known['wrote'] = (texts, now) => {
        if (takeWritten(board, node, id, texts, now)) tally.noteKnown(id)
      }
      const known = { isUnrestored: tally.isUnrestored(id), fellows, own: board.own, card: board.cards.get(id), wrote }
      return write(node, edit, known)
    },
  }
}

function page<E>(write: (board: LiveBoard, edit: E) => Written): Writer<E> {
  return { of: 'page', write: ({ board }, edit) => write(board, edit) }
}

function made<E>(write: (shop: Workshop, edit: E, work: Work) => Written): Writer<E> {
  return { of: 'made', write: ({ shop }, edit, work) => write(shop, edit, work) }
}

function session<E>(write: (board: LiveBoard, edit: E, fonts: Workshop['fonts']) => Written): Writer<E> {
  return { of: 'session', write: ({ board, shop }, edit) => write(board, edit, shop.fonts) }
}

async function nodeById(id: string): Promise<SceneNode | null> {
  const node = await figma.getNodeByIdAsync(id)
  return node === null || node.type === 'PAGE' || node.type === 'DOCUMENT' ? null : node
}
