import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../src/core/plan/plan.ts'
import { ACTIVITIES } from '../../../src/core/record/agenda.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { DRAFT, tidy, unwritten, withDraft } from '../../../src/core/record/rubric.ts'
import type { ScaleAttribute, Score } from '../../../src/core/record/scale.ts'
import { findingsOf } from '../../../src/core/session/findings.ts'
import { heardChanges } from '../../../src/core/session/heard.ts'
import { nextStep, openVote, toSet } from '../../../src/core/session/next-step.ts'
import { nowWords, type NowFacts } from '../../../src/core/session/now.ts'
import { openProposals, proposePairs, seatedHere } from '../../../src/core/session/pairs.ts'
import { highWords } from '../../../src/core/session/private-word.ts'
import { resultWords } from '../../../src/core/session/result-rows.ts'
import type { SessionView } from '../../../src/core/session/session-view.ts'
import { clockWords, NO_TIMER } from '../../../src/core/session/timer-view.ts'
import { resultOf } from '../../../src/core/weigh/result.ts'
import { leading, onEffort } from '../../panel/sessions.ts'
import { planOf, scored } from '../cards.ts'

const plan = (scores: readonly Scores[], meanings: Plan['meanings'] = DRAFT): Plan => ({
  ...planOf(scores.map((each, index) => scored(`1:${index + 1}`, `Milestone: card ${index + 1}`, each))),
  meanings,
})
const session = (differs: Partial<SessionView> = {}): SessionView => leading({ people: 4, ...differs })
const OPEN = {
  id: 'r',
  questions: onEffort(['1:1', '1:2']),
  scales: ['effort'],
  mine: {},
  isIn: 1,
  expected: 4,
  isOpen: true,
  asked: onEffort(['1:1', '1:2']),
  handsFor: [],
  hands: 0,
  room: 4,
  away: { left: 0, watching: 0 },
  over: null,
} as const
const revealed = (
  counts: Record<string, Record<string, number>>,
  heard: Record<string, number> = {},
  was: Record<string, Score> = {},
) =>
  ({
    id: 'r',
    questions: onEffort(Object.keys(counts)),
    scales: ['effort'],
    mine: {},
    isIn: 4,
    expected: 4,
    isOpen: false,
    counts,
    was,
    heard,
    isLate: false,
    missed: null,
  }) as const

test('the five activities are the method’s, 90 minutes in all', () => {
  expect(ACTIVITIES.map(({ name, minutes }) => [name, minutes])).toEqual([
    ['Milestone Review', 30],
    ['Effort Estimation', 20],
    ['Business & UX Value', 20],
    ['Dependencies', 10],
    ['Skills Needed', 10],
  ])
})

