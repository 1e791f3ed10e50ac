import { count } from '../../src/core/base/index.ts'
import type { Preview, PreviewRow } from '../../src/core/import/index.ts'
import { classes } from '../parts/classes.ts'
import styles from './ImportPreview.module.css'

/** Rows beyond these are applied as well; nobody reads them one by one. */
const SHOWN = 200

const OUTCOMES: Readonly<Record<PreviewRow['outcome'], string>> = {
  update: 'Updates',
  new: 'New card',
  same: 'The same',
  unreadable: 'Cannot be read',
}

/** What an import would do, row by row. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const more = preview.rows.length - SHOWN
  return (
    <div class={styles.preview} tabIndex={0} role="region" aria-label="Preview of the import">
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Milestone</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, SHOWN).map((row) => (
            <Row key={row.line} row={row} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p class={styles.more}>{count(more, 'more row')}.</p>}
    </div>
  )
}

function Row({ row }: { readonly row: PreviewRow }) {
  const { line, name, outcome, changes, problems } = row
  return (
    <tr class={styles[outcome]}>
      <td class={styles.line}>{line}</td>
      <td dir="auto">{name}</td>
      <td>
        <b class={classes(outcome === 'unreadable' && styles.trouble)}>{OUTCOMES[outcome]}</b>
        {changes.length > 0 && <span dir="auto">: {changes.join(', ')}</span>}
        {problems.map((problem) => (
          <span key={problem} class={styles.problem}>
            {problem}
          </span>
        ))}
      </td>
    </tr>
  )
}
