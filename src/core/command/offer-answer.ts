import * as v from 'valibot'
import { edits, offerKey, refused, type Decision, type Edit } from '../edit/index.ts'
import { FURTHER_NAMES } from '../export/index.ts'
import type { Offer, Plan, Snapshot, Wait } from '../plan/index.ts'
import { patchRecord, type Patch } from '../record/index.ts'
import { textSizeFor } from '../sketch/index.ts'
import { wantedTable } from '../table/index.ts'
import { scoreOf } from './score.ts'
import { n, type Scene } from './shape.ts'

/** Remembered answers; the oldest are forgotten first. */
const MOST_LEFT = 200

/** What can be answered: take it, take its other half, or leave everything as it is. */
const OFFER_ANSWERS = ['yes', 'other', 'leave'] as const
export type OfferAnswerWord = (typeof OFFER_ANSWERS)[number]

/** What somebody did on the board by hand, taken into the plan, taken back, or left as it is. */
export const schema = v.object({
  type: v.literal('offer/answer'),
  n,
  offer: v.string(),
  as: v.picklist(OFFER_ANSWERS),
})
type OfferAnswer = v.InferOutput<typeof schema>

export const refusals = { 'no offer': 'This is no longer so on the board.' }

export function decide(scene: Scene, command: OfferAnswer): Decision<keyof typeof refusals> {
  const wanted = answer(scene, command)
  if (wanted === null) return refused('no offer')
  const score = scoreOf(scene)
  return edits([...wanted.changes.flatMap(({ card, patch }) => score(card, patch)), ...wanted.edits])
}

/** Changes of records are made as every score is; everything else is an edit as it is. */
interface Wanted {
  readonly changes: readonly { readonly card: string; readonly patch: Patch }[]
  readonly edits: readonly Edit[]
}

function answer({ snapshot, plan }: Scene, { offer: id, as }: OfferAnswer): Wanted | null {
  const offer = plan.offers.find((candidate) => candidate.id === id)
  if (offer === undefined) return null
  if (as === 'leave') return { changes: [], edits: [leave(snapshot, offer)] }
  const size = textSizeFor(snapshot, plan)
  const draw = ({ from, to }: Wait): Edit => ({ kind: 'connector', from, to, size, isDrawn: true })
  return as === 'yes' ? take(plan, offer, draw, size) : takeOther(offer, draw)
}

function leave(snapshot: Snapshot, offer: Offer): Edit {
  const before = snapshot.declined.kind === 'ok' ? snapshot.declined.value.offers : []
  return { kind: 'page/declined', offers: [...before, offerKey(offer)].slice(-MOST_LEFT) }
}

type Draw = (wait: Wait) => Edit

const NOTHING: Wanted = { changes: [], edits: [] }

function take(plan: Plan, offer: Offer, draw: Draw, size: number): Wanted {
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

function takeOther(offer: Offer, draw: Draw): Wanted {
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

/** Several cells at once: each as if it were the only one. */
export function takeCells(scene: Scene, offers: readonly CellOffer[]): Edit[] {
  const { snapshot, plan } = scene
  const size = textSizeFor(snapshot, plan)
  const score = scoreOf(scene)
  const wanted = offers.flatMap((offer) => (offer.patch === null ? [] : [takeCell(plan, offer, offer.patch, size)]))
  return [
    ...wanted.flatMap(({ changes }) => changes.flatMap(({ card, patch }) => score(card, patch))),
    ...wanted.flatMap((each) => each.edits),
  ]
}

/** The score is changed, and the cell says it in our words and colours: “large” becomes L. */
function takeCell(plan: Plan, { card, column }: CellOffer, patch: Patch, size: number): Wanted {
  const milestones = plan.milestones.map((milestone) =>
    milestone.id === card ? { ...milestone, scores: patchRecord(milestone.scores, patch) } : milestone,
  )
  const { columns, rows } = wantedTable({ ...plan, milestones }, 'reading', FURTHER_NAMES)
  const cell = rows.find((row) => row.card === card)?.cells[columns.indexOf(column)]
  const edits: Edit[] = cell === undefined ? [] : [{ kind: 'cell', card, column, cell, contrast: plan.contrast, size }]
  return { changes: [{ card, patch }], edits }
}

type CellOffer = Extract<Offer, { kind: 'cell' }>

function waits(card: string, on: string): Wanted['changes'][number] {
  return { card, patch: { addDependencies: [{ card: on }] } }
}

function waitsNoMore(card: string, on: string): Wanted['changes'][number] {
  return { card, patch: { removeDependencies: [{ card: on }] } }
}

export function foresee(plan: Plan, { offer }: OfferAnswer): Plan {
  return { ...plan, offers: plan.offers.filter(({ id }) => id !== offer) }
}

export function say({ as }: OfferAnswer): string {
  return as === 'leave' ? 'Left as it is.' : 'Done: the plan and the board say the same.'
}