describe('the one big button', () => {
  const DONE: Scores = { effort: 'M', business: 2, ux: 2, dependenciesReviewed: true, skills: ['Design'] }
  test('never calls one person’s answer an agreement', () => {
    const says = (counts: Record<string, Record<string, number>>) =>
      nextStep(plan([{}, {}]), session({ round: revealed(counts) })).says
    expect(says({ '1:1': { S: 1 }, '1:2': { M: 1 } })).toBe('Set the one answer on 2 cards · 1 of 4 answered')
    expect(says({ '1:1': { S: 2 }, '1:2': { M: 1 } })).toBe('Set the 2 we agree on · at least 1 of 4 answered')
  })

  test.each<[when: string, Plan, SessionView | null, says: string]>([
    ['nothing is found yet', plan([]), null, 'Find the milestones on this page'],
    ['no meanings are written', plan([{}], {}), null, 'Prepare: say what S, M and L mean here'],
    ['all is prepared', plan([{}]), null, 'Run session'],
    ['all is scored', plan([DONE]), null, 'Take home'],
    ['the review begins', plan([{}, {}]), session({ now: 'review', card: '1:1' }), 'Next card'],
    ['the review is through', plan([{}, {}]), session({ now: 'review', card: '1:2' }), 'Next activity'],
    ['effort is open', plan([{}, {}]), session(), 'Start hidden vote'],
    ['a vote is open', plan([{}, {}]), session({ round: OPEN }), 'Reveal'],
    ['a vote is open and the room has gone on', plan([{}, {}]), session({ round: OPEN, now: 'skills' }), 'Reveal'],
    ['a vote was dropped', plan([{}, {}]), session({ round: revealed({}) }), 'Start hidden vote'],
    [
      'a vote on one card is settled',
      plan([{ effort: 'M' }, {}]),
      session({ round: revealed({ '1:1': { M: 4 } }) }),
      'Start hidden vote',
    ],
    [
      'half of the room agrees',
      plan([{}, {}]),
      session({ round: revealed({ '1:1': { M: 2 }, '1:2': { S: 2 } }) }),
      'Set the 2 we agree on · 2 of 4 answered',
    ],
    [
      'on some cards fewer agree than on others',
      plan([{}, {}]),
      session({ round: revealed({ '1:1': { M: 4 }, '1:2': { S: 3 } }) }),
      'Set the 2 we agree on · at least 3 of 4 answered',
    ],
    [
      'one of four is not sure',
      plan([{}, {}]),
      session({ round: revealed({ '1:1': { M: 4 }, '1:2': { M: 3, '?': 1 } }) }),
      'Set the one we agree on',
    ],
    [
      'nobody agrees',
      plan([{}, {}]),
      session({ round: revealed({ '1:1': { M: 3, L: 1 }, '1:2': { '?': 4 } }) }),
      'Talk about the 2 cards left',
    ],
    [
      'a vote agrees',
      plan([{}, {}]),
      session({ round: revealed({ '1:1': { M: 4 }, '1:2': { S: 1, L: 3 } }) }),
      'Set the one we agree on',
    ],
    [
      'only talk is left',
      plan([{ effort: 'M' }, {}]),
      session({ round: revealed({ '1:1': { M: 4 }, '1:2': { S: 1, L: 3 } }) }),
      'Talk about the 1 card left',
    ],
    ['effort is done', plan([{ effort: 'M' }]), session({ round: revealed({ '1:1': { M: 4 } }) }), 'Next activity'],
    ['value begins', plan([{ effort: 'M' }]), session({ now: 'value' }), 'Start hidden vote'],
    ['dependencies are open', plan([{}, {}]), session({ now: 'dependencies', card: '1:1' }), 'Next card'],
    [
      'dependencies are reviewed',
      plan([{ dependenciesReviewed: true }]),
      session({ now: 'dependencies' }),
      'Next activity',
    ],
    [
      'several are here for skills',
      plan([{}]),
      session({ now: 'skills', here: [1, 2].map(() => ({ name: 'A', initials: 'A', colour: '' })) }),
      'Propose pairs',
    ],
    [
      'pairs have proposed',
      plan([{}]),
      session({ now: 'skills', proposed: [{ card: '1:1', patch: { addSkills: ['Design'] } }] }),
      'Take in what was proposed for 1 card',
    ],
    ['all is done', plan([{ skills: ['Design'] }]), session({ now: 'skills' }), 'End session'],
  ])('when %s', (_, whole, view, says) => {
    expect(nextStep(whole, view).says).toBe(says)
  })

  test('a vote on cards that are scored already can be set, where it says something else than they do', () => {
    const again = revealed(
      { '1:1': { S: 4 }, '1:2': { M: 4 }, '1:3': { L: 4 } },
      {},
      { '1:1': 'L', '1:2': 'M', '1:3': 'S' },
    )
    // The third was set after the reveal.
    expect(
      nextStep(plan([{ effort: 'L' }, { effort: 'M' }, { effort: 'L' }]), session({ round: again })),
    ).toMatchObject({
      kind: 'settle',
      picks: [{ card: '1:1', attribute: 'effort', score: 'S' }],
    })
  })

  test('what is furthest apart is talked about first, and no vote that was held is offered again', () => {
    const round = revealed({ '1:1': { M: 2, L: 2 }, '1:2': { S: 2, L: 2 } })
    expect(nextStep(plan([{}, {}]), session({ round }))).toMatchObject({ kind: 'talk', question: { card: '1:2' } })
    expect(openVote(plan([{}, {}, {}]), ['effort'], round)).toEqual({ attribute: 'effort', cards: ['1:3'] })
  })

  test('beside it, what is nearly agreed: two thirds on one level, the rest on the next, and nobody unsure', () => {
    const rooms = { '1:1': { M: 4, L: 2 }, '1:2': { M: 3, L: 2 }, '1:3': { M: 4 }, '1:4': { M: 3, '?': 1 } }
    const picks = toSet('nearly', revealed(rooms), plan([{}, {}, {}, {}]).milestones)
    expect(picks).toEqual([{ card: '1:1', attribute: 'effort', score: 'M' }])
  })

  test.each<[ScaleAttribute, Record<string, number>, string]>([
    ['effort', { M: 5 }, 'All 5 agree.'],
    ['effort', { M: 1 }, 'One answer.'],
    ['effort', { M: 3, '?': 2 }, 'All who chose agree. Not sure yet: 2.'],
    ['effort', { M: 1, L: 2 }, 'Nearly agreed: 2 of 3 say L.'],
    ['business', { '2': 4, '3': 1, '?': 1 }, '$$ or $$$? Choose.'],
    ['effort', { S: 2, M: 2 }, 'S or M? Choose.'],
    ['effort', { S: 1, M: 4, L: 1 }, 'S against L: talk.'],
    ['ux', { '1': 1, '?': 2 }, 'Too many are not sure yet: find out first.'],
  ])('a vote on %s of %j is said as it is: %s', (attribute, counts, says) => {
    expect(resultWords(attribute, resultOf(attribute, counts), counts)).toBe(says)
  })

  test('one vote covers every milestone that is open', () => {
    expect(nextStep(plan([{}, { effort: '?' }, {}]), session())).toMatchObject({ kind: 'vote', cards: ['1:1', '1:3'] })
  })
})

