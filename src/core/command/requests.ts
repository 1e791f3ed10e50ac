/** What a panel asks for that changes nothing on the board. */
import * as v from 'valibot'
import { cards } from './shape.ts'

export const requests = [
  v.object({ type: v.literal('panel/ready') }),
  v.object({ type: v.literal('panel/resize'), width: v.number(), height: v.number() }),
  v.object({ type: v.literal('panel/fold'), isFolded: v.boolean() }),
  v.object({ type: v.literal('hint/seen'), hint: v.string() }),
  v.object({ type: v.literal('cards/show'), cards }),
  v.object({ type: v.literal('cards/select'), cards }),
  /** The kinds of all cards are to be told, also of those that cannot count now. */
  v.object({ type: v.literal('kinds/read') }),
  v.object({ type: v.literal('history/undo') }),
  v.object({ type: v.literal('work/cancel') }),
  /** `isSure`: also where somebody else’s timer runs. */
  v.object({ type: v.literal('clock/start'), isSure: v.boolean() }),
  v.object({ type: v.literal('clock/pause') }),
  v.object({ type: v.literal('clock/more') }),
] as const
