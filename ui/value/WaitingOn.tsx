import { count } from '../../src/core/base/index.ts'
import { size, type Waiting } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import tab from './ValueTab.module.css'
import styles from './WaitingOn.module.css'

/** Which outside team stands behind how many cards, and how much value waits on it. */
export function WaitingOn() {
  const { weighing } = usePanel()
  const parties = weighing.waiting.value
  return (
    <section aria-labelledby="waiting-on">
      <h2 id="waiting-on" class={tab.title}>
        Waiting on others
      </h2>
      {parties.length === 0 ? (
        <p class={tab.quiet}>No milestone waits for another team yet.</p>
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
      <span
        class={styles.cards}
        title={through.length === 0 ? undefined : `${through.length} of them through another card`}
      >
        {count(size(waiting), 'card')}
      </span>
      <span class={styles.value}>{valueWords(waiting)}</span>
      <Button look="link" onClick={() => counting.show(cards)} name={`Show what waits for ${party} on the board`}>
        Show
      </Button>
      <Button
        look="link"
        onClick={() => exporting.copyRequest(party)}
        name={`Copy request to ${party}`}
        title="Which milestones, what is needed, what they are worth: for a message"
      >
        Copy request
      </Button>
    </li>
  )
}

/** `value: 2 high, 1 low`. */
function valueWords({ high, medium, low }: Waiting): string {
  const parts = [
    high > 0 ? `${high} high` : '',
    medium > 0 ? `${medium} medium` : '',
    low > 0 ? `${low} low` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'value open' : `value: ${parts.join(', ')}`
}