describe('worth a talk', () => {
  const says = (...given: Parameters<typeof findingsOf>) => findingsOf(...given).map((finding) => finding.says)
  const far = (effort?: 'S'): Plan => {
    const whole = plan([{ effort }, {}])
    const rounds = [{ attribute: 'effort', counts: { S: 2, L: 3 } }] as const
    return { ...whole, milestones: whole.milestones.map((each, index) => (index === 0 ? { ...each, rounds } : each)) }
  }

  test('no meanings come first', () => {
    expect(says(plan([{}], {}), null, NO_TIMER)[0]).toBe('Nobody wrote down what S M L, $ $$ $$$, ♥ ♥♥ ♥♥♥ mean here.')
  })

  test.each<[what: string, given: Parameters<typeof findingsOf>, said: string]>([
    ['ends far apart', [far(), session(), NO_TIMER], 'Effort: S against L on “Milestone: card 1”.'],
    [
      'who was not heard',
      [
        plan([{}]),
        session({ roles: { Design: 1, Data: 2, Product: 1 }, round: revealed({ '1:1': { M: 1 } }, { Product: 1 }) }),
        NO_TIMER,
      ],
      'Not heard yet: Design, Data.',
    ],
    [
      'too little contrast',
      [plan([3, 3, 3, 1].map((business) => ({ business: business as 1 | 3 }))), null, NO_TIMER],
      '3 of 4 are $$$.',
    ],
    [
      'dependencies not reviewed',
      [plan([{}, { dependenciesReviewed: true }]), session({ now: 'skills' }), NO_TIMER],
      'Dependencies not reviewed: “Milestone: card 1”.',
    ],
    [
      'a ring',
      [plan([{ dependencies: [{ card: '1:2' }] }, { dependencies: [{ card: '1:1' }] }]), null, NO_TIMER],
      '2 cards wait for each other.',
    ],
    [
      'a scarce skill',
      [plan([{ skills: ['Design'] }, { skills: ['Design'] }]), session({ roles: { Design: 1 } }), NO_TIMER],
      'Design: 2 cards ask for it, and 1 person does it here.',
    ],
    [
      'time',
      [plan([{}, {}]), session(), { state: 'RUNNING', remaining: 30, total: 1200, isOurs: true }],
      '15 seconds left for each of 2 cards.',
    ],
  ])('%s', (_, given, said) => {
    expect(says(...given)).toContain(said)
  })

  test('where nobody, or somebody else, runs a session, its cards are shown and no vote is opened', () => {
    for (const runBy of [null, { name: 'Ben', isMe: false, isHere: true }])
      expect(findingsOf(far(), session({ runBy }), NO_TIMER)).toContainEqual(
        expect.objectContaining({ id: 'apart effort', act: { kind: 'show', cards: ['1:1'] }, does: 'Show' }),
      )
  })

  test('nothing is said of what was settled, and each finding names its cards and one thing to do', () => {
    expect(says(far('S'), session(), NO_TIMER)).not.toContain('Effort: S against L on “Milestone: card 1”.')
    expect(findingsOf(far(), session(), NO_TIMER).find(({ id }) => id === 'apart effort')).toMatchObject({
      cards: ['1:1'],
      act: { kind: 'vote', attribute: 'effort', cards: ['1:1'] },
      does: 'Talk, then vote again',
    })
  })
})

