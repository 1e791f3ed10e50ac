/** Running a session in the panel: what a press does, and what a second press a moment later does not. */
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { SessionView } from '../../src/core/session/session-view.ts'
import { planOf, scored } from '../core/cards.ts'
import { bench } from './model.ts'
import { leading, openRound, revealedRound } from './sessions.ts'

const CARDS = ['1:1', '1:2']

function facilitator(view: SessionView, plan?: Plan) {
  const cards = CARDS.map((id) => scored(id, `Milestone: card ${id}`, {}))
  const { say, ...whole } = bench(plan ?? planOf(cards))
  const hear = (session: SessionView) => say({ type: 'session/changed', session })
  hear(view)
  whole.wait()
  whole.sent()
  const asked = () => whole.sent().map(({ type }) => type)
  return { ...whole, hear, asked }
}

describe('the big button', () => {
  test('rests for a moment when it has come to mean something else, and takes no press meant for what it said before', () => {
    const { panel, hear, asked, wait } = facilitator(leading())
    expect(panel.big.says.value).toBe('Start hidden vote')
    hear(leading({ round: openRound(CARDS, 8) }))
    expect([panel.big.says.value, panel.big.isResting.value]).toEqual(['Reveal', true])
    panel.big.press()
    expect(asked()).toEqual([])
    wait()
    panel.big.press()
    expect(asked()).toEqual(['round/reveal'])
  })

  test('pressed twice in a row sets once and throws no result away', () => {
    const counts = { '1:1': { M: 8 }, '1:2': { S: 4, L: 4 } }
    const { panel, asked, wait } = facilitator(leading({ round: revealedRound(counts) }))
    expect(panel.big.says.value).toBe('Set the one we agree on')
    panel.big.press()
    panel.big.press()
    expect(asked()).toEqual(['round/settle'])
    expect(panel.big.says.value).toBe('Talk about the 1 card left')
    wait()
    panel.big.press()
    expect(asked()).toEqual(['cards/show'])
    expect(Array.from(panel.talking.open.value)).toEqual(['1:2'])
  })

  test('rests also before the board has answered, and where the same words mean another activity', () => {
    const done = CARDS.map((id) => scored(id, `Milestone: card ${id}`, { effort: 'M', business: 2, ux: 2 }))
    const { panel, hear, asked, wait } = facilitator(leading(), planOf(done))
    panel.big.press()
    panel.big.press()
    expect(asked()).toEqual(['agenda/turn'])
    wait()
    hear(leading({ now: 'value' }))
    expect([panel.big.says.value, panel.big.isResting.value]).toEqual(['Next activity', true])
  })

  test('goes from card to card as fast as one likes', () => {
    const { panel, hear, asked } = facilitator(leading({ now: 'dependencies', card: '1:1' }))
    panel.big.press()
    hear(leading({ now: 'dependencies', card: '1:2' }))
    panel.big.press()
    expect(asked()).toEqual(['agenda/card', 'agenda/card'])
  })

  test('ends the session only when it has said for a moment that it would', () => {
    const done = CARDS.map((id) => scored(id, `Milestone: card ${id}`, { skills: ['Design'] }))
    const { panel, asked, wait } = facilitator(leading({ now: 'skills' }), planOf(done))
    panel.big.press()
    panel.big.press()
    expect(panel.big.says.value).toBe('End session now')
    expect(asked()).toEqual([])
    wait()
    panel.big.press()
    expect(asked()).toEqual(['session/end'])
  })
})

describe('a reveal with answers missing', () => {
  test('asks once, with the number', () => {
    const { panel, asked, wait } = facilitator(leading({ round: openRound(CARDS, 6) }))
    panel.big.press()
    expect(asked()).toEqual([])
    expect([panel.voting.isAsking.value, panel.voting.missing.value]).toEqual([true, 2])
    expect(panel.big.says.value).toBe('Reveal anyway')
    wait()
    panel.big.press()
    expect(asked()).toEqual(['round/reveal'])
  })

  test('is asked about no more once everybody is in', () => {
    const { panel, hear, asked, wait } = facilitator(leading({ round: openRound(CARDS, 6) }))
    panel.big.press()
    hear(leading({ round: openRound(CARDS, 8) }))
    expect([panel.voting.isAsking.value, panel.big.says.value]).toEqual([false, 'Reveal'])
    wait()
    panel.big.press()
    expect(asked()).toEqual(['round/reveal'])
  })

  test('goes on without them: as many are expected from then on as have answered', () => {
    const { panel, sent } = facilitator(leading({ round: openRound(CARDS, 6) }))
    panel.big.press()
    panel.voting.goOnWithout()
    expect(sent()).toMatchObject([{ type: 'agenda/people', people: 6 }, { type: 'round/reveal' }])
  })

  test('waits for them when told to, and asks again', () => {
    const { panel, asked, wait } = facilitator(leading({ round: openRound(CARDS, 6) }))
    panel.big.press()
    panel.voting.waitForThem()
    wait()
    panel.big.press()
    expect(asked()).toEqual([])
    expect(panel.voting.isAsking.value).toBe(true)
  })

  test('counts hands that are entered and not sent yet', () => {
    const counted = { ...openRound(CARDS, 3, 5), handsFor: CARDS.slice(1) }
    const { panel, sent } = facilitator(leading({ round: counted }))
    panel.voting.choose('hands')
    expect(panel.voting.missing.value).toBe(5)
    panel.voting.count('M', 4)
    expect(panel.voting.missing.value).toBe(1)
    panel.voting.count('L', 1)
    expect(sent()).toMatchObject([{ type: 'round/hands', counts: { M: 4, L: 1 } }])
  })

  test('is not spared by the hands of one card of several', () => {
    const { panel } = facilitator(leading({ round: { ...openRound(CARDS, 0, 8), handsFor: CARDS.slice(0, 1) } }))
    expect(panel.voting.missing.value).toBe(8)
  })
})

describe('the end of a session', () => {
  const proposed = [{ card: '1:1', patch: { addSkills: ['Design'] } }]

  test('with proposals that nobody took in is not reached by pressing again, only by saying what becomes of them', () => {
    const { panel, sent, asked } = facilitator(leading({ proposed }))
    panel.session.end()
    panel.session.end()
    expect(panel.session.asked.value).toBe('end')
    expect(asked()).toEqual([])
    panel.session.end('take')
    expect(sent()).toMatchObject([{ type: 'session/end', proposals: 'take' }])
    expect(panel.session.asked.value).toBeNull()
  })

  test('is reached by pressing twice where nothing is left', () => {
    const { panel, sent } = facilitator(leading())
    panel.session.end()
    panel.session.end()
    expect(sent()).toEqual([{ type: 'session/end', n: 1 }])
  })
})

describe('a card that is cut during a vote', () => {
  test('is told by its name, and that its answers went with it', () => {
    const { panel, hear } = facilitator(leading({ round: openRound(CARDS, 8) }))
    hear(leading({ round: openRound(['1:1'], 8) }))
    expect(panel.status.said.value).toEqual({
      text: '“Milestone: card 1:2” left the board during the vote, and the answers for it with it. Undo brings it back.',
      isTrouble: true,
    })
  })

  test('is nothing to tell when the vote itself is another', () => {
    const { panel, hear } = facilitator(leading({ round: openRound(CARDS, 8) }))
    hear(leading({ round: { ...openRound(['1:1'], 8), id: 'another' } }))
    expect(panel.status.said.value.isTrouble).toBe(false)
  })
})
