/** Before a session: what is ready, and whether this board can do what a session needs. */
import { count } from '../../src/core/base/index.ts'

export const findFirst = 'Find your milestones first, on the Milestones tab.'
export const run = 'Run session'

export const cards = 'Cards'
export const noCards = 'none found yet'
export const found = (milestones: number) => `${count(milestones, 'milestone')} found`
export const checkCards = 'Check'

export const meanings = 'Meanings'
export const written = 'written down'
export const noneWritten = 'nothing written down yet'
export const unwritten = (scales: readonly string[]) => `not yet: ${scales.join(', ')}`
export const write = 'Write'
export const change = 'Change'

export const people = 'People'
export const peopleField = 'People in the room'
export const inTheRoom = 'in the room'

export const names = 'Names'
export const namesField = 'Names in the room'
export const namesExample = 'Ana, Ben, Cleo: they present in turn'
export const namesTitle = 'For the review and for pairs; they go when the session ends'

export const team = 'Team'
export const teamName = 'Team’s name'
export const teamNameExample = 'Its name, for the exports'
export const teamNameTitle = 'Stands in what you take home, and in requests to other teams'
export const teamLink = 'Team’s link'
export const teamLinkExample = 'A link, if you like'
export const teamLinkTitle = 'Where others find the team or this board'

export const takeHome = 'Take home'
export const nothingToTake = 'nothing yet'
export const exporting = 'Export'

export const board = 'Board'
export const boardUnchecked = 'Try it the day before'
export const boardChecked = 'checked'
export const boardTroubles = (troubles: number) => `${count(troubles, 'thing')} to see to, listed below`
export const checkBoard = 'Check this board'
export const checkFound = 'What the check found'

export const nextTime = 'Next time'
export const nextTimeDoes = 'clear the scores, keep the meanings'
export const newQuarter = 'New quarter'

export const agenda = (minutes: number) => `Agenda, ${count(minutes, 'minute')}`
export const minutesFor = (activity: string) => `Minutes for ${activity}`

export const whoNeedsIt =
  'Only whoever runs the session needs this plugin. A Now card on the board shows everyone what is on; people who have the plugin vote in their own panel.'
