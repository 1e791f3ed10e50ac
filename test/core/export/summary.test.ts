/** What the summary says of votes: never that people agreed who did not, and whose scores these are. */
import { describe, expect, test } from 'vitest'
import { documentToMarkdown } from '../../../src/core/export/markdown.ts'
import { documentToPage } from '../../../src/core/export/page.ts'
import { summary } from '../../../src/core/export/summary.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import type { PastRound } from '../../../src/core/record/past-round.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { planOf, scored } from '../cards.ts'
import { football } from '../football.ts'

type Counts = PastRound['counts']

/** What stands between two headings of the summary of one card, voted on in effort. */
function sections(counts: Counts | null, scores: Scores = {}): Record<'first' | 'disagree' | 'findOut', string> {
  const plan = planOf([scored('1:1', 'Milestone: Share links', scores)])
  const rounds: PastRound[] = counts === null ? [] : [{ attribute: 'effort', counts }]
  const voted = { ...plan, milestones: plan.milestones.map((milestone) => ({ ...milestone, rounds })) }
  const text = documentToMarkdown(summary(takeHome(voted, '22 November 2026')))
  const under = (title: string) => text.split(`## ${title}\n\n`)[1]?.split('\n\n')[0] ?? ''
  return {
    first: text.split('\n\n')[2] ?? '',
    disagree: under('What we disagree on'),
    findOut: under('What to find out'),
  }
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
    expect(sections(counts)).toMatchObject({
      disagree: NONE_SURE,
      findOut: `- **Effort** of #1: ${findOut}`,
    })
  })

  test('keeps apart who chose different levels and who is not sure', () => {
    expect(sections({ S: 1, M: 4, '?': 1 })).toMatchObject({
      disagree: '- **Effort** of #1: 1 × S, 4 × M, 1 × not sure',
      findOut: '',
    })
  })

  test.each<[Counts, string]>([
    [{ M: 6, L: 2 }, '6 × M, 2 × L'],
    [{ M: 4, L: 2 }, '4 × M, 2 × L'],
  ])('says first what was nearly agreed in %j, and who differed, also after a level was set', (counts, said) => {
    expect(sections(counts, { effort: 'M' })).toMatchObject({
      first: expect.stringContaining(` **Nearly agreed**: effort of #1, ${said}.`) as string,
      disagree: 'Nothing but what is nearly agreed.',
    })
  })

  test.each<[Counts, string]>([
    [{ M: 3, L: 2 }, ': 3 × M, 2 × L'],
    [{ S: 1, M: 7, L: 1 }, ': 1 × S, 7 × M, 1 × L'],
  ])('names who lay apart in %j, also after a level was set', (counts, said) => {
    expect(sections(counts, { effort: 'M' }).disagree).toBe(`- **Effort** of #1${said}`)
    expect(sections(counts, { effort: 'M', note: 'The index\nis there.' }).disagree).toBe(
      `- **Effort** of #1${said} (assumes: The index is there.)`,
    )
  })

  test('says that all chose the same level where they did, and nothing of a vote where there was none', () => {
    expect(sections({ M: 8 })).toMatchObject({ disagree: ALL_SAME, findOut: '' })
    expect(sections(null)).toMatchObject({ disagree: 'No votes were recorded.', findOut: '' })
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
    expect(sections({ '?': 8 }, { effort: '?' }).findOut).toBe('- **Effort** of #1: 8 × not sure')
    expect(sections({ '?': 8 }, { effort: 'M' }).findOut).toBe('- **Effort** of #1: 8 × not sure; scored M')
    expect(sections(null, { effort: '?' }).findOut).toBe('- **Effort not sure yet**: #1')
    expect(sections({ M: 8 }, { ux: '?' }).findOut).toBe('- **UX value not sure yet**: #1')
  })
})

describe('the summary’s first lines', () => {
  const votes = (...all: Counts[]): PastRound[] => all.map((counts) => ({ attribute: 'effort', counts }))
  const three = (rounds: readonly (readonly PastRound[])[], scores: readonly Scores[] = []) => {
    const plan = planOf(['A', 'B', 'C'].map((name, at) => scored(`1:${at + 1}`, name, scores[at] ?? {})))
    const milestones = plan.milestones.map((each, at) => ({ ...each, rounds: rounds[at] ?? [] }))
    const [, , first = '', asked = '', list = ''] = documentToMarkdown(
      summary(takeHome({ ...plan, milestones }, 'today')),
    ).split('\n\n')
    return { first: first.replace(/^\*\*.*?\*\* /, ''), asked: asked.startsWith('**You') ? list.split('\n') : asked }
  }

  test.each<[string, readonly (readonly PastRound[])[], readonly Scores[], string]>([
    ['nothing', [], [], 'Nobody has voted yet.'],
    [
      'scores without votes',
      [],
      [{ effort: 'S', ux: '?' }],
      'No votes were recorded: 2 scores were set without a vote.',
    ],
    [
      'as many people each time',
      [votes({ S: 4 }), votes({ S: 2, L: 2 })],
      [{ effort: 'S' }, { effort: 'M' }],
      '4 people voted on 2 of 3 milestones; no score was set without a vote.',
    ],
    [
      'the last vote on a scale counts',
      [votes({ S: 8 }, { M: 5 }), votes({ M: 6 })],
      [{ effort: 'M' }, { effort: 'M', business: 1 }],
      '5 to 6 people voted on 2 of 3 milestones; 1 score was set without a vote.',
    ],
    [
      'set otherwise since',
      [votes({ S: 4 }), votes({ M: 4, L: 2 }), votes({ S: 3, '?': 1 })],
      [{ effort: 'M' }, { effort: 'M' }, { effort: '?' }],
      '4 to 6 people voted on 3 of 3 milestones; no score was set without a vote. **Set otherwise than voted**: effort of #1. **Nearly agreed**: effort of #2, 4 × M, 2 × L.',
    ],
    [
      'where votes lay apart, any level is the room’s',
      [votes({ S: 2, L: 2 })],
      [{ effort: 'M' }],
      '4 people voted on 1 of 3 milestones; no score was set without a vote.',
    ],
  ])('say how many people voted on how much: %s', (_, rounds, scores, said) => {
    expect(three(rounds, scores).first).toBe(said)
  })

  test('ask for what is open, and for nothing else', () => {
    const done = { dependenciesReviewed: true } as const
    expect(three([], [done, done, done]).asked).toBe('Nothing is open here.')
    expect(
      three(
        [votes({ S: 2, L: 2 }), votes({ '?': 3 })],
        [
          { ...done, dependencies: [{ text: 'Legal' }, { card: '1:2' }] },
          { ...done, ux: '?' },
        ],
      ).asked,
    ).toEqual([
      '- answer for, or ask, those whom milestones wait for: Legal',
      '- help to settle where votes lie apart: effort of #1',
      '- help to find out what is not sure yet: effort of #2 and UX value of #2',
      '- have somebody look for the dependencies of #3',
    ])
  })
})

test('milestones are named once, in the table, and stand under their rows elsewhere', () => {
  const plan = football()
  for (const text of [
    documentToMarkdown(summary(takeHome(plan, 'today'))),
    documentToPage(summary(takeHome(plan, 'today'))),
  ])
    for (const { name } of plan.milestones) expect(text.split(name).length, name).toBe(2)
})
