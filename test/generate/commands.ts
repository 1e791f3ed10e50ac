import fc from 'fast-check'
import * as v from 'valibot'
import { changes, type Change } from '../../src/core/command/schemas.ts'
import { makePlan } from '../../src/core/edit/make-plan.ts'
import { FURTHER_NAMES } from '../../src/core/export/milestone-table.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { Snapshot } from '../../src/core/plan/snapshot.ts'
import { freshMemory, meet, remember } from '../../src/core/session/memory.ts'
import type { Moment } from '../../src/core/session/moment.ts'
import { ROUND_IDS, someBoard, someLook, somePersonsName, someSeat, someUser, textOnPage, type Size } from './boards.ts'
import { someAnswer } from './cards.ts'
import { valuesOf, type Texts } from './values.ts'
import { someName, someWorth } from './words.ts'

/** A board, what it comes to, whose plugin looks at it, and what they ask for. */
export interface Asked {
  readonly snapshot: Snapshot
  readonly plan: Plan
  readonly live: Moment
  readonly change: Change
}

const textInCommand: Texts = (field) => {
  switch (field) {
    case 'look':
      return someLook
    case 'further':
      return fc.constantFrom(...FURTHER_NAMES, 'no column')
    case 'round':
      return fc.constantFrom(...ROUND_IDS)
    case 'name':
      return someName
    case 'ref':
      return fc.constantFrom('new:1', 'new:2')
    case 'words':
      return someWorth
    case 'counts key':
      return someAnswer
    default:
      return textOnPage(field)
  }
}

/** Any command that may come across the wall, each type as often as another. */
export const someChange: fc.Arbitrary<Change> = valuesOf(v.variant('type', changes), textInCommand)

const somePerson = fc.record({
  id: fc.option(someUser),
  name: somePersonsName,
  session: fc.nat(6),
  colour: fc.constant('#757575'),
})

/** Somebody’s plugin that has looked at the board: often that of whoever runs the session. */
function someLive(): fc.Arbitrary<(snapshot: Snapshot) => Moment> {
  return fc
    .record({ own: someSeat, leads: fc.boolean(), me: somePerson, others: fc.array(somePerson, { maxLength: 2 }) })
    .map(({ own, leads, me, others }) => (snapshot) => {
      const { facilitator } = snapshot.session
      const seat = leads && facilitator.kind === 'ok' ? facilitator.value.seat : own
      const people = [me, ...others.filter(({ session }) => session !== me.session)]
      const memory = meet(remember(freshMemory(seat), snapshot.session), people)
      return { me, people, memory, now: 1_000_000, chance: 'r9' }
    })
}

/** Any command on any board. An offer that is answered is one of the plan, as long as it has any. */
export function someAsked(size: Size = {}): fc.Arbitrary<Asked> {
  return fc
    .record({ snapshot: someBoard(size), live: someLive(), change: someChange, nth: fc.nat(5) })
    .map(({ snapshot, live, change, nth }) => {
      const plan = makePlan(snapshot)
      const offer = plan.offers[nth % Math.max(1, plan.offers.length)]
      const about = change.type === 'offer/answer' && offer !== undefined ? { ...change, offer: offer.id } : change
      return { snapshot, plan, live: live(snapshot), change: about }
    })
}
