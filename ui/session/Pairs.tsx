import { listed } from '../../src/core/base/index.ts'
import type { SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { CardStep } from './CardStep.tsx'
import styles from './Pairs.module.css'
import * as words from './people-words.ts'

/** Who works with whom, and which cards each pair takes; below, the skills of the card in front. */
export function Pairs({ view }: { readonly view: SessionView }) {
  const { counting, session } = usePanel()
  return (
    <>
      {view.pairs.length > 0 && (
        <ul class={styles.pairs} aria-label={words.pairs}>
          {view.pairs.map(({ names, cards, isMine }) => (
            <li key={names.join(' ')} class={styles.pair}>
              <span class={styles.names}>{isMine ? words.myPair(names) : listed(names)}</span>
              <Button look="link" onClick={() => counting.show(cards)}>
                {words.pairCards(cards.length)}
              </Button>
            </li>
          ))}
          <li class={styles.pair}>
            <Button look="link" onClick={session.makePairs}>
              {words.pairUpAgain}
            </Button>
          </li>
        </ul>
      )}
      <CardStep view={view} activity="skills" />
    </>
  )
}
