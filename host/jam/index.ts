/**
 * Boards as FigJam saves them (_Save local copy_, `.jam`). What is read here is said in the words of Figma's REST API, and
 * goes through `rest`, so a board is the same whichever way it came. May import `rest` and kiwi-schema; no code is made
 * of what a file says.
 */
export { isCopy, parseCopy } from './copy.ts'
export { isJam, parseBoardFile, picturesIn } from './open.ts'
