/** What the panel asks of the plan: who fits a filter, what colours mean, what could be meant by a few letters. */
import { describe, expect, test } from 'vitest'
import { foresee } from '../../../src/core/command/forecasts.ts'
import { colouringOf } from '../../../src/core/paint/colouring.ts'
import { legendOf, wornColour } from '../../../src/core/paint/legend-entries.ts'
import { countShown, filterMilestones } from '../../../src/core/weigh/filter.ts'
import { describeScores } from '../../../src/core/weigh/say-scores.ts'
import { openParties, readDependency, suggestDependencies } from '../../../src/core/weigh/suggest.ts'
import { dependenciesTogether, scoreTogether, waitForNothing } from '../../../src/core/weigh/together.ts'
import { card, planOf, scored, sticky } from '../cards.ts'

const complete = { effort: 'M', business: 2, ux: 3, dependenciesReviewed: true, skills: ['Frontend'] } as const
const plan = planOf([
  scored('1:1', 'Match filters', complete),
  scored('1:2', 'Integração de mapas', { effort: 'S', dependencies: [{ text: 'Platform' }] }),
  scored('1:3', 'Cache the location', { effort: '?' }),
  scored('1:4', 'Push after a match', {}),
])
const [first, second, third, fourth] = plan.milestones
if (!first || !second || !third || !fourth) throw new Error('four milestones were made')

describe('a filter', () => {
  const names = (...args: [Parameters<typeof filterMilestones>[1], string?]) =>
    filterMilestones(plan.milestones, args[0], args[1] ?? '', new Set()).map(({ id }) => id)

  test('shows as many milestones as it says', () => {
    const counts = countShown(plan.milestones)
    for (const show of ['all', 'to do', 'complete', 'effort', 'business', 'ux', 'dependencies', 'skills'] as const)
      expect(names(show)).toHaveLength(counts[show])
    expect(counts).toMatchObject({ all: 4, complete: 1, 'to do': 3, scored: 3, effort: 1 })
  })

  test('finds words anywhere in what a milestone says, capitals and accents aside', () => {
    expect(names('all', 'integracao')).toEqual(['1:2'])
    expect(names('all', 'MATCH')).toEqual(['1:1', '1:4'])
    expect(names('all', 'platform mapas')).toEqual(['1:2'])
  })

  test('keeps what is being worked on, but not against a search', () => {
    const kept = new Set(['1:1'])
    expect(filterMilestones(plan.milestones, 'to do', '', kept)).toHaveLength(4)
    expect(filterMilestones(plan.milestones, 'to do', 'push', kept)).toEqual([fourth])
  })
})

describe('the legend', () => {
  const painted = foresee(plan, { type: 'paint/choose', n: 1, rule: 'effort' })

  test('counts who wears each colour, and tells “not sure” from “nobody said”', () => {
    expect(legendOf(painted)?.entries.map(({ words, count }) => `${words} ${count}`)).toEqual([
      'S 1',
      'M 1',
      'L 0',
      '? 1',
      'Not scored yet 1',
    ])
  })

  test('names what keeps a colour of its own', () => {
    const recoloured = painted.milestones.map((each) => (each.id === '1:1' ? { ...each, isPainted: false } : each))
    expect(legendOf({ ...painted, milestones: recoloured })?.unpainted).toBe(1)
    expect(recoloured.map((each) => wornColour(each, colouringOf(painted)))[0]).toBe('#FFC943')
  })

  test('shows both palettes where shapes and stickies are milestones', () => {
    const { type, fill } = sticky('1:2', 'Cache it')
    const mixed = planOf([scored('1:1', 'Match filters', {}), scored('1:2', 'Cache it', {}, { type, fill })])
    const both = foresee({ ...plan, milestones: mixed.milestones }, { type: 'paint/choose', n: 1, rule: 'ux' })
    expect(legendOf(both)?.entries[0]?.colours).toHaveLength(2)
  })

  test('says nothing while cards wear their own colours', () => expect(legendOf(plan)).toBeNull())
})

describe('several milestones together', () => {
  test('say one thing, or different ones', () => {
    expect(scoreTogether([first, second], 'effort')).toEqual({ kind: 'mixed', scores: ['M', 'S'] })
    expect(scoreTogether([third, third], 'effort')).toEqual({ kind: 'same', score: '?' })
    expect(scoreTogether([third, fourth], 'ux')).toEqual({ kind: 'same', score: undefined })
  })

  test('list what any of them lists, and how many do', () => {
    expect(dependenciesTogether([first, second])).toEqual([{ item: { text: 'Platform' }, on: 1 }])
    expect([waitForNothing([first]), waitForNothing([first, second]), waitForNothing([second])]).toEqual([
      'all',
      'some',
      'none',
    ])
  })
})

describe('a few letters', () => {
  test('suggest parties, then other milestones, nothing that is listed already', () => {
    const words = (typed: string) => suggestDependencies(typed, plan, [second]).map((each) => each.words)
    expect(words('ma')).toEqual(['Match filters', 'Push after a match'])
    expect(words('infra')).toEqual(['Infrastructure'])
    expect(words('platform')).toEqual([])
    // Nothing typed yet: what is likely.
    expect(words('  ')).toEqual(openParties(plan, [second]))
  })

  test('that are another milestone’s name mean that milestone', () => {
    expect(readDependency(' match  filters', plan, [second])).toEqual({ card: '1:1' })
    expect(readDependency('Match filters', plan, [first])).toEqual({ text: 'Match filters' })
  })

  test('are not needed for what this board waits for already', () => {
    expect(openParties(plan, [first])[0]).toBe('Platform')
    expect(openParties(plan, [second])).not.toContain('Platform')
  })
})

test('a person who hears the list is told what is said and what is missing', () => {
  expect(describeScores(complete)).toBe(
    'Effort medium, Business value medium, UX value high, no needs, 1 skill. Complete.',
  )
  expect(describeScores(third.scores)).toBe(
    'Effort not sure yet. Missing: business value, UX value, dependencies, skills.',
  )
  expect(describeScores(card('1:9', 'x').fromText?.scores ?? {})).toBe('Not scored yet.')
})
