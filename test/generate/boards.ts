import fc from 'fast-check'
import { makePlan } from '../../src/core/edit/make-plan.ts'
import type { Card, Section } from '../../src/core/plan/card.ts'
import type { Link } from '../../src/core/plan/link.ts'
import type { MadeNode } from '../../src/core/plan/made-nodes.ts'
import type { BoardTable } from '../../src/core/plan/offer.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { NOTHING_ON_BOARD, type OnBoard } from '../../src/core/plan/session-on-board.ts'
import type { Snapshot } from '../../src/core/plan/snapshot.ts'
import { AgendaState } from '../../src/core/record/agenda.ts'
import { Ballot } from '../../src/core/record/ballot.ts'
import { FacilitatorState } from '../../src/core/record/facilitator.ts'
import { StoredRound } from '../../src/core/record/stored-round.ts'
import {
  DeclinedOffers,
  PaintState,
  PaletteState,
  TeamState,
  TickedLooks,
  WordsState,
} from '../../src/core/record/page-values.ts'
import { Rubric } from '../../src/core/record/rubric.ts'
import { wantedTable } from '../../src/core/table/rows.ts'
import { firstTable } from '../../src/core/table/table-diff.ts'
import { label, objective } from '../core/cards.ts'
import { CARD_IDS, cardWith, GONE_ID, someAnswer, someId, storedOn, textOnCard } from './cards.ts'
import { valuesOf, type Texts } from './values.ts'
import { someWords, someWorth } from './words.ts'

export const PAGE = '0:1'

/** Kinds of cards that are on these boards, and one that is not. */
export const someLook = fc.constantFrom(
  'SHAPE_WITH_TEXT|SQUARE|none|#FFC943|wide',
  'STICKY||none|#FFC943|square',
  'SHAPE_WITH_TEXT|ELLIPSE|dashed|#D9D9D9|wide',
  'a kind of another page',
)

const SEATS = ['seat A', 'seat B', 'seat C'] as const
export const someSeat: fc.Arbitrary<string> = fc.constantFrom(...SEATS)
export const someRole = fc.constantFrom('Design', '', 'Watching', ' Data ')
export const someUser = fc.constantFrom('user 1', 'user 2')
export const somePersonsName = fc.constantFrom('Ana', 'Ben', 'Anonymous')
export const ROUND_IDS = ['r1', 'r2'] as const

/** Texts in values of the page and of a session. */
export const textOnPage: Texts = (field) => {
  switch (field) {
    case 'in':
    case 'out':
      return someLook
    case 'palettes':
      return fc.constantFrom('', 'peach-violet yellow-pink aside', 'sky-violet yellow-red', 'cream-ink x aside')
    case 'seat':
    case 'seats':
    case 'box key':
    case 'seen key':
    case 'who key':
      return someSeat
    case 'who value':
    case 'user':
      return someUser
    case 'role':
    case 'heard key':
      return someRole
    // Of a live round: by card, and then by answer.
    case 'counts key':
      return someId
    case 'counts value key':
    case 'hands value key':
      return someAnswer
    case 'words':
      return someWorth
    case 'name':
      return somePersonsName
    case 'id':
      return fc.constantFrom(...ROUND_IDS)
    default:
      return textOnCard(field)
  }
}

const SECTIONS: readonly Section[] = [
  { id: '2:1', name: 'Quarter 1', parent: null, box: { x: 0, y: 900, width: 4000, height: 900 } },
  { id: '2:2', name: 'Milestones', parent: '2:1', box: { x: 50, y: 950, width: 2000, height: 400 } },
]

const someEnd = fc.option(someId, { freq: 6 })
const someLink: fc.Arbitrary<Omit<Link, 'id'>> = fc.record({
  from: someEnd,
  to: someEnd,
  says: fc.constantFrom('', 'needs', 'blocks'),
  ours: fc.option(fc.record({ from: someId, to: someId })),
})

const someMade: fc.Arbitrary<Omit<MadeNode, 'id'>> = fc.oneof(
  fc.record({ what: fc.constant('badge'), for: someId, to: fc.constant(null) }),
  fc.record({ what: fc.constantFrom('legend', 'newer'), for: fc.constant(null), to: fc.constant(null) }),
  fc.record({ what: fc.constantFrom('connector', 'handover'), for: someId, to: fc.option(someId) }),
)

const onNode = <T>(values: fc.Arbitrary<T>, maxLength: number, ids: string) =>
  fc.array(values, { maxLength }).map((list) => list.map((value, at) => ({ node: `${ids}:${at + 1}`, value })))

