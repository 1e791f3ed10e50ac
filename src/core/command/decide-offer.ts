/** Deciding about what people did on the board by hand, once somebody answered the offer. */
import { markOffer, type Edit } from '../edit/index.ts'
import { FURTHER_NAMES } from '../export/index.ts'
import type { Offer, Plan, Snapshot, Wait } from '../plan/index.ts'
import { patchRecord, type Patch } from '../record/index.ts'
import { textSizeFor } from '../sketch/index.ts'
import { wantedTable } from '../table/index.ts'
import type { Answer } from './say-offer.ts'

/** Remembered answers; the oldest are forgotten first. */
const MOST_LEFT = 200

/** Changes of records are made by `score`, which also repaints; everything else is an edit as it is. */
export interface OfferAnswer {
  readonly changes: readonly { readonly card: string; readonly patch: Patch }[]
  readonly edits: readonly Edit[]
}

export function answerOffer(snapshot: Snapshot, plan: Plan, id: string, as: Answer): OfferAnswer | null {
  const offer = plan.offers.find((candidate) => candidate.id === id)
  if (offer === undefined) return null
  if (as === 'leave') return { changes: [], edits: [leave(snapshot, offer)] }
  const size = textSizeFor(snapshot, plan)
  const draw = ({ from, to }: Wait): Edit => ({ kind: 'connector', from, to, size, isDrawn: true })
  return as === 'yes' ? take(plan, offer, draw, size) : takeOther(offer, draw)
}

function leave(snapshot: Snapshot, offer: Offer): Edit {
  const before = snapshot.left.kind === 'ok' ? snapshot.left.value.offers : []
  return { kind: 'page/left', offers: [...before, markOffer(offer)].slice(-MOST_LEFT) }
}

type Draw = (wait: Wait) => Edit

const NOTHING: OfferAnswer = { changes: [], edits: [] }

function take(plan: Plan, offer: Offer, draw: Draw, size: number): OfferAnswer {
  switch (offer.kind) {
    case 'cell':
      return offer.patch === null ? NOTHING : takeCell(plan, offer, offer.patch, size)
    case 'connected':
      return { changes: [waits(offer.from, offer.to)], edits: [] }
    case 'moved':
      return { changes: [waitsNoMore(offer.was.from, offer.was.to), waits(offer.from, offer.to)], edits: [] }
    case 'loose':
      return { changes: [waitsNoMore(offer.from, offer.to)], edits: [] }
    case 'named':
      return {
        changes: [
          { card: offer.from, patch: { removeDependencies: [offer.item], addDependencies: [{ card: offer.to }] } },
        ],
        edits: [],
      }
    case 'undrawn':
      // Whoever wants one drawn wants them all.
      return { changes: [], edits: plan.offers.flatMap((other) => (other.kind === 'undrawn' ? [draw(other)] : [])) }
  }
}

function takeOther(offer: Offer, draw: Draw): OfferAnswer {
  switch (offer.kind) {
    case 'cell':
    case 'named':
      return NOTHING
    case 'connected':
      return { changes: [waits(offer.to, offer.from)], edits: [] }
    case 'moved':
      return { changes: [], edits: [draw(offer.was)] }
    case 'loose':
      return { changes: [], edits: [draw(offer)] }
    case 'undrawn':
      return { changes: [waitsNoMore(offer.from, offer.to)], edits: [] }
  }
}

/** The score is changed, and the cell says it in our words and colours: “large” becomes L. */
function takeCell(plan: Plan, { card, column }: CellOffer, patch: Patch, size: number): OfferAnswer {
  const milestones = plan.milestones.map((milestone) =>
    milestone.id === card ? { ...milestone, scores: patchRecord(milestone.scores, patch) } : milestone,
  )
  const { columns, rows } = wantedTable({ ...plan, milestones }, 'reading', FURTHER_NAMES)
  const cell = rows.find((row) => row.card === card)?.cells[columns.indexOf(column)]
  const edits: Edit[] = cell === undefined ? [] : [{ kind: 'cell', card, column, cell, contrast: plan.contrast, size }]
  return { changes: [{ card, patch }], edits }
}

type CellOffer = Extract<Offer, { kind: 'cell' }>

function waits(card: string, on: string): OfferAnswer['changes'][number] {
  return { card, patch: { addDependencies: [{ card: on }] } }
}

function waitsNoMore(card: string, on: string): OfferAnswer['changes'][number] {
  return { card, patch: { removeDependencies: [{ card: on }] } }
}
