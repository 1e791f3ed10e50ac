/** What holds for every plan, whatever hangs on its board. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { legendOf } from '../../../src/core/paint/legend-entries.ts'
import { badgeWords } from '../../../src/core/sketch/badge-words.ts'
import { legendSketch } from '../../../src/core/sketch/legend-sketch.ts'
import { textSizeFor } from '../../../src/core/sketch/text-size.ts'
import { handOver } from '../../../src/core/weigh/handover.ts'
import { matrixOf } from '../../../src/core/weigh/matrix.ts'
import { someBoard } from '../../generate/boards.ts'

const RUNS = { numRuns: 40 }

test('a milestone is a card that can be seen, once, and no copy that somebody must be asked about', () => {
  fc.assert(
    fc.property(someBoard(), (board) => {
      const { milestones, copies, kinds } = makePlan(board)
      const ids = milestones.map(({ id }) => id)
      const seen = new Set(board.cards.flatMap(({ id, isHidden, isPart }) => (isHidden || isPart ? [] : [id])))
      expect(ids.filter((id) => !seen.has(id))).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
      for (const { id, of } of copies) expect([ids.includes(id), id === of, seen.has(of)]).toEqual([false, false, true])
      for (const { count, counted } of kinds) expect(counted).toBeLessThanOrEqual(count)
    }),
    RUNS,
  )
})

test('the same board gives the same plan, also where nothing of it was read before', () => {
  fc.assert(
    fc.property(someBoard(), (board) => {
      const plan = makePlan(board)
      expect(makePlan(structuredClone(board))).toEqual(plan)
      expect(makePlan({ ...board, cards: [...board.cards] })).toEqual(plan)
    }),
    RUNS,
  )
})

test('each milestone stands once in the chart and once in the hand-over, and has a badge that says something in one line', () => {
  fc.assert(
    fc.property(someBoard(), (board) => {
      const plan = makePlan(board)
      const ids = plan.milestones.map(({ id }) => id).sort()
      const { rows, unplaced } = matrixOf(plan)
      const placed = [...rows.flat().flatMap(({ milestones }) => milestones), ...unplaced]
      expect(placed.map(({ id }) => id).sort()).toEqual(ids)
      expect(
        handOver(plan)
          .order.map(({ id }) => id)
          .sort(),
      ).toEqual(ids)
      for (const milestone of plan.milestones) expect(badgeWords(milestone)).toMatch(/^\S+( \S+)*$/)
    }),
    RUNS,
  )
})

test('the legend counts every card once, and holds all of its parts', () => {
  fc.assert(
    fc.property(someBoard(), (board) => {
      const plan = makePlan(board)
      const legend = legendOf(plan)
      expect(legend === null).toBe(plan.paint === null)
      if (legend === null) return
      const counted = legend.entries.reduce((sum, { count }) => sum + count, legend.unpainted)
      expect(counted).toBe(plan.milestones.length)
      const { width, height, parts } = legendSketch(legend, textSizeFor(board, plan))
      for (const part of parts) {
        expect([part.x >= 0, part.y >= 0, part.x + part.width <= width, part.y < height]).not.toContain(false)
      }
    }),
    RUNS,
  )
})
