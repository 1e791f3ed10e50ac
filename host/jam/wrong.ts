/** What can be wrong with a FigJam file, one sentence each for the person who brought it. */
import { BoardError } from '../rest/index.ts'

export const cutShort = () => new BoardError('This FigJam file is cut short: download it or save a local copy again.')

export const damaged = () => new BoardError('This FigJam file is damaged: download it or save a local copy again.')

export const tooLarge = () => new BoardError('This FigJam file is too large to be read here.')

export const newer = (version?: number) =>
  new BoardError(
    `This FigJam file was saved by a newer FigJam than is understood here${version === undefined ? '' : ` (its version is ${version})`}.`,
  )

export const designFile = () => new BoardError('This is a Figma design file, not a FigJam board.')

export const otherFile = () => new BoardError('This is a Figma file of another kind, not a FigJam board.')

export const noBoard = () => new BoardError('This is a ZIP file without a FigJam board in it.')

export const noPages = () => new BoardError('This FigJam file has no pages in it.')

export const copiedElsewhere = () =>
  new BoardError('This was copied in another of Figma’s editors, not on a FigJam board.')
