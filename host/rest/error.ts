/** A file that cannot be opened as a board. The message is one sentence for the person who brought the file. */
export class BoardError extends Error {
  override readonly name = 'BoardError'
}
