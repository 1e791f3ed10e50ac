/** What is asked of an outside party, and whose board it is. */
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../../src/core/export/formats.ts'
import { requestTo } from '../../../src/core/export/request.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { ok, planOf, scored } from '../cards.ts'

const on = (...dependencies: ({ text: string } | { card: string })[]) => ({ dependencies, dependenciesReviewed: true })
const plan = planOf(
  [
    scored('1:1', 'Match filters', { business: 2, ux: 3, note: 'The index\nis there.', ...on({ text: 'Platform' }) }),
    scored('1:2', 'Share links', { business: 3, ux: '?', ...on({ card: '1:1' }) }),
    scored('1:3', 'Match badges', { ...on({ text: 'platform' }, { text: 'Legal' }) }),
  ],
  { team: ok({ v: 1, at: '0:1', name: 'Match', link: 'https://example.org/match' }) },
)
const home = takeHome(plan, '22 November 2026')

describe('a request', () => {
  test('says what is needed, for which milestones, what they are worth, and whose they are', () => {
    expect(requestTo('Platform', home)).toBe(
      [
        'We need: Platform',
        'From: Match · Page 1 · 22 November 2026',
        'https://example.org/match',
        '',
        '2 milestones wait for this:',
        '- Match filters: business value $$, UX value ♥♥♥. Assumes: The index is there.',
        '- Match badges: business value not scored yet, UX value not scored yet',
        '',
        'And through them:',
        '- Share links: business value $$$, UX value not sure yet',
        '',
        'Can you do this, and when? What do you need from us?',
        '',
      ].join('\n'),
    )
    expect(requestTo('legal', home)).toContain('One milestone waits for this:\n- Match badges')
    expect(requestTo('Nobody', home)).toBe('')
  })
})

test('team and link stand in every document and in the JSON file', () => {
  for (const { id, preview, file } of FORMATS) {
    if (preview(home, {}).kind !== 'document' && id !== 'json') continue
    const { text } = file(home, {})
    expect(text, id).toContain('Match')
    expect(text, id).toContain('https://example.org/match')
  }
  const nobody = takeHome(planOf([]), 'today')
  expect(FORMATS.find(({ id }) => id === 'json')?.file(nobody, {}).text).not.toContain('team')
})
