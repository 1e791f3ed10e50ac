/** What people write: cleaned, split into lists, and read where it says what a card is. */
export { collapse, isPlaceholder, nameOf } from './card-name.ts'
export { clean } from './clean.ts'
export { PREFIX, readText, TYPES, type FromText } from './from-text.ts'
export { joinList, saysNone, saysNothing, splitList, splitTyped, writtenItem } from './list.ts'
export { understandScore } from './understand.ts'
