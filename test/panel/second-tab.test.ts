/** The same person at work in another tab or on another device: this panel shows what they said last, there. */
import { expect, test } from 'vitest'
import { bench } from './model.ts'
import { twelve } from './plans.ts'
import { voting } from './views.ts'

test('an answer changed there is shown here, though it was given here before', () => {
  const { panel, say } = bench(twelve())
  say(voting(twelve()))
  panel.voting.answer('1:1', 'S')
  expect(panel.voting.mine.value).toEqual({ '1:1': 'S' })
  // What comes back meanwhile does not take it away.
  say(voting(twelve(), { isIn: 3 }))
  expect(panel.voting.mine.value).toEqual({ '1:1': 'S' })
  say(voting(twelve(), { mine: { '1:1': 'S' } }))
  say(voting(twelve(), { mine: { '1:1': 'L' } }))
  expect(panel.voting.mine.value).toEqual({ '1:1': 'L' })
  say(voting(twelve(), { mine: {} }))
  expect(panel.voting.mine.value).toEqual({})
})

test('what is proposed there is not thrown away by the next word here', () => {
  const { panel, say, sent } = bench(twelve())
  say(voting(twelve(), {}, { round: null }))
  panel.proposing.addSkill('1:1', 'Design')
  say(voting(twelve(), {}, { round: null, proposals: { '1:1': { skills: ['Design'], dependencies: [] } } }))
  say(voting(twelve(), {}, { round: null, proposals: { '1:1': { skills: ['Design', 'Data'], dependencies: [] } } }))
  sent()
  panel.proposing.addSkill('1:1', 'Backend')
  expect(sent()).toMatchObject([{ type: 'ballot/propose', skills: ['Design', 'Data', 'Backend'] }])
})
