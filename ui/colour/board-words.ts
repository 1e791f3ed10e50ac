/** The words of what the board can show of the scores: legend, badges, high contrast. */

export const onBoard = 'On the board'

export const legend = 'Legend'
export const legendName = 'Legend on the board'
export const legendTitle = 'A card that says what the colours mean'
export const noLegend = 'Colour the cards first: a legend says what colours mean.'

export const badges = 'Badges'
export const badgesTitle = 'The scores of each card, below its corner'
export const tidyBadges = 'Tidy badges'
export const tidyBadgesTitle = 'Puts every badge beside its card again'

export const highContrast = 'High contrast'
export const highContrastTitle = 'Colours for projectors, and for eyes that need more difference'
