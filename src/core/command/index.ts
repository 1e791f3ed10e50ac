/**
 * What crosses the wall between panel and sandbox. Each command has a file of its own with its schema, its decision, what the
 * panel may foresee and its sentences; `schemas`, `decisions`, `forecasts` and `sentences` are the tables that pick from them.
 */
export { askOffer, type Answer, type Asked } from './ask-offer.ts'
export { closing, closingRefusal, type MenuChange } from './closing.ts'
export type { CopyAnswer } from './copy-answer.ts'
export { decide } from './decisions.ts'
export { foresee } from './forecasts.ts'
export { isOwn } from './lead.ts'
export type { ClockRefusal, News, OpenOn, Selected } from './messages.ts'
export { ledWords } from './refusals.ts'
export { READ_ONLY, READ_ONLY_CHANGE, report, sayRefusal, type Report } from './report.ts'
export {
  Command,
  isChange,
  isSessionChange,
  type Change,
  type ChangeOf,
  type Request,
  type SessionChange,
} from './schemas.ts'
export { NOTHING_TO_CLEAR } from './scores-clear.ts'
export type { Told } from './shape.ts'
export { LONG_TABLE } from './table-put.ts'
