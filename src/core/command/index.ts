/**
 * What crosses the wall between panel and sandbox. Each command has a file of its own with its schema, its decision, what the
 * panel may foresee and its sentences; `schemas`, `decisions`, `forecasts` and `sentences` are the tables that pick from them.
 */
export { askOffer, type OfferQuestion } from './ask-offer.ts'
export type { OfferAnswerWord } from './offer-answer.ts'
export { checkWords, type CheckWords } from './check-words.ts'
export { closing, closingRefusal, type MenuChange } from './closing.ts'
export type { CopyAnswerWord } from './copy-answer.ts'
export { decide } from './decisions.ts'
export { foresee } from './forecasts.ts'
export { isOwn } from './lead.ts'
export type { ClockRefusal, News, OpenOn, Selected } from './news.ts'
export { inParts, joinParts, newsIn, type Part } from './parts.ts'
export { ledWords } from './refusals.ts'
export { BROKE_OFF, READ_ONLY, READ_ONLY_CHANGE, report, sayRefusal } from './report.ts'
export { isChange, isSessionChange, readCommand, type Change, type Command, type Request } from './schemas.ts'
export { quarterWords, type QuarterWords } from './quarter-words.ts'
export { LONG_TABLE } from './table-put.ts'
