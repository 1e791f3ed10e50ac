import { ATTRIBUTES } from '../../src/core/record/index.ts'
import { missingWords, type Show } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Progress } from '../parts/Progress.tsx'
import { focusList, SEARCH_ID } from '../parts/focus.ts'
import styles from './FilterBar.module.css'
import * as words from './list-words.ts'

const PROGRESS: readonly { readonly show: Show; readonly wordsOf: (milestones: number) => string }[] = [
  { show: 'all', wordsOf: words.all },
  { show: 'to do', wordsOf: words.toDo },
  { show: 'complete', wordsOf: words.complete },
]

/** How far the team is, and which milestones the list shows. */
export function FilterBar() {
  const { filter, selection } = usePanel()
  const tally = filter.tally.value
  const leaveSearch = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape') filter.type('')
    const ids = filter.ids.value
    const [first] = ids
    if (first !== undefined && !ids.includes(selection.cursor.value ?? '')) selection.choose(first)
    focusList()
  }
  return (
    <div class={styles.bar}>
      <Progress />
      <select
        class={styles.select}
        aria-label={words.filter}
        value={filter.show.value}
        onChange={(event) => filter.choose(showOf(event.currentTarget.value))}
      >
        {PROGRESS.map(({ show, wordsOf }) => (
          <option key={show} value={show}>
            {wordsOf(tally[show])}
          </option>
        ))}
        {tally.parked > 0 && <option value="parked">{words.parked(tally.parked)}</option>}
        <optgroup label={words.whatIsMissing}>
          {ATTRIBUTES.map((attribute) => (
            <option key={attribute} value={attribute}>
              {words.missing(missingWords([attribute]), tally[attribute])}
            </option>
          ))}
        </optgroup>
      </select>
      <input
        id={SEARCH_ID}
        type="search"
        class={styles.search}
        aria-label={words.searchName}
        placeholder={words.search}
        title={words.searchTitle}
        value={filter.search.value}
        onInput={(event) => filter.type(event.currentTarget.value)}
        onKeyDown={leaveSearch}
      />
    </div>
  )
}

function showOf(value: string): Show {
  return [...PROGRESS.map(({ show }) => show), 'parked' as const, ...ATTRIBUTES].find((show) => show === value) ?? 'all'
}
