/** A new quarter: what is said of it before, and what is decided. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/core/command/decisions.ts'
import { quarterWords } from '../../../src/core/command/quarter-words.ts'
import { sayRefusal } from '../../../src/core/command/report.ts'
import type { Change } from '../../../src/core/command/schemas.ts'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import type { Snapshot } from '../../../src/core/plan/snapshot.ts'
import { card, label, objective, page, planOf, scored } from '../cards.ts'

const signs = [objective, label]
const newer = { kind: 'newer', version: 2, raw: '{"v":2}' } as const
const damaged = { kind: 'damaged', raw: '{', why: 'no JSON' } as const

const BEGIN: Change = { type: 'quarter/begin', n: 1, examples: [] }
const asked = (snapshot: Snapshot, change: Change = BEGIN) => decide(snapshot, makePlan(snapshot), change)

describe('what is said before', () => {
  test('numbers of what goes, names of what is left', () => {
    const plan = planOf([
      ...signs,
      scored('1:1', 'Cache', { effort: 'S', business: 2, note: 'Careful' }),
      scored('1:2', 'Ranking', { effort: 'L' }),
      card('1:3', 'Ours', { record: newer }),
      card('1:4', 'Broken', { record: damaged }),
    ])
    const made = { hasLegend: true, badges: 2, connectors: 1, table: { id: '9:1', rows: 2 } }
    const words = quarterWords({ ...plan, made, paint: { rule: 'effort', palettes: undefined } })
    expect(words).toEqual({
      goes: [
        '3 scores on 2 cards and the notes of 1 card',
        '2 badges, 1 connector, the legend, the milestone table (2 rows) and the colours by effort',
      ],
      left: ['“Ours”: written by a newer plugin', '“Broken”: not readable'],
      stays: [
        'the cards and their text, and which of them count',
        'minutes of the agenda, words for value and effort',
        'charts and cards for Session #4, where there are any',
      ],
      sized: { 1: ['Cache'], 2: [], 3: ['Ranking'] },
    })
  })

  test('parked cards come back, and meanings stay where there are any', () => {
    const plan = planOf([...signs, scored('1:1', 'Cache', {})])
    const milestones = plan.milestones.map((each) => ({ ...each, isParked: true as const }))
    const levels = { 1: { means: 'a' }, 2: { means: 'b' }, 3: { means: 'c' } }
    const words = quarterWords({ ...plan, milestones, meanings: { effort: levels } })
    expect(words.goes).toEqual(['1 card parked: in the plan again'])
    expect(words.stays[1]).toMatch(/^the meanings, /)
    const team = { name: 'Lobby', link: '' }
    expect(quarterWords({ ...plan, team }).stays).toContain('the team’s name, “Lobby”')
  })

  test('nothing goes from a page on which nothing was said', () => {
    expect(quarterWords(planOf([...signs, card('1:1', 'Cache')])).goes).toEqual([])
  })
})

describe('what is decided', () => {
  test('records are emptied, those of a newer plugin and damaged ones left and named', () => {
    const decision = asked(
      page([
        ...signs,
        scored('1:1', 'Cache', { effort: 'S' }),
        card('1:3', 'Ours', { record: newer }),
        card('1:4', 'Broken', { record: damaged }),
      ]),
    )
    expect(decision).toEqual({
      kind: 'edits',
      edits: [{ kind: 'record/replace', card: '1:1', scores: {}, keep: null }],
      skipped: [
        { card: '1:3', name: 'Ours', why: 'newer' },
        { card: '1:4', name: 'Broken', why: 'damaged' },
      ],
    })
  })

  test('examples are written before the scores go', () => {
    const snapshot = page([...signs, scored('1:1', 'Cache', { effort: 'S' })])
    const decision = asked(snapshot, { ...BEGIN, examples: [{ rank: 1, name: 'Cache' }] })
    expect(decision).toMatchObject({
      edits: [{ kind: 'meanings', meanings: { effort: { 1: { means: '', example: 'Cache' } } } }, { card: '1:1' }],
    })
  })

  test('nothing to clear is said', () => {
    const decision = asked(page([...signs, card('1:1', 'Cache')]))
    expect(decision.kind === 'refused' && sayRefusal(BEGIN, decision.why)).toBe(
      'Nothing is scored or put up on this page: it is ready for a new quarter.',
    )
  })
})