/** A session on the board: whoever runs it, its rounds and ballots, also what an undo or two at once leave behind. */
export const someSession: fc.Arbitrary<OnBoard> = fc.record({
  facilitator: storedOn(FacilitatorState, PAGE, valuesOf(FacilitatorState, textOnPage), { absent: 2 }),
  agenda: storedOn(AgendaState, PAGE, valuesOf(AgendaState, textOnPage), { absent: 6 }),
  sections: onNode(fc.option(valuesOf(StoredRound, textOnPage)), 2, '8'),
  nowCards: fc.subarray(['8:11', '8:12']),
  meanings: fc.option(valuesOf(Rubric, textOnPage).map((value) => ({ node: '8:20', value }))),
  ballots: onNode(valuesOf(Ballot, textOnPage), 3, '9'),
})

/** A table that was put on the board and changed there by hand: rows taken out, cells written over. */
interface Handwork {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly says: string }[]
  readonly gone: readonly number[]
}

const someHandwork: fc.Arbitrary<Handwork> = fc.record({
  cells: fc.array(fc.record({ row: fc.nat(6), column: fc.nat(5), says: fc.oneof(someWords, fc.constant('')) }), {
    maxLength: 3,
  }),
  gone: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 1 }),
})

function tableOn(board: Snapshot, { cells, gone }: Handwork): BoardTable {
  const wanted = wantedTable(makePlan(board), 'reading', [])
  const { remembered } = firstTable(wanted)
  const texts = [wanted.columns, ...wanted.rows.map((row) => row.cells.map(({ text }) => text))].map((row, at) =>
    row.map((text, column) => cells.find((cell) => cell.row === at && cell.column === column)?.says ?? text),
  )
  const rows = { kind: 'ok', value: { v: 1 as const, at: '7:99', ...remembered } } as const
  return { id: '7:99', rows, texts: texts.filter((_, at) => !gone.includes(at)) }
}

export interface Size {
  /** At most as many cards, beside what makes the page an OKRA board. */
  readonly cards?: number
}

/** The cards of a board by themselves, each id once; most of them are there. */
export function someCards({ cards = 6 }: Size = {}): fc.Arbitrary<readonly Card[]> {
  const ids = CARD_IDS.filter((id) => id !== GONE_ID).slice(0, cards)
  return fc
    .tuple(...ids.map((id) => fc.option(cardWith(id), { freq: 3 })))
    .map((some) => some.flatMap((card) => card ?? []))
}

/**
 * Whole boards as a scan reads them: cards scored and not, copies, hidden ones, records of a newer plugin and damaged
 * ones, objectives, sections, connectors, what the plugin made, a table that was edited by hand, a session.
 */
export function someBoard(size: Size = {}): fc.Arbitrary<Snapshot> {
  const onPage = { absent: 8 }
  return fc
    .record({
      cards: someCards(size),
      isOkra: fc.constantFrom(true, true, false),
      looks: storedOn(TickedLooks, PAGE, valuesOf(TickedLooks, textOnPage), onPage),
      paint: storedOn(PaintState, PAGE, valuesOf(PaintState, textOnPage), { absent: 3 }),
      palette: storedOn(PaletteState, PAGE, valuesOf(PaletteState, textOnPage), onPage),
      words: storedOn(WordsState, PAGE, valuesOf(WordsState, textOnPage), onPage),
      team: storedOn(TeamState, PAGE, valuesOf(TeamState, textOnPage), onPage),
      declined: storedOn(DeclinedOffers, PAGE, valuesOf(DeclinedOffers, textOnPage), onPage),
      sections: fc.subarray(Array.from(SECTIONS)),
      links: fc.array(someLink, { maxLength: 3 }),
      made: fc.array(someMade, { maxLength: 3 }),
      handwork: fc.option(someHandwork, { freq: 2 }),
      session: fc.oneof(fc.constant(NOTHING_ON_BOARD), someSession),
    })
    .map(({ cards, isOkra, links, made, handwork, ...rest }): Snapshot => {
      const board: Snapshot = {
        page: { id: PAGE, name: 'Page 1' },
        ...rest,
        cards: isOkra ? [objective, label, ...cards] : cards,
        links: links.map((link, at) => ({ id: `7:${at + 1}`, ...link })),
        made: made.map((node, at) => ({ id: `6:${at + 1}`, ...node })),
        table: null,
        carriers: cards.flatMap(({ id, record, mark, original }) =>
          [record, mark, original].some(({ kind }) => kind !== 'absent') ? [id] : [],
        ),
      }
      return handwork === null ? board : { ...board, table: tableOn(board, handwork) }
    })
}

/** Whole plans, each made from a board: none that could not be. */
export function somePlan(size: Size = {}): fc.Arbitrary<Plan> {
  return someBoard(size).map(makePlan)
}
