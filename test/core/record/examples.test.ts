import { expect, test } from 'vitest'
import { sizedBy, withExamples } from '../../../src/core/record/examples.ts'

test('an example stands in the place of the one before, beside what the level means', () => {
  const meanings = {
    effort: { 1: { means: 'A day', example: 'A label' }, 2: { means: 'Weeks' } },
    ux: { 3: { means: 'Loved' } },
  }
  expect(
    withExamples(meanings, [
      { rank: 1, name: 'Cache location' },
      { rank: 3, name: 'Player ranking' },
    ]),
  ).toEqual({
    effort: {
      1: { means: 'A day', example: 'Cache location' },
      2: { means: 'Weeks' },
      3: { means: '', example: 'Player ranking' },
    },
    ux: { 3: { means: 'Loved' } },
  })
  expect(withExamples(meanings, [])).toBe(meanings)
})

test('milestones are examples of their size once each; without a name, a size or certainty they are none', () => {
  expect(
    sizedBy([
      { name: 'Cache', effort: 'S' },
      { name: 'Cache', effort: 'S' },
      { name: 'Ranking', effort: 'L' },
      { name: '', effort: 'M' },
      { name: 'Badges', effort: '?' },
      { name: 'Sharing' },
    ]),
  ).toEqual({ 1: ['Cache'], 2: [], 3: ['Ranking'] })
})
