/** What is written today is read whole by the plugin of the first round, which keeps the fields that it does not know. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { patchBallot } from '../../../src/core/record/ballot.ts'
import type { Round } from '../../../src/core/record/stored-round.ts'
import { stamp, writeStored } from '../../../src/core/record/stored.ts'
import { byPerson } from '../../../src/core/session/people.ts'
import { collected } from '../../../src/core/session/round.ts'

// The schemas of that plugin, word for word; in its nested objects it keeps only what it knows.
const whole = v.pipe(v.number(), v.integer())
const score = v.picklist(['S', 'M', 'L', 1, 2, 3, '?'])
const answers = v.record(v.string(), score)
const counts = v.record(v.string(), whole)
const proposal = v.object({ skills: v.optional(v.array(v.string())), dependencies: v.optional(v.array(v.unknown())) })
const stored = <Fields extends v.ObjectEntries>(fields: Fields) =>
  v.looseObject({ v: v.literal(1), at: v.string(), ...fields })
const OLD = {
  ballot: stored({
    seat: v.string(),
    n: whole,
    name: v.string(),
    user: v.optional(v.nullable(v.string())),
    session: v.optional(v.number()),
    role: v.optional(v.string()),
    round: v.optional(v.object({ id: v.string(), n: whole, answers })),
    proposals: v.optional(v.record(v.string(), proposal)),
  }),
  round: stored({
    id: v.string(),
    n: whole,
    attribute: v.picklist(['effort', 'business', 'ux']),
    cards: v.array(v.string()),
    state: v.picklist(['open', 'revealed']),
    began: v.number(),
    expected: whole,
    box: v.optional(v.record(v.string(), v.object({ n: whole, role: v.optional(v.string()), answers }))),
    hands: v.optional(v.record(v.string(), counts)),
    counts: v.optional(v.record(v.string(), counts)),
    seen: v.optional(v.record(v.string(), whole)),
    voters: v.optional(whole),
    heard: v.optional(counts),
    was: v.optional(answers),
  }),
  facilitator: stored({ seat: v.string(), name: v.string(), term: whole, since: v.number() }),
}

const ballot = patchBallot(
  { seat: 'a', n: 4, name: 'Ben', user: 'user-Ben', session: 12, role: 'Design', tabs: [11] },
  { answer: { round: 'r', card: '1:1', score: 'M' } },
)
const open: Round = {
  id: 'r',
  n: 2,
  attribute: 'effort',
  cards: ['1:1'],
  state: 'open',
  began: 0,
  expected: 2,
  named: [{ user: null, session: 12 }],
}

test.each<[keyof typeof OLD, object]>([
  ['ballot', ballot],
  ['round', collected(open, byPerson([ballot], 'r'))],
  ['facilitator', { seat: 'a', name: 'Ben', term: 2, since: 0, user: null, session: 12 }],
])('a %s', (key, value) => {
  const written: unknown = JSON.parse(writeStored(stamp('5:1', value)))
  expect(v.parse(OLD[key], written)).toEqual(written)
})
