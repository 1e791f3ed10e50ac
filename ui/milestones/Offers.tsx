import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Banners.module.css'

/** What somebody changed on the board by hand, and what it could mean for the plan; on every tab, one at a time. */
export function Offers() {
  const { counting, offers, plan } = usePanel()
  const asked = offers.asked.value
  if (asked === null) return null
  const { id, sentence, choices, cards, more } = asked
  return (
    <div class={styles.offer} role="group" aria-label="Changed on the board">
      <span class={styles.sentence} dir="auto">
        {sentence}
        {more > 0 && ` ${more} more after it.`}
      </span>
      {choices.map(({ as, words, title }) => (
        <Button
          key={as}
          look="link"
          onClick={() => offers.answer(id, as)}
          why={plan.whyNot.value}
          {...(title === undefined ? {} : { title })}
        >
          {words}
        </Button>
      ))}
      <Button look="link" onClick={() => counting.show(cards)} name="Show the cards on the board">
        Show
      </Button>
    </div>
  )
}
