import { describe, expect, test } from 'vitest'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import type { Card } from '../../../src/core/plan/card.ts'
import { card, label, objective, page, planOf } from '../cards.ts'

const at = (x: number, y: number, width = 857, height = 272) => ({ box: { x, y, width, height } })
const fill = (hex: string) => ({ fill: { kind: 'solid', hex } as const })
const dotted = (id: string, text: string, differs: Partial<Card>) => card(id, text, { border: 'dashed', ...differs })

/** The objective of one yellow milestone at (0, 0), among these. */
function objectiveAmong(...others: readonly Card[]): string | null | undefined {
  const plan = planOf([objective, label, card('1:1', 'Cache location', at(0, 0, 1034, 79)), ...others])
  return plan.milestones.find(({ id }) => id === '1:1')?.objective
}

describe('the objective of a milestone', () => {
  test('is the dotted rectangle above it in its column, of its own colour, the nearest one', () => {
    const found = objectiveAmong(
      dotted('8:1', 'Far above', { ...fill('#FFC943'), ...at(0, -2000) }),
      dotted('8:2', 'Discover matches', { ...fill('#FFC943'), ...at(100, -600) }),
      dotted('8:3', 'Next column', { ...fill('#FFC943'), ...at(1250, -600) }),
      dotted('8:4', 'Another area’s', { ...fill('#66D575'), ...at(0, -400) }),
      dotted('8:5', 'Below', { ...fill('#FFC943'), ...at(0, 400) }),
    )
    expect(found).toBe('Discover matches')
  })

  test('is of another colour where none has the card’s own', () => {
    expect(objectiveAmong()).toBe('Make it easier to discover matches')
  })

  test.each([
    ['a hypothesis that asks', dotted('8:1', 'Would users join if it were faster?', at(0, -600, 730, 272))],
    ['a hypothesis cut short', dotted('8:1', 'Would users join if they saw…', at(0, -600, 730, 272))],
    ['a Portuguese hypothesis', dotted('8:1', 'E se os jogadores pudessem convidar amigos', at(0, -600))],
    ['a metric', dotted('8:1', '70% of players confirm', at(0, -600, 934, 57))],
    ['a placeholder', dotted('8:1', '<<Objective>>', at(0, -600))],
    ['an empty box', dotted('8:1', ' ', at(0, -600, 1100, 400))],
    ['a label', { ...label, id: '8:1', ...fill('#FFC943'), ...at(0, -600, 200, 200) }],
    ['another milestone', card('8:1', 'Share links', at(0, -160, 1034, 79))],
  ])('is not %s', (_, other) => {
    expect(objectiveAmong({ ...other, ...(other.id === '8:1' ? fill('#FFC943') : {}) })).toBe(
      'Make it easier to discover matches',
    )
  })

  test('is none on a board without', () => {
    const snapshot = page([card('1:1', 'Milestone: alone')])
    expect(makePlan(snapshot).milestones[0]?.objective).toBeNull()
  })

  test('stays found while the board is coloured by a score', () => {
    const original = {
      v: 1 as const,
      at: '1:1',
      fills: [{ type: 'SOLID', color: { r: 1, g: 201 / 255, b: 67 / 255 } }],
      painted: '#874FFF',
    }
    const plan = planOf([
      objective,
      label,
      dotted('8:2', 'Discover matches', { ...fill('#FFC943'), ...at(0, -600) }),
      card('1:1', 'Cache location', {
        ...at(0, 0, 1034, 79),
        ...fill('#874FFF'),
        original: { kind: 'ok', value: original },
      }),
    ])
    expect(plan.milestones[0]?.objective).toBe('Discover matches')
  })
})
