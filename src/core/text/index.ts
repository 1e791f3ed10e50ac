/** What people write: cleaned, split into lists, and read where it says what a card is. */
export { PREFIX, readText, TYPES, type CardWords } from './card-words.ts'
export { clean } from './clean.ts'
export { joinList, saysNone, splitList, splitTyped, writtenItem } from './list.ts'
export { collapse, isPlaceholder, nameOf } from './text.ts'
export { understandScore } from './understand.ts'
