/** A new quarter: what goes from the page, what stays, and the examples for the meanings. */
import { count, quote } from '../../src/core/base/index.ts'

export const title = 'New quarter'
export const goes = 'Goes from this page'
export const nothingGoes = 'Nothing on this page is to be cleared.'
export const isOneStep = 'It is one step, and undo brings it all back.'
export const left = 'Is left as it is'
export const stays = 'Stays'
export const keepEverything = 'Keep everything'
export const clear = 'Clear for the new quarter'
export const writeExamples = 'Write the examples down'
export const nothingToDo = 'There is nothing to clear, and no example was chosen.'

export const takeHome = 'Take it home first'
export const downloadAll = 'Download all'
export const downloadAllGives = 'Table, sizes, values and summary, as one zip.'
export const nothingToTake = 'There is nothing to take home yet.'

export const examples = 'Examples for the meanings'
export const chooseFileFirst =
  'Last quarter’s milestones are the best examples of S, M and L. Choose the milestones.json you downloaded then.'
export const chooseExamples = 'Which milestone shows best what a size means? Its name goes into the meanings.'
export const chooseFile = 'Choose milestones.json'
export const fileHolds = (file: string, sized: number) => `${file}: ${count(sized, 'milestone')} with a size.`
export const exampleFor = (glyph: string) => `Example for ${glyph}`
export const noExample = 'no example'
export const exampleAsIs = (example: string) => `as it is: ${quote(example, 60)}`
export const onThisPage = 'On this page'
