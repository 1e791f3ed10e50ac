import { scoresOfCard, type Card, type Milestone, type Surface } from '../plan/index.ts'
import { readRounds, readWaits, type Fellows, type Scores } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import { formerIds } from './fellows.ts'
import { ownFill, wearsOurPaint } from './look.ts'

/** What a milestone takes from the board around its card. */
export type Surroundings = Pick<Milestone, 'because' | 'section' | 'objective'>

export function milestoneOf(card: Card, fellows: Fellows, around: Surroundings): Milestone {
  return { ...describeCard(card, scoresHere(card, fellows)), ...around }
}

function scoresHere(card: Card, fellows: Fellows): Scores {
  const scores = scoresOfCard(card)
  if (card.record.kind !== 'ok' || scores.dependencies === undefined) return scores
  return { ...scores, dependencies: readWaits(card.record.value, card.id, fellows) }
}

function describeCard(card: Card, scores: Scores): Omit<Milestone, keyof Surroundings> {
  const fill = ownFill(card)
  const former = formerIds(card)
  return {
    id: card.id,
    ...(former.length === 0 ? {} : { formerIds: former }),
    name: nameOf(card.text, card.fromText),
    type: scores.type ?? card.fromText?.type ?? null,
    scores,
    ...(card.record.kind === 'ok' && card.record.value.parked === true ? { isParked: true } : {}),
    rounds: card.record.kind === 'ok' ? readRounds(card.record.value.rounds) : [],
    trouble: card.record.kind === 'newer' || card.record.kind === 'damaged' ? card.record : null,
    fill: fill.kind === 'solid' ? fill.hex : null,
    isPainted: wearsOurPaint(card),
    surface: surfaceOf(card),
  }
}

function surfaceOf(card: Card): Surface {
  if (card.type === 'TEXT') return 'none'
  return card.type === 'STICKY' ? 'sticky' : 'shape'
}
