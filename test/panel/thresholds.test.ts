/** Every number in the panel’s model at which a person sees something else: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../host/clock.ts'
import type { Command } from '../../src/core/command/schemas.ts'
import type { Clock } from '../../ui/doors/clock.ts'
import { drawnIn, MOST_DOTS } from '../../ui/model/dots.ts'
import { readKey } from '../../ui/model/key-press.ts'
import { NoteModel } from '../../ui/model/note-model.ts'
import type { PlanState } from '../../ui/model/plan-model.ts'
import { makeRest } from '../../ui/model/rest.ts'
import { many } from './plans.ts'

/** The panel’s clock, moved by hand. */
function clockByHand(): { readonly clock: Clock; readonly advance: (ms: number) => void } {
  const manual = new ManualClock()
  const clock: Clock = {
    after: (ms, act) => {
      const alarm = manual.setTimeout(act, ms)
      return () => manual.clearTimeout(alarm)
    },
    now: () => new Date(manual.now()),
  }
  return { clock, advance: (ms) => manual.advance(ms) }
}

test.each([
  [13, 13, 0],
  [14, 14, 0],
  [15, 13, 2],
  [16, 13, 3],
])('of %i milestones at one place of the chart %i have a dot and %i stand behind a button', (count, shown, hidden) => {
  const { milestones } = many(count)
  const cell = drawnIn({ spot: { effort: 'S', value: 1 }, word: 'Fill-in', milestones })
  expect([MOST_DOTS, cell.shown.length, cell.hidden.length]).toEqual([14, shown, hidden])
})

describe('a button that says something else now', () => {
  test.each([
    [599, true],
    [600, false],
    [601, false],
  ])('rests after %i ms: %s', (ms, is) => {
    const { clock, advance } = clockByHand()
    const rest = makeRest(clock)
    rest.begin()
    advance(ms)
    expect(rest.isOn.value).toBe(is)
  })

  test('rests as long again where it is pressed meanwhile', () => {
    const { clock, advance } = clockByHand()
    const rest = makeRest(clock)
    rest.begin()
    advance(599)
    rest.begin()
    advance(599)
    expect(rest.isOn.value).toBe(true)
    advance(1)
    expect(rest.isOn.value).toBe(false)
  })
})

test.each([
  [1499, 0],
  [1500, 1],
  [1501, 1],
])('a note that nobody types on for %i ms was kept %i times', (ms, kept) => {
  const { clock, advance } = clockByHand()
  const asked: Command[] = []
  const plan = { ask: (wish: (n: number) => Command) => asked.push(wish(1)) } as unknown as PlanState
  const note = new NoteModel(plan, clock)
  note.type(['1:1'], 'Assumes', '')
  advance(ms)
  expect([asked.length, note.text.value]).toEqual([kept, kept === 0 ? 'Assumes' : null])
})

test.each([
  ['PageUp', -8],
  ['PageDown', 8],
  ['ArrowUp', -1],
  ['ArrowDown', 1],
])('%s moves by %i', (key, by) => {
  const press = { key, code: key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false }
  expect(readKey(press)).toEqual({ kind: 'move', by, isExtending: false })
})
