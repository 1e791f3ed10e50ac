/** What a check of the board says: what will not work and what to do instead, and no word of what was not tried. */
import { count, listed, quote } from '../base/index.ts'
import type { BoardCheck } from '../edit/index.ts'

export interface CheckWords {
  /** A sentence or two for each thing that will not work, the gravest first. */
  readonly troubles: readonly string[]
  /** What works, and what was not tried. */
  readonly rest: string
}

export function checkWords(check: BoardCheck): CheckWords {
  const troubles = [...onBoard(check), ...fontsOf(check), ...around(check), ...leftOf(check)]
  const works = PARTS.filter(([part]) => check[part] === 'works').map(([, name]) => name)
  const untried = `Not tried: ${listed(untriedIn(check))}.`
  return { troubles, rest: works.length === 0 ? untried : `What works here: ${listed(works)}. ${untried}` }
}

/** What is tried, as it is called in a sentence. */
const PARTS = [
  ['write', 'keeping scores'],
  ['text', 'writing text'],
  ['timer', 'the timer'],
  ['connector', 'connectors'],
  ['table', 'the table'],
] as const

function onBoard({ write, text, connector, table }: BoardCheck): string[] {
  if (write === 'read-only') return ['This file is read-only for you. Ask its owner for edit access.']
  return [
    ...when(
      write === 'refused',
      'FigJam did not let the plugin keep anything on this board, so scores cannot be kept. Close the file, open it again and check once more; if it stays so, use a copy of the board.',
    ),
    ...when(
      text === 'no font',
      'The font “Inter Medium”, which the plugin writes in, could not be loaded. Without it no vote can be started, and neither Now card nor ballots, badges, legend or table can be written. Check your connection, open the file again and check once more.',
    ),
    ...when(
      text === 'refused',
      'FigJam did not let the plugin write text on this board, so Now card, ballots, badges and legend will be missing. Score from the list, and let people answer aloud.',
    ),
    ...when(
      connector === 'refused',
      'Connectors cannot be drawn here. Dependencies are kept all the same: read them in the list and in what you take home.',
    ),
    ...when(
      table === 'refused',
      'The milestone table cannot be put on this board. Copy or download it on the Export tab instead.',
    ),
  ]
}

function fontsOf({ missingFonts }: BoardCheck): string[] {
  return (missingFonts ?? []).map(
    ({ font, texts }) =>
      `The font ${quote(font)} of ${count(texts, 'text')} on cards could not be loaded. Scores and colours do without it; to change the words, ask somebody who has the font.`,
  )
}

function around({ timer, who }: BoardCheck): string[] {
  const nameless = who?.nameless ?? 0
  return [
    ...when(timer === 'absent', 'There is no timer here. Watch the minutes on a clock of your own.'),
    ...when(timer === 'refused', 'FigJam did not let the plugin start its timer. Start it by hand in FigJam.'),
    ...when(timer === 'left on', 'The timer was started and could not be stopped. Stop it by hand in FigJam.'),
    ...when(
      who === null,
      'FigJam does not tell who is here. Say in Prepare how many people are in the room, so that you know when all have answered.',
    ),
    ...when(
      nameless > 0,
      nameless === 1
        ? '1 person on the board is not logged in, and has no name here. Ask them to log in to FigJam, or to answer in the chat under their name.'
        : `${nameless} people on the board are not logged in, and have no name here. Ask them to log in to FigJam, or to answer in the chat under their name.`,
    ),
  ]
}

/** What of the check itself still stands on the board; empty where nothing does. */
export function leftOf({ left }: BoardCheck): string[] {
  return when(
    left > 0,
    left === 1
      ? '1 thing that was put up for this check could not be taken away: it goes with the next thing you do here.'
      : `${left} things that were put up for this check could not be taken away: they go with the next thing you do here.`,
  )
}

/** What nobody knows, and why where that can be said; a second person is always among it. */
function untriedIn(check: BoardCheck): string[] {
  const parts = PARTS.filter(([part]) => check[part] === 'not tried').map(([, name]) => name)
  return [
    ...parts,
    ...when(check.missingFonts === null, 'the fonts of the cards'),
    ...when(check.timer === 'in use', 'the timer, because one is on'),
    check.who !== null && check.who.others > 0
      ? 'whether others’ plugins get what yours writes'
      : 'what a second person sees',
  ]
}

function when(is: boolean, sentence: string): string[] {
  return is ? [sentence] : []
}
