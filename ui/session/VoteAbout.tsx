import { usePanel } from '../model/context.ts'
import styles from './VoteAbout.module.css'
import * as words from './vote-words.ts'

/** Which cards the next vote is about, and whether it asks all three scales at once. `open`: what has no score there yet. */
export function VoteAbout({ open }: { readonly open: readonly string[] }) {
  const { vote } = usePanel()
  const choices = vote.choices.value(open)
  const isThere = choices.some(({ id }) => id === vote.chosen.value)
  return (
    <div class={styles.about}>
      {choices.length > 1 && (
        <select
          class={styles.cards}
          aria-label={words.cardsToVoteOn}
          value={isThere ? vote.chosen.value : choices[0]?.id}
          onChange={(event) => vote.choose(event.currentTarget.value)}
        >
          {choices.map(({ id, says }) => (
            <option key={id} value={id}>
              {says}
            </option>
          ))}
        </select>
      )}
      <label class={styles.all}>
        <input
          type="checkbox"
          checked={vote.isOnAll.value}
          onChange={(event) => vote.chooseAll(event.currentTarget.checked)}
        />
        {words.allScales}
      </label>
    </div>
  )
}
