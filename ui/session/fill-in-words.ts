/** The table on the board that everybody types into, and taking in what they typed. */

export const region = 'The table on the board'
export const putUp = 'Fill in on the board'
export const putUpDoes = 'Puts up a table; everyone types into its cells.'
export const noneTyped = 'Nobody has typed into the table yet.'
export const typed = 'Typed into the table'
export const empty = 'empty'
export const takeInOne = 'Take in this cell'
export const takeInMany = (cells: number) => `Take in these ${cells} cells`
export const oneOdd = 'One cell cannot be understood and stays as typed.'
export const manyOdd = (cells: number) => `${cells} cells cannot be understood and stay as typed.`
