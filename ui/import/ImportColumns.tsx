import type { Column, Field } from '../../src/core/import/index.ts'
import { ATTRIBUTES, COLUMN_TITLES, isScaleAttribute, SCALES } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { classes } from '../parts/classes.ts'
import styles from './ImportColumns.module.css'
import * as words from './preview-words.ts'

/** What a column can be said to be, in the order of the table. */
const FIELDS: readonly Field[] = ['name', ...ATTRIBUTES, 'type', 'note', 'card', 'row', 'lines']

/** Every column of a table with what it was taken for; one choice changes it. */
export function ImportColumns({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <ul class={styles.columns} aria-label={words.columns}>
      {columns.map((column, at) => (
        <ColumnField key={at} column={column} at={at} />
      ))}
    </ul>
  )
}

function ColumnField({ column: { header, as }, at }: { readonly column: Column; readonly at: number }) {
  const { importing } = usePanel()
  const isChosen = importing.chosen.value.has(at)
  const title = header === '' ? words.untitled(at + 1) : header
  const isRead = as !== null && FIELDS.includes(as)
  return (
    <li class={styles.column}>
      <span class={styles.title} dir="auto" title={title}>
        {title}
      </span>
      <select
        class={classes(styles.select, !isRead && styles.unread)}
        aria-label={words.column(title)}
        value={isRead ? as : ''}
        onChange={(event) => importing.chooseColumn(at, fieldOf(event.currentTarget.value))}
      >
        <option value="">{as === null && !isChosen ? words.notUnderstood : words.leftOut}</option>
        {FIELDS.map((field) => (
          <option key={field} value={field}>
            {wordsOf(field)}
          </option>
        ))}
      </select>
    </li>
  )
}

function fieldOf(value: string): Field | null {
  return FIELDS.find((field) => field === value) ?? null
}

function wordsOf(field: Field): string {
  if (isScaleAttribute(field)) return SCALES[field].name
  if (field === 'card') return words.cardId
  if (field === 'row') return words.rowId
  if (field === 'lines') return words.textWithScores
  return field === 'ignored' ? words.leftOut : COLUMN_TITLES[field]
}
