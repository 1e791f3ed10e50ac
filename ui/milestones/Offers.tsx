import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Banners.module.css'
import * as bannerWords from './banner-words.ts'

/** What somebody changed on the board by hand, and what it could mean for the plan; on every tab, one at a time. */
export function Offers() {
  const { counting, offers, plan } = usePanel()
  const asked = offers.asked.value
  if (asked === null) return null
  const { id, sentence, choices, cards, more } = asked
  return (
    <div class={styles.offer} role="group" aria-label={bannerWords.changedOnBoard}>
      <span class={styles.sentence} dir="auto">
        {sentence}
        {more > 0 && ` ${bannerWords.moreQuestions(more)}`}
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
      <Button look="link" onClick={() => counting.show(cards)} name={bannerWords.showCards}>
        {bannerWords.show}
      </Button>
    </div>
  )
}
