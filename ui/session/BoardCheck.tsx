import type { CheckWords } from '../../src/core/command/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './BoardCheck.module.css'
import * as prepareWords from './prepare-words.ts'

/** One press tries what the session needs; below stands what came of it, until the next press. */
export function BoardCheck() {
  const { checking } = usePanel()
  const words = checking.words.value
  return (
    <div>
      <dt>{prepareWords.board}</dt>
      <dd>
        <span>{words === null ? prepareWords.boardUnchecked : headline(words)}</span>
        <Button look="link" onClick={checking.check} isResting={checking.isUnderWay.value}>
          {prepareWords.checkBoard}
        </Button>
      </dd>
    </div>
  )
}

/** What will not work and what to do instead, then what works and what nobody tried. */
export function CheckFound() {
  const words = usePanel().checking.words.value
  if (words === null) return null
  return (
    <section class={styles.found} aria-label={prepareWords.checkFound}>
      {words.troubles.length > 0 && (
        <ul class={styles.troubles}>
          {words.troubles.map((trouble) => (
            <li key={trouble}>{trouble}</li>
          ))}
        </ul>
      )}
      <p class={words.troubles.length > 0 ? styles.rest : undefined}>{words.rest}</p>
    </section>
  )
}

function headline({ troubles }: CheckWords): string {
  return troubles.length === 0 ? prepareWords.boardChecked : prepareWords.boardTroubles(troubles.length)
}
