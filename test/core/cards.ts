import { makePlan } from '../../src/core/edit/make-plan.ts'
import type { Card } from '../../src/core/plan/card.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { NOTHING_ON_BOARD } from '../../src/core/plan/session-on-board.ts'
import type { Snapshot } from '../../src/core/plan/snapshot.ts'
import type { Scores } from '../../src/core/record/record.ts'
import { ABSENT, type Stored } from '../../src/core/record/stored.ts'
import { readText } from '../../src/core/text/from-text.ts'

/** The author’s milestone card: a wide yellow rectangle without a border. */
export function card(id: string, text: string, differs: Partial<Card> = {}): Card {
  return {
    id,
    type: 'SHAPE_WITH_TEXT',
    text,
    fromText: readText(text),
    box: { x: 0, y: Number(id.split(':')[1] ?? 0) * 160, width: 1034, height: 79 },
    section: null,
    inFrame: false,
    isHidden: false,
    isPart: false,
    shape: 'SQUARE',
    fill: { kind: 'solid', hex: '#FFC943' },
    border: 'none',
    record: ABSENT,
    mark: ABSENT,
    original: ABSENT,
    ...differs,
  }
}

export function ok<T>(value: T): Stored<T> {
  return { kind: 'ok', value }
}

export function scored(id: string, text: string, scores: Scores, differs: Partial<Card> = {}): Card {
  return card(id, text, { record: ok({ v: 1, at: id, ...(scores as object) }), ...differs })
}

export const objective = card('9:1', 'Make it easier to discover matches', {
  fill: { kind: 'solid', hex: '#0D99FF' },
  border: 'dashed',
  box: { x: 0, y: -900, width: 857, height: 272 },
})

export const label = card('9:2', 'discover', {
  shape: 'ELLIPSE',
  border: 'dashed',
  fill: { kind: 'solid', hex: '#AFF4C6' },
  box: { x: 800, y: -1000, width: 170, height: 170 },
})

export const sticky = (id: string, text: string): Card =>
  card(id, text, {
    type: 'STICKY',
    shape: null,
    fill: { kind: 'solid', hex: '#FFE299' },
    box: { x: 2000, y: 0, width: 240, height: 240 },
  })

export function page(cards: readonly Card[], differs: Partial<Snapshot> = {}): Snapshot {
  return {
    page: { id: '0:1', name: 'Page 1' },
    looks: ABSENT,
    paint: ABSENT,
    palette: ABSENT,
    words: ABSENT,
    team: ABSENT,
    declined: ABSENT,
    cards,
    sections: [],
    links: [],
    made: [],
    table: null,
    carriers: cards.flatMap((each) => (each.record.kind === 'absent' ? [] : [each.id])),
    session: NOTHING_ON_BOARD,
    ...differs,
  }
}

export function planOf(cards: readonly Card[], differs: Partial<Snapshot> = {}): Plan {
  return makePlan(page(cards, differs))
}
