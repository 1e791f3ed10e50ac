/** The words of help and of the hints: the keys, the method, what others see, the first steps. */

export const help = 'Help'
export const close = 'Close'

export const keysHead = 'Keys, once a milestone is chosen'
export const anotherMilestone = 'another milestone'
export const effort = 'effort'
export const answerAndGoOn = 'answer, and go on to the next scale'
export const notSure = 'not sure yet'
export const clear = 'clear'
export const anotherScale = 'another scale'
export const showCard = 'show the card on the board'
export const search = 'search'
export const chooseAll = 'choose all that is shown'
export const takeBack = 'take back the last step'
export const screenReader =
  'With a screen reader: Tab to the scales Effort, Business value and UX value, and choose with the arrow keys and Space. Everything that a key does can be done there, too.'

export const stepsHead = 'The session in five steps'
/** What follows the name of a step. */
export const step = (minutes: number, question: string) => `${minutes} min. ${question}`

export const othersHead = 'What others see'
export const others =
  'On the board: colours, badges, legend, table, and the Now card of a session. In their own panel: all scores. In a hidden vote nobody sees an answer before the reveal, and then only how many chose what.'

export const scoreWithKeys = 'Click a card, then S M L for effort, 1 2 3 for value.'

export const firstStepsName = 'First steps'
export const firstSteps: readonly string[] = [
  scoreWithKeys,
  'The top row colours the cards. Original undoes it.',
  'Session runs the team’s vote. Help has all keys.',
]
export const next = 'Next'
export const done = 'Done'
export const closeHints = 'Close hints'
export const closeHintsTitle = 'Close hints: they are in Help'

export const badges = 'Badges'
export const whatBadgesShow = 'Badges show all scores of a card below it.'
export const addBadges = 'Add badges'
export const noBadges = 'No badges'
export const noBadgesTitle = 'No badges. “Badges” below adds them at any time'
