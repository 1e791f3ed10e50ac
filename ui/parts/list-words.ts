/** The words of lists that one adds to: what is on them, the field and its suggestions, what is likely. */
import { count } from '../../src/core/base/index.ts'

/** How many of several milestones edited together list it. */
export const listedOn = (on: number, of: number) => `${on} of ${of}`
export const remove = (item: string) => `Remove ${item}`
export const add = (item: string) => `Add ${item}`

export const takenAs = (items: number) => `Taken as ${items} items.`
export const keepAsOne = 'Keep as one'

/** @param field The name of the text field. */
export const withSuggestions = (field: string) => `${field}, with suggestions`
export const suggestions = 'Suggestions'
export const suggestionsBelow = (all: number) => `${count(all, 'suggestion')}, ↓ goes to them`
