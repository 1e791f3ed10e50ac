/** Something the person at the command line can put right: one sentence, no stack. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
}
