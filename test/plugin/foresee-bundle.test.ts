/** What the panel shows at once is what the built plugin then answers: the two decide by the same code (core/foresee). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { foresee } from '../../src/core/command/forecasts.ts'
import type { Change } from '../../src/core/command/schemas.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { Patch } from '../../src/core/record/record.ts'
import { play, sample } from './play.ts'

/** Milestones by their place in reading order: ids are the board’s. */
type Step =
  | { readonly kind: 'change'; readonly at: readonly number[]; readonly patch: (ids: readonly string[]) => Patch }
  | { readonly kind: 'paint'; readonly rule: 'effort' | 'business' | 'ux' | 'missing' | 'original' }
  | { readonly kind: 'out'; readonly at: number }
  | { readonly kind: 'clear' }

const level = fc.constantFrom<(1 | 2 | 3 | '?' | null)[]>(1, 2, 3, '?', null)
const words = fc.constantFrom('Platform', ' platform ', 'Ranking  API', 'DS')
const dependency = fc.oneof(
  words.map((text) => () => ({ text })),
  fc.nat(11).map((at) => (ids: readonly string[]) => ({ card: ids[at % ids.length] ?? '' })),
)
const fields = fc.record(
  {
    effort: fc.constantFrom<('S' | 'M' | 'L' | '?' | null)[]>('S', 'M', 'L', '?', null),
    business: level,
    ux: level,
    dependenciesReviewed: fc.boolean(),
    addSkills: fc.array(words, { minLength: 1, maxLength: 2 }),
    removeSkills: fc.array(words, { minLength: 1, maxLength: 2 }),
    note: fc.constantFrom('', ' ', 'Assumes the index exists'),
  },
  { requiredKeys: [] },
)
const lists = fc.record(
  {
    addDependencies: fc.array(dependency, { minLength: 1, maxLength: 2 }),
    removeDependencies: fc.array(dependency, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 3 }), fields, lists)
      .map(([at, rest, { addDependencies, removeDependencies }]): Step => ({
        kind: 'change',
        at,
        patch: (ids) => ({
          ...rest,
          ...(addDependencies && { addDependencies: addDependencies.map((each) => each(ids)) }),
          ...(removeDependencies && { removeDependencies: removeDependencies.map((each) => each(ids)) }),
        }),
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('effort' as const, 'business' as const, 'ux' as const, 'missing' as const, 'original' as const)
      .map((rule): Step => ({ kind: 'paint', rule })),
  },
  { weight: 1, arbitrary: fc.nat(11).map((at): Step => ({ kind: 'out', at })) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'clear' }) },
)

function changeOf(step: Step, { milestones }: Plan): Change {
  const ids = milestones.map(({ id }) => id)
  const idAt = (at: number) => ids[at % ids.length] ?? ''
  switch (step.kind) {
    case 'change':
      return { type: 'milestone/change', n: 0, cards: Array.from(new Set(step.at.map(idAt))), patch: step.patch(ids) }
    case 'paint':
      return { type: 'paint/choose', n: 0, rule: step.rule }
    case 'out':
      return { type: 'milestone/mark', n: 0, cards: [idAt(step.at)], in: false }
    case 'clear':
      return { type: 'scores/clear', n: 0 }
  }
}

/** What the panel draws of it: the kinds’ counts, the names of cards left out and why a card counts are the board’s to tell. */
function drawn({ milestones, copies, paint, placeholders }: Plan): unknown {
  const shown = milestones.map((milestone) => ({ ...milestone, because: null }))
  return JSON.parse(JSON.stringify({ milestones: shown, copies, paint, placeholders }))
}

/** Cards of another board: one with what it waits for, one without; and strangers that have their ids. */
function pasted(): Document {
  const record = (at: string, said: object) => ({ okra: { milestone: JSON.stringify({ v: 1, at, ...said }) } })
  const waits = (...ids: string[]) => ({ dependencies: ids.map((card) => ({ card })), dependenciesReviewed: true })
  const names = { '1:9': 'Billing' }
  return board(
    sticky('Redesign the logo', { id: '1:2' }),
    sticky('Billing of another team', { id: '1:9', x: 300 }),
    sticky('Share links', { id: '77:1', x: 600, shared: record('1:1', { ...waits('1:2', '1:9', '1:8'), names }) }),
    sticky('Ranking API', { id: '77:2', x: 900, shared: record('1:2', waits('1:1')) }),
  )
}

describe.each([
  ['on the sample board', () => sample('example'), 25],
  ['on a board with cards of another one', pasted, 15],
] as const)('%s', (_, open, numRuns) => {
  test('whatever is scored, coloured, left out or cleared, the plugin answers what the panel showed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const playing = await play(open())
        for (const each of steps) {
          const before = playing.plan()
          const change = changeOf(each, before)
          await playing.wish(change)
          expect(drawn(playing.plan())).toEqual(drawn(foresee(before, change)))
        }
      }),
      { numRuns },
    )
  })
})
