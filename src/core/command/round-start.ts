import * as v from 'valibot'
import { count, inSentence } from '../base/index.ts'
import { edits, refused, type Decision, type Edit } from '../edit/index.ts'
import { activityFor, type Round, ScaleAttribute, SCALES, type Score } from '../record/index.ts'
import { onePerPerson, resultToKeep, ballotsOnBoard, withoutBallot } from '../session/index.ts'
import { agenda, asFacilitator } from './lead.ts'
import { cards, n, type Scene } from './shape.ts'
import { tabsHere, writeRound } from './vote.ts'

/** A hidden vote opens. */
export const schema = v.object({
  type: v.literal('round/start'),
  n,
  attribute: ScaleAttribute,
  cards,
})
type RoundStart = v.InferOutput<typeof schema>

export const refusals = {
  'vote open': 'A vote is open already. Reveal it first.',
  'no cards': 'There is no milestone to vote on.',
}

export function decide(scene: Scene, command: RoundStart): Decision<keyof typeof refusals> {
  return asFacilitator(scene, () => start(scene, command))
}

function start(scene: Scene, { attribute, cards: wanted }: RoundStart): Decision<keyof typeof refusals> {
  const { snapshot, plan, moment } = scene
  const { memory, people, now, chance } = moment
  if (memory.round?.state === 'open') return refused('vote open')
  const cards = plan.milestones.flatMap(({ id }) => (wanted.includes(id) ? [id] : []))
  if (cards.length === 0) return refused('no cards')
  const persons = onePerPerson(people, memory.ballots.values())
  const board = snapshot.session
  const expected = (board.agenda.kind === 'ok' ? board.agenda.value.people : undefined) ?? persons.length
  const round: Round = {
    id: chance,
    n: (memory.round?.n ?? 0) + 1,
    attribute,
    cards,
    state: 'open',
    began: now,
    expected: Math.max(1, expected),
    named: tabsHere(moment),
    was: Object.fromEntries(
      plan.milestones.flatMap(({ id, scores }): [string, Score][] => {
        const score = scores[attribute]
        return score !== undefined && cards.includes(id) ? [[id, score]] : []
      }),
    ),
    ...resultToKeep(memory.round),
  }
  // This person is the first of those here, whichever of their tabs it is.
  const without = withoutBallot(ballotsOnBoard(board), persons.slice(1))
  const ready = without.map(({ id, name, session }) => ({ name, user: id, session }))
  const ballots: Edit[] = ready.length === 0 ? [] : [{ kind: 'ballots/ready', people: ready }]
  return edits([agenda({ now: activityFor(attribute).id }), writeRound(scene, round), ...ballots])
}

export function say({ attribute, cards }: RoundStart): string {
  const scale = inSentence(SCALES[attribute].name)
  return `The vote on ${scale} is open for ${count(cards.length, 'card')}. Nobody sees an answer before you reveal.`
}
