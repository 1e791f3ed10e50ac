import { describe, expect, test } from 'vitest'
import { report } from '../../../src/core/command/report.ts'
import type { Change } from '../../../src/core/command/schemas.ts'
import type { Outcome, SkipReason } from '../../../src/core/edit/outcome.ts'
import { label, objective, planOf, scored } from '../cards.ts'
import { NOTHING } from '../outcomes.ts'

const plan = planOf([
  objective,
  label,
  scored('1:1', 'Cache location', { effort: 'M', dependencies: [{ text: 'API' }, { text: 'Legal' }] }),
  scored('1:2', 'Share links', { effort: '?' }),
  scored('1:3', 'Rate players', {}),
])
const say = (change: Change, outcome: Partial<Outcome>) =>
  report(change, { before: plan, after: plan, outcome: { ...NOTHING, ...outcome }, voted: null })
const left = (why: SkipReason, ...names: string[]) => names.map((name, i) => ({ card: `9:${i}`, name, why }))
const score: Change = { type: 'milestone/change', n: 1, cards: ['1:1', '1:2'], patch: { effort: 'L' } }
const colour: Change = { type: 'paint/choose', n: 1, rule: 'effort' }
const back: Change = { type: 'paint/choose', n: 1, rule: 'original' }
const all = ['1:1', '1:2', '1:3']

const sentences: readonly (readonly [string, Change, Partial<Outcome>, string])[] = [
  ['one card', score, { recorded: ['1:1'] }, 'Effort L · “Cache location”.'],
  ['two cards', score, { recorded: ['1:1', '1:2'] }, 'Effort L · 2 cards.'],
  [
    'one of two, the other gone',
    score,
    { recorded: ['1:1'], skipped: left('gone', 'x') },
    'Effort L · “Cache location”. 1 card is no longer on the board.',
  ],
  [
    'scored, and recoloured by a person',
    score,
    { recorded: ['1:1'], skipped: left('recoloured', 'Cache location') },
    'Effort L · “Cache location”. 1 left as recoloured.',
  ],
  [
    'nothing but trouble',
    score,
    { skipped: left('newer', 'Cache location') },
    'A newer OKRA Milestones scored “Cache location”. Update the plugin to change that; nothing was overwritten.',
  ],
  [
    'dependencies taken out by “none”',
    { ...score, patch: { dependenciesReviewed: true } },
    { recorded: ['1:1', '1:2'] },
    'No dependencies · 2 cards. 2 dependencies taken out.',
  ],
  ['coloured', colour, { painted: all }, '3 milestones coloured by effort. Grey: 1 not scored yet, 1 not sure yet.'],
  [
    'coloured but one',
    colour,
    { painted: ['1:1', '1:3'], skipped: left('pattern', 'Share links') },
    '2 milestones coloured by effort. Grey: 1 not scored yet. Left alone: “Share links”. A fill like that could not be given back.',
  ],
  [
    'coloured by something else',
    { ...colour, rule: 'ux' },
    { painted: all },
    '3 milestones coloured by UX value. All grey: not scored yet.',
  ],
  [
    'stopped half-way',
    colour,
    { painted: ['1:1'], isCancelled: true },
    'Stopped: 1 of 3 milestones coloured by effort.',
  ],
  ['original colours', back, { restored: all }, 'Original colours are back on 3 cards.'],
  [
    'stopped on the way back',
    back,
    { restored: ['1:1'], isCancelled: true },
    'Stopped: original colours are back on 1 card so far.',
  ],
  [
    'removing, stopped',
    { type: 'okra/remove', n: 1 },
    { restored: all, isCancelled: true },
    'Stopped: some of what OKRA left is still on this page. Remove again to go on, or undo.',
  ],
  [
    'saved colours that cannot be read',
    { type: 'okra/remove', n: 1 },
    { recorded: all, skipped: left('saved colours damaged', 'Share links') },
    'Everything OKRA left on this page is gone. Undo brings it back. The saved colours of “Share links” cannot be read and were left alone. Recolour by hand, or use the file’s version history.',
  ],
  ['a role with spaces around it', { type: 'ballot/role', n: 1, role: ' Data ' }, {}, 'You are here as Data.'],
  ['a file that is read-only', score, { isReadOnly: true }, 'Nothing was changed: this file is read-only for you.'],
  [
    'several cards with one trouble',
    colour,
    { painted: all, skipped: left('free text', 'A', 'B', 'C', 'D') },
    '3 milestones coloured by effort. Grey: 1 not scored yet, 1 not sure yet. “A”, “B” and 2 more: free text is never coloured.',
  ],
]

describe('what the status line says', () => {
  test.each(sentences)('%s', (_, change, outcome, sentence) => {
    expect(say(change, outcome).said).toBe(sentence)
  })

  test('trouble is marked as such, also when it was stopped', () => {
    expect(say(colour, { painted: all }).isTrouble).toBe(false)
    expect(say(colour, { painted: all, isCancelled: true }).isTrouble).toBe(true)
    expect(say(score, { recorded: all, skipped: left('gone', 'x') }).isTrouble).toBe(true)
  })

  test('sentences that end a menu command fit into FigJam’s 100 characters', () => {
    expect(say({ ...colour, rule: 'business' }, { painted: all }).said.length).toBeLessThanOrEqual(100)
  })
})
