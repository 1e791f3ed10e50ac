/** Two people on one board: each has a replica of their own, and hears at once what the other does. */
import { file, type Sketch } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'

/** The same small board twice, joined. New nodes get ids of the session that makes them. */
export function twoPeople(...sketches: readonly Sketch[]): readonly [Document, Document] {
  const pages = { 'Page 1': sketches }
  const [one, two] = [file(pages, { session: 11 }), file(pages, { session: 12 })]
  return [one, two].map((_, index) => join(index === 0 ? one : two, index === 0 ? two : one)) as never
}

/** Tells `there` what happens `here`, as what somebody else did. */
function join(here: Document, there: Document): Document {
  here.onChange(({ changes, origin }) => {
    if (origin !== 'remote') there.apply(changes, 'remote')
  })
  return here
}
