import { scoresOfCard, type Card, type Milestone, type Surface } from '../plan/index.ts'
import { readRounds, readWaits, type Fellows, type Scores } from '../record/index.ts'
import { nameOf } from '../text/index.ts'
import { formerIds } from './fellows.ts'
import { ownFill, wearsOurPaint } from './look.ts'

/** What a milestone takes from the board around its card. */
export type Surroundings = Pick<Milestone, 'because' | 'section' | 'objective'>

export function milestoneOf(card: Card, fellows: Fellows, around: Surroundings): Milestone {
  const { id, record, text, fromText } = card
  const scores = scoresHere(card, fellows)
  const fill = ownFill(card)
  const former = formerIds(card)
  const milestone: Milestone = {
    id,
    name: nameOf(text, fromText),
    type: scores.type ?? fromText?.type ?? null,
    scores,
    rounds: record.kind === 'ok' && record.value.rounds !== undefined ? readRounds(record.value.rounds) : NO_ROUNDS,
    trouble: record.kind === 'newer' || record.kind === 'damaged' ? record : null,
    fill: fill.kind === 'solid' ? fill.hex : null,
    isPainted: wearsOurPaint(card),
    surface: surfaceOf(card),
    because: around.because,
    section: around.section,
    objective: around.objective,
  }
  const isParked = record.kind === 'ok' && record.value.parked === true
  if (former.length === 0 && !isParked) return milestone
  return { ...milestone, ...(former.length === 0 ? {} : { formerIds: former }), ...(isParked ? { isParked } : {}) }
}

/** What most milestones have, and share. */
const NO_ROUNDS: Milestone['rounds'] = []

function scoresHere(card: Card, fellows: Fellows): Scores {
  const scores = scoresOfCard(card)
  if (card.record.kind !== 'ok' || scores.dependencies === undefined) return scores
  const dependencies = readWaits(card.record.value, card.id, fellows)
  return dependencies === scores.dependencies ? scores : { ...scores, dependencies }
}

function surfaceOf(card: Card): Surface {
  if (card.type === 'TEXT') return 'none'
  return card.type === 'STICKY' ? 'sticky' : 'shape'
}
