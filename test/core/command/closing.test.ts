/** The sentences menu commands end with: FigJam shows a hundred characters of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closing, closingRefusal, type MenuChange } from '../../../src/core/command/closing.ts'
import type { Skipped, Outcome, SkipReason } from '../../../src/core/edit/outcome.ts'
import { RULES } from '../../../src/core/record/rules.ts'
import { label, objective, planOf, scored } from '../cards.ts'
import { NOTHING } from '../outcomes.ts'

const LONG = 'Incorporate attendance history and player ranking into suggestions'
const plan = planOf([objective, label, ...Array.from({ length: 12 }, (_, n) => scored(`1:${n}`, `${LONG} ${n}`, {}))])
const all = plan.milestones.map(({ id }) => id)
const end = (change: MenuChange, outcome: Partial<Outcome>) =>
  closing(change, { before: plan, after: plan, outcome: { ...NOTHING, ...outcome }, voted: null })
const left = (why: SkipReason, n: number, name = LONG): Skipped[] =>
  Array.from({ length: n }, (_, i) => ({ card: `9:${i}`, name, why }))
const colour = { type: 'paint/choose', n: 0, rule: 'effort' } as const
const back: MenuChange = { type: 'paint/choose', n: 0, rule: 'original' }
const unsure: MenuChange = {
  type: 'milestone/change',
  n: 0,
  cards: all,
  patch: { effort: '?', business: '?', ux: '?' },
}

describe('a menu command ends', () => {
  test.each<[string, MenuChange, Partial<Outcome>, string]>([
    [
      'with all there is to say',
      colour,
      { painted: all },
      '12 milestones coloured by effort. All grey: not scored yet.',
    ],
    [
      'with what went wrong first',
      colour,
      { painted: all.slice(1), skipped: left('free text', 1, 'A title') },
      '“A title”: free text is never coloured. 11 milestones coloured by effort. All grey: not scored yet.',
    ],
    [
      'with numbers where names would not fit',
      colour,
      { painted: all.slice(3), skipped: left('no fill', 3) },
      'Not done: 3 without a fill. 9 milestones coloured by effort. All grey: not scored yet.',
    ],
    [
      'with one number where there are many kinds of trouble',
      { ...colour, rule: 'dependencies' },
      {
        painted: all.slice(6),
        skipped: (['gone', 'no fill', 'pattern', 'text colour', 'saved colours damaged', 'failed'] as const).flatMap(
          (why) => left(why, 1),
        ),
      },
      'Not done: 6 cards. 6 milestones coloured by dependencies. All grey: not reviewed yet.',
    ],
    [
      'with the number of cards instead of a long name',
      unsure,
      { recorded: all.slice(0, 1) },
      'Effort not sure yet, Business value not sure yet, UX value not sure yet · 1 card.',
    ],
    [
      'with the trouble alone where nothing was done',
      back,
      { skipped: left('saved colours damaged', 2) },
      'Not done: 2 with damaged colours.',
    ],
    [
      'with why a file cannot be written',
      colour,
      { isReadOnly: true },
      'This file is read-only for you: ask its owner for edit access to score or colour.',
    ],
  ])('%s', (_, change, outcome, sentence) => expect(end(change, outcome)).toBe(sentence))
})

const whys = Object.keys({
  gone: 0,
  newer: 0,
  damaged: 0,
  copy: 0,
  'too long': 0,
  recoloured: 0,
  'free text': 0,
  'no fill': 0,
  pattern: 0,
  'text colour': 0,
  'text colour back': 0,
  'not restored': 0,
  'saved colours newer': 0,
  'saved colours damaged': 0,
  'page newer': 0,
  'changed since': 0,
  'already there': 0,
  'no font': 0,
  failed: 0,
  'broken off': 0,
  unfinished: 0,
} satisfies Record<SkipReason, 0>) as SkipReason[]
const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constant('😀'.repeat(80)), fc.constant(LONG))
const someIds = fc.subarray(all)
const outcome: fc.Arbitrary<Outcome> = fc.record({
  recorded: someIds,
  painted: someIds,
  restored: someIds,
  created: fc.constant([]),
  put: fc.constant([]),
  made: fc.nat(3000),
  table: fc.option(
    fc.record({
      isNew: fc.boolean(),
      tally: fc.record({
        cells: fc.nat(999),
        added: fc.nat(99),
        moved: fc.nat(99),
        removed: fc.nat(99),
        byHand: fc.nat(99),
      }),
    }),
  ),
  missingFonts: fc.array(fc.record({ font: words, texts: fc.integer({ min: 1, max: 5000 }) }), { maxLength: 3 }),
  skipped: fc.array(fc.record({ card: fc.constant('9:9'), name: words, why: fc.constantFrom(...whys) }), {
    maxLength: 30,
  }),
  isCancelled: fc.constant(false),
  isReadOnly: fc.boolean(),
  isPartial: fc.boolean(),
})
const change: fc.Arbitrary<MenuChange> = fc.constantFrom<MenuChange>(
  ...RULES.map((rule) => ({ ...colour, rule })),
  back,
  { type: 'table/put', n: 0, order: 'reading', further: [], evenIfLong: false },
  { type: 'badges/tidy', n: 0 },
  unsure,
)

/** What is said first where all went well. */
const DONE =
  /^(\d+ (milestones?|cards?|badges?|cells?|rows?) (coloured|moved|changed|added|removed|put right|in)|\d+ coloured|Effort|Scored|Original colours|Every badge|The cards already wear|Milestone table|Nothing to change)/

test('whatever a command did and left, it ends within a hundred characters and names the trouble first', () => {
  fc.assert(
    fc.property(change, outcome, (command, done) => {
      const sentence = end(command, done)
      expect(sentence.length).toBeLessThanOrEqual(100)
      expect(sentence).not.toMatch(/\p{Surrogate}/u)
      const isTrouble = done.skipped.length + done.missingFonts.length > 0 || done.isReadOnly
      if (isTrouble) expect(sentence).not.toMatch(DONE)
      else expect(sentence).toMatch(DONE)
    }),
    { numRuns: 500 },
  )
})

test('so does what refuses a command, whoever runs a session', () => {
  expect(closingRefusal({ code: 'led by', name: 'Ana' })).toBe(
    'Ana runs the session: until it ends, only their plugin writes scores.',
  )
  fc.assert(
    fc.property(words, (name) => {
      const sentence = closingRefusal({ code: 'led by', name })
      expect([sentence.length <= 100, sentence.length > 30]).toEqual([true, true])
      expect(sentence).not.toMatch(/\p{Surrogate}/u)
    }),
  )
})
