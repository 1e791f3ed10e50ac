import type { Preview, PreviewRow, Question, Reading } from '../../src/core/import/index.ts'
import { usePanel } from '../model/context.ts'
import { classes } from '../parts/classes.ts'
import { ImportColumns } from './ImportColumns.tsx'
import styles from './ImportPreview.module.css'
import * as previewWords from './preview-words.ts'

/** Rows beyond these are applied as well; nobody reads them one by one. */
const SHOWN = 200

const OUTCOMES: Readonly<Record<PreviewRow['outcome'], string>> = {
  update: previewWords.updates,
  new: previewWords.newCard,
  same: previewWords.theSame,
  refused: previewWords.refused,
  ask: previewWords.asksFirst,
}

/** What was understood of a table, and what an import would do, row by row. */
export function ImportPreview({ reading, preview }: { readonly reading: Reading; readonly preview: Preview | null }) {
  const rows = preview?.rows ?? []
  const more = rows.length - SHOWN
  return (
    <div class={styles.preview} tabIndex={0} role="region" aria-label={previewWords.preview}>
      <Tables reading={reading} />
      {reading.columns.length > 0 && <ImportColumns columns={reading.columns} />}
      {reading.notes.map((note) => (
        <p key={note} class={styles.note} dir="auto">
          {note}
        </p>
      ))}
      {rows.length > 0 && (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{previewWords.row}</th>
              <th scope="col">{previewWords.milestone}</th>
              <th scope="col">{previewWords.whatHappens}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p class={styles.more}>{previewWords.moreRows(more)}</p>}
    </div>
  )
}

/** Which of several tables is read. */
function Tables({ reading: { tables, table } }: { readonly reading: Reading }) {
  const { importing } = usePanel()
  if (tables.length < 2) return null
  return (
    <select
      class={styles.tables}
      aria-label={previewWords.table}
      value={String(table)}
      onChange={(event) => importing.chooseTable(Number(event.currentTarget.value))}
    >
      {tables.map((name, index) => (
        <option key={index} value={String(index)}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Row({ row }: { readonly row: PreviewRow }) {
  const { line, name, outcome, changes, problems, beyond, questions } = row
  return (
    <tr class={styles[outcome]}>
      <td class={styles.line}>{line}</td>
      <td dir="auto">{name}</td>
      <td>
        <b class={classes(outcome === 'refused' && styles.trouble)}>{OUTCOMES[outcome]}</b>
        {changes.length > 0 && <span dir="auto">: {changes.join(', ')}</span>}
        {problems.map((problem) => (
          <span key={problem} class={styles.problem}>
            {problem}
          </span>
        ))}
        {beyond.length > 0 && (
          <span class={styles.beyond} dir="auto">
            {previewWords.staysOnCard(beyond)}
          </span>
        )}
        {questions.map((question) => (
          <Ask key={question.key} question={question} name={name} />
        ))}
      </td>
    </tr>
  )
}

/** Something that only a person can say. */
function Ask({ question, name }: { readonly question: Question; readonly name: string }) {
  const { importing } = usePanel()
  const { key, words, answers, said = '' } = question
  return (
    <label class={styles.question}>
      {words}
      <select
        class={styles.answer}
        aria-label={`${name}: ${words}`}
        value={said}
        onChange={(event) => importing.answer(key, event.currentTarget.value)}
      >
        <option value="">{previewWords.choose}</option>
        {answers.map((answer) => (
          <option key={answer.key} value={answer.key}>
            {answer.words}
          </option>
        ))}
      </select>
    </label>
  )
}
