/** The charts of the Value tab: value against effort with the words of its cells, and how the scores are spread. */
import { count } from '../../src/core/base/index.ts'

export const reading = 'Reading the board…'

export const matrix = 'Value vs effort'
export const value = 'Value'
export const valueOf = (word: string) => `Value ${word}`
export const effortOf = (word: string) => `Effort ${word}`
export const showMore = (cards: number, cell: string) => `${cards} more ${cell}: show on the board`
export const isEmpty = 'Score effort and value, and your milestones appear here.'
export const howToRead = 'Point at a dot, or use Tab and arrows. Enter shows the card.'
export const putOnBoard = 'Put on the board'
export const putOnBoardTitle = 'Draws it once, as it stands today'
export const notPlaced = (milestones: number) =>
  `${count(milestones, 'milestone')} not placed yet: effort or value is open.`
/** Milestones whose cell has one word whatever the open answer will be. */
export const certain = (cells: readonly { readonly word: string; readonly count: number }[]) =>
  `Certain already: ${cells.map((cell) => `${cell.word} (${cell.count})`).join(', ')}. `
export const showOnBoard = 'Show on board'

/** Which cell of the matrix, inside the sentences below. */
export const cellOf = (effort: string, ofValue: string) => `effort ${effort}, ${ofValue} value`
export const changeWord = (word: string, cell: string) => `${word}: change the word for ${cell}`
export const changeWordTitle = (word: string) => `${word}. Click to change the word.`
export const wordFor = (cell: string) => `Word for ${cell}`

export const contrast = 'Contrast'
export const unsure = (milestones: number) => `? ${milestones}`
export const open = (milestones: number) => `open ${milestones}`
