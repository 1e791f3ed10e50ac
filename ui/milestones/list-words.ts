/** The words of the list: what was found, the filter and the search, the columns and the rows. */
import { count, quote } from '../../src/core/base/index.ts'

export const reading = 'Reading the board…'

export const found = (all: number) => `${count(all, 'milestone')} found`
/** How many of those found are scored, and how many lie aside. */
export const scored = (done: number, aside: number) =>
  aside === 0 ? `${done} scored` : `${done} scored, ${aside} parked`
export const foundTitle = (all: number, done: number, aside: number) => `${found(all)}, ${scored(done, aside)}`
export const showOnBoard = 'Show on board'
/** @param name What the only one says. */
export const selectedOnBoard = (cards: number, name: string) =>
  cards === 1 ? `Selected on the board: ${quote(name)}` : `Selected on the board: ${count(cards, 'other card')}`
export const countAsMilestones = (cards: number) => (cards === 1 ? 'Count as milestone' : 'Count as milestones')
export const notRight = 'Not right?'

export const filter = 'Filter'
export const all = (milestones: number) => `All (${milestones})`
export const toDo = (milestones: number) => `To do (${milestones})`
export const complete = (milestones: number) => `Complete (${milestones})`
export const parked = (milestones: number) => `Parked (${milestones})`
export const whatIsMissing = 'What’s missing'
/** @param what The attribute without an answer, in words. */
export const missing = (what: string, milestones: number) => `No ${what} (${milestones})`
export const search = 'Search'
export const searchName = 'Search milestones'
export const searchTitle = 'Search (/)'
export const nothingFits = 'No milestone fits what you search for.'
export const showAll = 'Show all'

export const milestones = 'Milestones'
export const milestoneColumn = 'Milestone'
export const needsColumn = 'Needs'
export const skillsColumn = 'Skills'
export const effortColumn = 'Effort'

export const isSelected = 'Selected.'
export const isParked = 'Parked.'
export const parkedMark = 'Parked'
/** Where the scores of a card cannot be read. */
export const trouble = { newer: 'Newer version', damaged: 'Damaged scores' } as const
/** Where it is sure that a milestone needs no other. */
export const needsNone = 'none'
