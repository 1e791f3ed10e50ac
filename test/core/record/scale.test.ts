import { expect, test } from 'vitest'
import {
  EffortScore,
  glyphOf,
  levelOf,
  rankOf,
  SCALE_ATTRIBUTES,
  ScaleAttribute,
  SCALES,
  Score,
  ValueScore,
} from '../../../src/core/record/scale.ts'

const table: readonly (readonly [ScaleAttribute, Score, string, string, 1 | 2 | 3 | null])[] = [
  ['effort', 'S', 'S', 'Small', 1],
  ['effort', 'M', 'M', 'Medium', 2],
  ['effort', 'L', 'L', 'Large', 3],
  ['effort', '?', '?', 'Not sure yet', null],
  ['business', 1, '$', 'Low', 1],
  ['business', 2, '$$', 'Medium', 2],
  ['business', 3, '$$$', 'High', 3],
  ['business', '?', '?', 'Not sure yet', null],
  ['ux', 1, '♥', 'Low', 1],
  ['ux', 2, '♥♥', 'Medium', 2],
  ['ux', 3, '♥♥♥', 'High', 3],
  ['ux', '?', '?', 'Not sure yet', null],
]

test.each(table)('%s %j is written %s, said %s and ranks %j', (attribute, score, glyph, word, rank) => {
  expect([glyphOf(attribute, score), levelOf(attribute, score)?.word, rankOf(score)]).toEqual([glyph, word, rank])
})

test('no score is written as nothing and has no rank', () => {
  expect([glyphOf('effort', undefined), levelOf('ux', undefined), rankOf(undefined)]).toEqual(['', undefined, null])
})

test('each scale has three steps, lowest first, under the method’s names', () => {
  expect(SCALE_ATTRIBUTES.map((attribute) => SCALES[attribute].name)).toEqual(['Effort', 'Business value', 'UX value'])
  for (const attribute of SCALE_ATTRIBUTES)
    expect(SCALES[attribute].levels.map(({ score }) => rankOf(score))).toEqual([1, 2, 3])
})

test('what is parsed follows from the scales', () => {
  expect(ScaleAttribute.options).toEqual(['effort', 'business', 'ux'])
  expect([EffortScore.options, ValueScore.options]).toEqual([
    ['S', 'M', 'L', '?'],
    [1, 2, 3, '?'],
  ])
  expect(Score.options).toEqual(['S', 'M', 'L', 1, 2, 3, '?'])
})