describe('the Now card', () => {
  const whole = plan([{}, {}])
  const facts: NowFacts = {
    activity: ACTIVITIES[1],
    milestones: whole.milestones,
    card: '1:1',
    round: { id: 'r', n: 1, attribute: 'effort', cards: ['1:1', '1:2'], state: 'open', began: 0, expected: 6 },
    isIn: 4,
    meanings: { effort: { 1: { means: 'Days', example: 'the login page' } } },
    facilitator: 'Ana',
    pairs: [],
    minutes: { review: 30, effort: 20, value: 25, dependencies: 10, skills: 10 },
    since: '10:20 (UTC+2)',
    presenter: { now: 'Ana', next: 'Ben' },
  }

  test('asks, says what the answers mean, how many are in, and what to do without the plugin', () => {
    expect(nowWords(facts)).toEqual({
      title: 'Now: Effort',
      time: '20 minutes, since 10:20 (UTC+2)',
      next: 'Next: Business & UX Value, 25 minutes',
      question: 'How much effort is each of the 2 milestones?',
      lines: ['S  Days. For example: the login page', 'M  Medium', 'L  Large', '?  Not sure yet is an answer, too'],
      standing: '4 of 6 in',
      how: 'With the plugin: answer in its panel; nobody sees it before the reveal. Without: when Ana says “three”, show one finger = S, two = M, three = L, a fist means not sure.',
    })
  })

  test('asks for value in words, too', () => {
    const round = { ...facts.round, attribute: 'business', cards: ['1:2'] } as NowFacts['round']
    expect(nowWords({ ...facts, activity: ACTIVITIES[2], round }).question).toBe('What is “Milestone: card 2” worth?')
  })

  test('after the reveal says what is agreed and what is open', () => {
    const round = {
      ...facts.round,
      state: 'revealed',
      counts: { '1:1': { M: 4 }, '1:2': { S: 1, L: 3 } },
      voters: 4,
    } as NowFacts['round']
    expect(nowWords({ ...facts, round })).toMatchObject({
      question: 'We agree on 1 of 2.',
      lines: ['Talk: “Milestone: card 2” (1 S, 3 L)'],
      standing: '4 people answered',
    })
  })

  test('agrees on nothing that somebody is not sure of, or that one chose differently', () => {
    const round = {
      ...facts.round,
      state: 'revealed',
      counts: { '1:1': { M: 3, '?': 1 }, '1:2': { M: 3, L: 1 } },
      voters: 4,
    } as NowFacts['round']
    expect(nowWords({ ...facts, round })).toMatchObject({
      question: 'We agree on 0 of 2.',
      lines: ['Some are not sure: “Milestone: card 1” (3 M, 1 ?)', 'Nearly agreed: “Milestone: card 2” (3 M, 1 L)'],
    })
  })

  test('says that a vote is still open when the room has gone on', () => {
    expect(nowWords({ ...facts, activity: ACTIVITIES[3] }).lines).toContain(
      'The vote on effort is still open: 4 of 6 in',
    )
  })

  test('in the review shows the card in front', () => {
    expect(nowWords({ ...facts, activity: ACTIVITIES[0], round: null })).toMatchObject({
      question: '“Milestone: card 1”',
      standing: 'Card 1 of 2',
    })
  })
})

