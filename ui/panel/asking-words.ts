/** The words of the dialogs that ask before something goes: all scores of a page, or everything the plugin left there. */

export const clearTitle = 'Clear all scores on this page?'
export const clearKeep = 'Keep them'
export const clearGo = 'Clear all scores'
export const noScores = 'No card on this page has scores.'
/** @param what The scores that go, counted in words. */
export const whatClearing = (what: string) =>
  `This takes off ${what}, for everybody on this board. The cards, and what the levels mean, stay. Undo brings it all back.`

export const removeTitle = 'Remove everything OKRA left on this page?'
export const removeKeep = 'Keep everything'
export const removeGo = 'Remove everything'
export const whatGoes =
  'Scores, notes and marks are taken off every card, the legend, badges, table and connectors go, and the cards get their original colours back. The cards and their text stay. Undo brings it all back.'
