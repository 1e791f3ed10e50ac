import { size, type Waiting } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import tab from './ValueTab.module.css'
import styles from './WaitingOn.module.css'
import * as words from './waiting-words.ts'

/** Which outside team stands behind how many cards, and how much value waits on it. */
export function WaitingOn() {
  const { weighing } = usePanel()
  const parties = weighing.waiting.value
  return (
    <section aria-labelledby="waiting-on">
      <h2 id="waiting-on" class={tab.title}>
        {words.waiting}
      </h2>
      {parties.length === 0 ? (
        <p class={tab.quiet}>{words.nobody}</p>
      ) : (
        <ul>
          {parties.map((waiting) => (
            <Party key={waiting.party} waiting={waiting} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Party({ waiting }: { readonly waiting: Waiting }) {
  const { counting, exporting } = usePanel()
  const { party, direct, through } = waiting
  const cards = [...direct, ...through].map(({ id }) => id)
  return (
    <li class={styles.party}>
      <span class={styles.name} dir="auto" title={party}>
        {party}
      </span>
      <span class={styles.cards} title={through.length === 0 ? undefined : words.through(through.length)}>
        {words.cards(size(waiting))}
      </span>
      <span class={styles.value}>{valueWords(waiting)}</span>
      <Button look="link" onClick={() => counting.show(cards)} name={words.showParty(party)}>
        {words.show}
      </Button>
      <Button
        look="link"
        onClick={() => exporting.copyRequest(party)}
        name={words.copyRequestTo(party)}
        title={words.copyRequestTitle}
      >
        {words.copyRequest}
      </Button>
    </li>
  )
}

/** `value: 2 high, 1 low`. */
function valueWords({ high, medium, low }: Waiting): string {
  const parts = [
    high > 0 ? words.high(high) : '',
    medium > 0 ? words.medium(medium) : '',
    low > 0 ? words.low(low) : '',
  ].filter(Boolean)
  return parts.length === 0 ? words.valueOpen : words.value(parts)
}