describe('pairs', () => {
  const seat = (name: string, role: string | null) => ({ seat: name, name, role })

  test('are of different roles as far as that goes, and share the cards evenly', () => {
    const people = [seat('a', 'Product'), seat('b', 'Backend'), seat('c', 'Backend'), seat('d', 'Design')]
    const pairs = proposePairs(people, plan([{}, {}, {}]).milestones)
    expect(pairs).toEqual([
      { seats: ['b', 'd'], names: ['b', 'd'], cards: ['1:1', '1:3'] },
      { seats: ['c', 'a'], names: ['c', 'a'], cards: ['1:2'] },
    ])
  })

  test('are of everyone on the board, with a ballot or without, also after coming back in another tab', () => {
    const person = (name: string, tab: number, id: string | null = name) => ({ id, name, session: tab, colour: '' })
    const ballot = { seat: 's', n: 1, name: 'Ben', user: 'Ben', session: 2, role: 'Backend' }
    const gone = { seat: 'g', n: 1, name: 'Gone', user: 'Gone', session: 9, role: 'Data' }
    expect(seatedHere([person('Ana', 1), person('Ben', 7), person('Anonymous', 3, null)], [ballot, gone])).toEqual([
      { seat: 'tab 1', name: 'Ana', role: null },
      { seat: 's', name: 'Ben', role: 'Backend' },
      { seat: 'tab 3', name: 'Anonymous', role: null },
    ])
  })

  test('with an odd number the last three work together', () => {
    const pairs = proposePairs(
      ['a', 'b', 'c', 'd', 'e'].map((name) => seat(name, null)),
      [],
    )
    expect(pairs.map(({ seats }) => seats.length)).toEqual([2, 3])
  })

  test('of what they propose the new is taken, once, whoever said it', () => {
    const whole = plan([{ skills: ['Design'] }, {}])
    const ballot = (card: string, skills: string[]) => ({
      seat: card,
      n: 1,
      name: card,
      proposals: { [card]: { skills } },
    })
    expect(
      openProposals(
        [ballot('1:1', ['design', 'Data']), ballot('1:1', ['Data', 'Backend']), ballot('9:9', ['X'])],
        whole.milestones,
      ),
    ).toEqual([{ card: '1:1', patch: { addSkills: ['Data', 'Backend'] } }])
  })
})

describe('meanings', () => {
  test('are written when all three levels of a scale say something', () => {
    expect(unwritten({})).toEqual(['effort', 'business', 'ux'])
    expect(unwritten({ effort: { 1: { means: 'a' }, 2: { means: 'b' }, 3: { means: ' ' } } })).toContain('effort')
    expect(unwritten(DRAFT)).toEqual([])
  })

  test('a draft fills what is empty and leaves what is written', () => {
    const own = { effort: { 1: { means: 'Ours' } } }
    expect(withDraft(own).effort?.[1]).toEqual({ means: 'Ours' })
    expect(withDraft(own).effort?.[2]).toEqual(DRAFT.effort?.[2])
  })

  test('are kept without blanks', () => {
    expect(tidy({ effort: { 1: { means: ' a ', example: ' ' }, 2: { means: '', example: '' } }, ux: {} })).toEqual({
      effort: { 1: { means: 'a' } },
    })
  })
})

test('a word to the voter alone, where two thirds of the answers are the highest', () => {
  expect(highWords('business', [3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 2, 1])).toBe(
    'Between you and the panel: you gave $$$ to 9 of 12.',
  )
  expect(highWords('business', [3, 3, 3, 1, 2, 1])).toBeNull()
  expect(highWords('business', [3, 3, 3])).toBeNull()
})

test.each([
  [0, '0:00'],
  [59.2, '1:00'],
  [1200, '20:00'],
  [-3, '0:00'],
])('%d seconds are %s', (seconds, words) => {
  expect(clockWords(seconds)).toBe(words)
})

describe('those who take part are told', () => {
  const member = { name: 'Ana', isMe: false, isHere: true }
  const seen = (round: SessionView['round']) => session({ runBy: member, round })
  const counts = { '1:1': { M: 4 } }
  test.each<[what: string, before: SessionView['round'], after: SessionView['round'], heard: string[]]>([
    ['a vote that opens', null, OPEN, ['A vote on Effort is open.']],
    ['its reveal', OPEN, revealed(counts), ['The vote on Effort is revealed.']],
    ['its end without a result', OPEN, revealed({}), ['The vote on Effort was closed without a result.']],
    [
      'its end, after which an earlier result shows again',
      { ...OPEN, scales: ['business'], id: 'later' },
      revealed(counts),
      ['The vote on Business value was closed without a result.'],
    ],
    ['nothing new', revealed(counts), revealed(counts), []],
  ])('of %s', (_, before, after, heard) => {
    expect(heardChanges(seen(before), seen(after))).toEqual(heard)
  })
})
