/** What the summary says of votes: never that people agreed who did not. */
import { describe, expect, test } from 'vitest'
import { documentToMarkdown } from '../../../src/core/export/markdown.ts'
import { summary } from '../../../src/core/export/summary.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import type { PastRound } from '../../../src/core/record/past-round.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { planOf, scored } from '../cards.ts'

type Counts = PastRound['counts']

/** What stands between two headings of the summary of one card, voted on in effort. */
function sections(counts: Counts | null, scores: Scores = {}): { readonly disagree: string; readonly findOut: string } {
  const plan = planOf([scored('1:1', 'Milestone: Share links', scores)])
  const rounds: PastRound[] = counts === null ? [] : [{ attribute: 'effort', counts }]
  const voted = { ...plan, milestones: plan.milestones.map((milestone) => ({ ...milestone, rounds })) }
  const text = documentToMarkdown(summary(takeHome(voted, '22 November 2026')))
  const under = (title: string) => text.split(`## ${title}\n\n`)[1]?.split('\n\n')[0] ?? ''
  return { disagree: under('What we disagree on'), findOut: under('What to find out') }
}

const ALL_SAME = 'In every vote, all who answered chose the same level.'
const NONE_SURE = 'In no vote was everybody sure: see what to find out.'

describe('the summary', () => {
  test.each<[why: string, counts: Counts, findOut: string]>([
    ['eight of eight are not sure', { '?': 8 }, '8 × not sure'],
    ['the only one who answered is not sure', { '?': 1 }, '1 × not sure'],
    ['most are not sure', { M: 3, '?': 5 }, '3 × M, 5 × not sure'],
    ['as many are not sure as are', { M: 4, '?': 4 }, '4 × M, 4 × not sure'],
    ['half are not sure, and the others far apart', { S: 1, L: 1, '?': 2 }, '1 × S, 1 × L, 2 × not sure'],
    ['one of eight is not sure', { M: 7, '?': 1 }, '7 × M, 1 × not sure'],
  ])('says what to find out, and claims no agreement, where %s', (_, counts, findOut) => {
    expect(sections(counts)).toEqual({
      disagree: NONE_SURE,
      findOut: `- **Effort** of “Milestone: Share links”: ${findOut}`,
    })
  })

  test('keeps apart who chose different levels and who is not sure', () => {
    expect(sections({ S: 1, M: 4, '?': 1 })).toEqual({
      disagree: '- **Effort** of “Milestone: Share links”: 1 × S, 4 × M, 1 × not sure',
      findOut: '',
    })
  })

  test.each<[Counts, string]>([
    [{ M: 6, L: 2 }, ': nearly agreed, 6 × M, 2 × L'],
    [{ M: 4, L: 2 }, ': nearly agreed, 4 × M, 2 × L'],
    [{ M: 3, L: 2 }, ': 3 × M, 2 × L'],
    [{ S: 1, M: 7, L: 1 }, ': 1 × S, 7 × M, 1 × L'],
  ])('names who differed where %j, also after a level was set', (counts, said) => {
    expect(sections(counts, { effort: 'M' }).disagree).toBe(`- **Effort** of “Milestone: Share links”${said}`)
  })

  test('says that all chose the same level where they did, and nothing of a vote where there was none', () => {
    expect(sections({ M: 8 })).toEqual({ disagree: ALL_SAME, findOut: '' })
    expect(sections(null)).toEqual({ disagree: 'No votes were recorded.', findOut: '' })
  })

  test('claims no more than it knows where some were sure and some were not', () => {
    const plan = planOf([scored('1:1', 'One', {}), scored('1:2', 'Two', {})])
    const rounds = [{ M: 8 }, { M: 7, '?': 1 }].map((counts): PastRound[] => [{ attribute: 'effort', counts }])
    const voted = plan.milestones.map((milestone, index) => ({ ...milestone, rounds: rounds[index] ?? [] }))
    expect(documentToMarkdown(summary(takeHome({ ...plan, milestones: voted }, 'today')))).toContain(
      'Wherever everybody was sure, all who answered chose the same level; for the rest, see what to find out.',
    )
  })

  test('names what is to be found out once: as a vote, else as a score', () => {
    expect(sections({ '?': 8 }, { effort: '?' }).findOut).toBe('- **Effort** of “Milestone: Share links”: 8 × not sure')
    expect(sections({ '?': 8 }, { effort: 'M' }).findOut).toBe(
      '- **Effort** of “Milestone: Share links”: 8 × not sure; scored M',
    )
    expect(sections(null, { effort: '?' }).findOut).toBe('- **Effort not sure yet**: Milestone: Share links')
    expect(sections({ M: 8 }, { ux: '?' }).findOut).toBe('- **UX value not sure yet**: Milestone: Share links')
  })
})
