/** Something that whoever asked for it can put right: one sentence, no stack. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
}
