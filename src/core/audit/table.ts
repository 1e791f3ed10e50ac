/** The milestone table on the board, against the one that would be written now. */
import { capital, count, quote } from '../base/index.ts'
import { isFurtherColumn } from '../export/index.ts'
import { COLUMN_TITLES, readTableRows, type TableRows } from '../record/index.ts'
import { diffTable, keysIn, wantedTable } from '../table/index.ts'
import { nameOn, type Flaw, type Scene } from './flaw.ts'
import type { HeldNode } from './held.ts'
import { madeOn } from './made.ts'

export function tableFlaws(scene: Scene): Flaw[] {
  return madeOn(scene.held).flatMap(({ node, what }) => {
    if (what !== 'table') return []
    const rows = readTableRows((key) => node.values[key] ?? '')
    // One that cannot be read is said where values are.
    if (rows.kind !== 'absent') return rows.kind === 'ok' ? cellFlaws(scene, node, rows.value) : []
    return [flawOf(node, [], 'does not say which card its rows are of.')]
  })
}

function cellFlaws(scene: Scene, node: HeldNode, known: TableRows): Flaw[] {
  const { plan } = scene
  const wanted = wantedTable(plan, 'reading', keysIn(known).filter(isFurtherColumn))
  const { writes, rowAt, columnAt, tally } = diffTable(wanted, known, node.cells ?? [])
  const rows = new Set(known.rows.map(({ card }) => card))
  const isMissing = (card: string) => !rows.has(card)
  const stale = writes.flatMap(({ row, column, text }): Flaw[] => {
    const card = wanted.rows[rowAt.indexOf(row)]?.card
    const key = wanted.columns[columnAt.indexOf(column)]
    if (card === undefined || key === undefined || isMissing(card)) return []
    return [flawOf(node, [card], `is not up to date: ${COLUMN_TITLES[key]} of ${nameOn(scene, card)} is ${say(text)}.`)]
  })
  const byHand = plan.offers.flatMap((offer) =>
    offer.kind === 'cell'
      ? [
          flawOf(
            node,
            [offer.card],
            `says ${say(offer.says)} for ${COLUMN_TITLES[offer.column]} of ${nameOn(scene, offer.card)}, and the card says something else.`,
          ),
        ]
      : [],
  )
  const missing = wanted.rows.flatMap(({ card }) =>
    isMissing(card) ? [flawOf(node, [card], `has no row for ${nameOn(scene, card)}.`)] : [],
  )
  const extra =
    tally.removed === 0 ? [] : [flawOf(node, [], `has ${count(tally.removed, 'row')} that should not be there.`)]
  return [...stale, ...byHand, ...missing, ...extra]
}

function say(text: string): string {
  return text === '' ? 'empty' : quote(text)
}

function flawOf({ id }: HeldNode, cards: readonly string[], says: string): Flaw {
  return { kind: 'table', nodes: [...cards, id], says: `${capital('the milestone table')} (${id}) ${says}` }
}
