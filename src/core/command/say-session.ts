import { count, inSentence, quote } from '../base/index.ts'
import type { Plan } from '../plan/index.ts'
import { activityOf, glyphOf, SCALES, UNSURE, type ScaleAttribute } from '../record/index.ts'
import { WATCHING } from '../session/index.ts'
import { votersIn } from '../weigh/index.ts'
import type { SessionChange } from './session-commands.ts'

/** What just happened in the session, for the status line of whoever asked for it; `voted`: the scale their ballot is for. */
export function saySession(change: SessionChange, plan: Plan, voted: ScaleAttribute | null): string {
  const name = (card: string) => quote(plan.milestones.find(({ id }) => id === card)?.name ?? 'the card')
  switch (change.type) {
    case 'session/run':
      return 'The session runs, and you run it. The Now card on the board shows everyone what is on.'
    case 'session/take':
      return 'You run the session now. Everyone sees it.'
    case 'session/end':
      return 'The session is over: ballots and Now card are gone, scores and meanings stay.'
    case 'agenda/turn':
      return `Now: ${activityOf(change.to).name}.`
    case 'agenda/minutes':
      return `${activityOf(change.activity).name} takes ${count(Math.round(change.minutes), 'minute')}.`
    case 'agenda/people':
      return `${count(change.people, 'person', 'people')} in the room.`
    case 'agenda/card':
      return `Now: ${name(change.card)}.`
    case 'meanings/write':
      return 'Written down: on the board, beside every ballot and in what you take home.'
    case 'round/start':
      return `The vote on ${inSentence(SCALES[change.attribute].name)} is open for ${cards(change.cards.length)}. Nobody sees an answer before you reveal.`
    case 'round/hands':
      return votersIn(change.counts) === 0
        ? `Hands for ${name(change.card)} taken back.`
        : `${count(votersIn(change.counts), 'hand')} counted for ${name(change.card)}.`
    case 'round/guest':
      return 'One more answer is in. It was not shown.'
    case 'round/reveal':
      return 'Revealed.'
    case 'round/drop':
      return 'The vote is closed without a result.'
    case 'round/settle':
      return settled(change, name)
    case 'spike/make':
      return `A Spike card lies beside ${name(change.card)}.`
    case 'ballot/answer':
      return change.score === null
        ? `Your answer for ${name(change.card)} is taken back.`
        : `Your answer for ${name(change.card)} is in: ${change.score === '?' || voted === null ? UNSURE.word.toLowerCase() : glyphOf(voted, change.score)}.`
    case 'ballot/role':
      if (change.role === WATCHING) return 'You only watch: nobody waits for an answer of yours.'
      return change.role === '' ? 'You said no role.' : `You are here as ${change.role}.`
    case 'ballot/propose':
      return `Proposed for ${name(change.card)}.`
    case 'pairs/make':
      return 'Pairs are proposed. The Now card says which cards each takes.'
    case 'proposals/take':
      return 'What was proposed is on the cards now.'
  }
}

function settled(
  { picks, attribute }: Extract<SessionChange, { type: 'round/settle' }>,
  name: (card: string) => string,
) {
  const [only] = picks
  if (only !== undefined && picks.length === 1)
    return `${SCALES[attribute].name} ${glyphOf(attribute, only.score)} · ${name(only.card)}.`
  return `${SCALES[attribute].name} set on ${cards(picks.length)}.`
}

function cards(n: number): string {
  return count(n, 'card')
}
