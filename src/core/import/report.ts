import * as v from 'valibot'
import type { Preview, PreviewRow } from './preview.ts'
import type { Reading } from './read-import.ts'

/** What `okra import --json` says: the preview of an import, for other programs. */
export const ImportReport = v.pipe(
  v.object({
    columns: v.pipe(
      v.array(
        v.object({
          header: v.string(),
          as: v.pipe(
            v.nullable(v.string()),
            v.description('What it was taken for; null: not understood, and left out'),
          ),
        }),
      ),
      v.description('Every column of the table, in its order; empty where what was read is no table'),
    ),
    rows: v.array(
      v.object({
        row: v.pipe(v.number(), v.description('Its line in the table, from 1, the header counted')),
        outcome: v.pipe(
          v.picklist(['update', 'new', 'same', 'refused', 'ask']),
          v.description('ask: two readings are possible, so it stays as it is until somebody says'),
        ),
        card: v.pipe(v.nullable(v.string()), v.description('Id of the card it was found to mean')),
        name: v.string(),
        changes: v.pipe(v.array(v.string()), v.description('What would change, in words')),
        why: v.pipe(v.string(), v.description('Why it, or a part of it, cannot be read, or what it asks; else empty')),
      }),
    ),
    notes: v.pipe(v.array(v.string()), v.description('What a person should know of it, a sentence each')),
  }),
  v.title('OKRA import'),
  v.description('What bringing a table into a board would change (okra import BOARD TABLE --json)'),
)
export type ImportReport = v.InferOutput<typeof ImportReport>

/** A preview as data for other programs. */
export function reportImport({ columns, notes }: Reading, preview: Preview): ImportReport {
  return {
    columns: columns.map(({ header, as }) => ({ header, as })),
    rows: preview.rows.map(({ line, outcome, card, name, changes, ...row }) => ({
      ...{ row: line, outcome, card, name, changes: Array.from(changes) },
      why: whyOf(row),
    })),
    notes: [...notes, ...preview.notes],
  }
}

/** Problems and open questions, a sentence each. */
function whyOf({ problems, questions }: Pick<PreviewRow, 'problems' | 'questions'>): string {
  const asks = questions.flatMap(({ words, said }) => (said === undefined ? [words] : []))
  return [...problems, ...asks].join(' ')
}
