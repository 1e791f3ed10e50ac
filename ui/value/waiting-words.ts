/** Who waits for whom: milestones that wait for each other, and teams that are waited for. */
import { count } from '../../src/core/base/index.ts'

export const cycles = 'Worth a talk'
/** The names in quotes, in the order in which they wait. */
export const cycle = (names: readonly string[]) =>
  `Each waits for the next, and the last for the first: ${names.join(', ')}.`
export const showCycle = 'Show the cards that wait for each other'
export const show = 'Show'

export const waiting = 'Waiting on others'
export const nobody = 'No milestone waits for another team yet.'
export const cards = (waitingFor: number) => count(waitingFor, 'card')
export const through = (indirect: number) => `${indirect} of them through another card`
export const showParty = (party: string) => `Show what waits for ${party} on the board`
export const copyRequest = 'Copy request'
export const copyRequestTo = (party: string) => `Copy request to ${party}`
export const copyRequestTitle = 'Which milestones, what is needed, what they are worth: for a message'

export const high = (milestones: number) => `${milestones} high`
export const medium = (milestones: number) => `${milestones} medium`
export const low = (milestones: number) => `${milestones} low`
export const valueOpen = 'value open'
/** `value: 2 high, 1 low`. */
export const value = (parts: readonly string[]) => `value: ${parts.join(', ')}`
