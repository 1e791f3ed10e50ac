import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './FoundLine.module.css'
import * as words from './list-words.ts'

/** What the plugin found; or, while something else is selected on the board, the offer to count that too. */
export function FoundLine() {
  const { counting, filter, plan } = usePanel()
  const others = counting.countable.value
  const { all, scored, parked } = filter.tally.value
  const [other] = others
  return (
    <div class={styles.line}>
      {other === undefined ? (
        <>
          <span class={styles.text} title={words.foundTitle(all, scored, parked)}>
            <b>{words.found(all)}</b>
            <span class={styles.scored}>, {words.scored(scored, parked)}</span>
          </span>
          {all > 0 && (
            <Button look="link" onClick={counting.showAll}>
              {words.showOnBoard}
            </Button>
          )}
        </>
      ) : (
        <>
          <span class={styles.text} dir="auto" title={other.name}>
            {words.selectedOnBoard(others.length, other.name)}
          </span>
          <Button look="link" onClick={counting.countSelected} why={plan.whyNot.value}>
            {words.countAsMilestones(others.length)}
          </Button>
        </>
      )}
      <Button look="link" onClick={counting.toggleOpen} isExpanded={counting.isOpen.value}>
        {words.notRight}
      </Button>
    </div>
  )
}
