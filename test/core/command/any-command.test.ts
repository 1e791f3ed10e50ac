/** What holds for every command on every board. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/core/command/decisions.ts'
import { foresee } from '../../../src/core/command/forecasts.ts'
import { report, sayRefusal } from '../../../src/core/command/report.ts'
import { derive, deriveLegend } from '../../../src/core/edit/derive.ts'
import type { Edit } from '../../../src/core/edit/edit.ts'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { ownFill } from '../../../src/core/find/look.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import { RULES } from '../../../src/core/record/rules.ts'
import { someBoard } from '../../generate/boards.ts'
import { carryOut } from '../../generate/carry-out.ts'
import { someAsked, type Asked } from '../../generate/commands.ts'

/** Few, because each is a whole board; a failure is shrunk to the card and the field that did it. */
const RUNS = { numRuns: 50 }

function editsOf({ snapshot, plan, live, change }: Asked): readonly Edit[] {
  const decision = decide(snapshot, plan, change, live)
  return decision.kind === 'edits' ? decision.edits : []
}

/** Every id that an edit says is to be written on, taken away or put beside. */
function named(edit: Edit): string[] {
  const { card, node, from, to, around } = edit as Partial<Record<'card' | 'node' | 'from' | 'to' | 'around', unknown>>
  return [card, node, from, to, ...(Array.isArray(around) ? (around as unknown[]) : [])].flatMap((id) =>
    typeof id === 'string' ? [id] : [],
  )
}

describe('any command on any board', () => {
  test('is decided, and writes on nothing that is not there, made by it or named in it', () => {
    fc.assert(
      fc.property(someAsked(), (asked) => {
        const { snapshot, change } = asked
        const edits = editsOf(asked)
        const { cards, made, session, table, links } = snapshot
        const known = new Set([
          snapshot.page.id,
          ...[...cards, ...made, ...links].map(({ id }) => id),
          ...snapshot.carriers,
          ...session.ballots.map(({ node }) => node),
          ...(table === null ? [] : [table.id]),
          ...edits.flatMap((edit) => (edit.kind === 'card/create' ? [edit.ref] : [])),
        ])
        const said = JSON.stringify(change)
        const strangers = edits.flatMap(named).filter((id) => !known.has(id) && !said.includes(JSON.stringify(id)))
        expect(strangers).toEqual([])
      }),
      RUNS,
    )
  })

  test('is foreseen: of one page still, with no card that was not there', () => {
    fc.assert(
      fc.property(someAsked(), ({ plan, change }) => {
        const next = foresee(plan, change)
        const ids = new Set(plan.milestones.map(({ id }) => id))
        expect(next.milestones.filter(({ id }) => !ids.has(id))).toEqual([])
        expect(next.page).toEqual(plan.page)
      }),
      RUNS,
    )
  })

  test('leaves nothing to follow a second time, once what follows from it is written', () => {
    fc.assert(
      fc.property(someAsked(), (asked) => {
        const done = carryOut(asked.snapshot, editsOf(asked)).board
        const plan = makePlan(done)
        const followed = carryOut(done, derive(asked.plan, plan, done)).board
        const after = makePlan(followed)
        expect(derive(plan, after, followed)).toEqual([])
        const withLegend = carryOut(followed, deriveLegend(after, followed)).board
        expect(makePlan(withLegend).made.hasLegend).toBe(after.made.hasLegend && after.paint !== null)
      }),
      RUNS,
    )
  })

  test('is told in whole sentences, whether it was done or not', () => {
    fc.assert(
      fc.property(someAsked(), (asked) => {
        const { snapshot, plan, live, change } = asked
        const decision = decide(snapshot, plan, change, live)
        if (decision.kind === 'refused') {
          expectSentence(sayRefusal(change, decision.why))
          return
        }
        const { board, outcome } = carryOut(snapshot, decision.edits)
        const told = { ...outcome, left: [...decision.skipped, ...outcome.skipped] }
        for (const isCancelled of [false, true]) {
          const after = makePlan(board)
          const { said } = report(change, { before: plan, after, outcome: { ...told, isCancelled }, voted: null })
          expectSentence(said)
        }
      }),
      RUNS,
    )
  })
})

/** Names are quoted as people wrote them; all else is ours. */
function expectSentence(said: string): void {
  const ours = said.replace(/“[^”]*”/g, '“a name”')
  expect(ours).toMatch(/^[^a-z\s].*[.…]$/s)
  expect(ours).not.toMatch(/undefined|null|NaN|\[object|\s\s|\n| [.,:]|\(\)|“”/)
}

describe('colours, on any board', () => {
  test('are given back wherever they were put, and cards wear then what they wore before', () => {
    const rule = fc.constantFrom(...RULES)
    fc.assert(
      fc.property(someBoard(), rule, (board, by) => {
        const colour = (plan: Plan, on: typeof board, choice: typeof by | 'original') => {
          const decision = decide(on, plan, { type: 'paint/choose', n: 1, rule: choice })
          return decision.kind === 'edits' ? decision.edits : []
        }
        const painted = carryOut(board, colour(makePlan(board), board, by))
        const back = carryOut(painted.board, colour(makePlan(painted.board), painted.board, 'original'))
        expect(back.outcome.restored).toEqual(expect.arrayContaining([...painted.outcome.painted]))
        const wasOurs = (id: string) => back.outcome.restored.includes(id)
        const own = (cards: typeof board.cards) => cards.flatMap((card) => (wasOurs(card.id) ? [ownFill(card)] : []))
        expect(back.board.cards.filter(({ id }) => wasOurs(id)).map(({ fill }) => fill)).toEqual(own(board.cards))
      }),
      RUNS,
    )
  })
})
