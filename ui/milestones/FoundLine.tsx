import { count, quote } from '../../src/core/base/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './FoundLine.module.css'

/** What the plugin found; or, while something else is selected on the board, the offer to count that too. */
export function FoundLine() {
  const { counting, filter, plan } = usePanel()
  const others = counting.countable.value
  const { all, scored, parked } = filter.tally.value
  const aside = parked === 0 ? '' : `, ${parked} parked`
  const [other] = others
  return (
    <div class={styles.line}>
      {other === undefined ? (
        <>
          <span class={styles.text} title={`${count(all, 'milestone')} found, ${scored} scored${aside}`}>
            <b>{count(all, 'milestone')} found</b>, {scored} scored{aside}
          </span>
          {all > 0 && (
            <Button look="link" onClick={counting.showAll}>
              Show on board
            </Button>
          )}
        </>
      ) : (
        <>
          <span class={styles.text} dir="auto" title={other.name}>
            Selected on the board: {others.length === 1 ? quote(other.name) : count(others.length, 'other card')}
          </span>
          <Button look="link" onClick={counting.countSelected} why={plan.whyNot.value}>
            {others.length === 1 ? 'Count as milestone' : 'Count as milestones'}
          </Button>
        </>
      )}
      <Button look="link" onClick={counting.toggleOpen} isExpanded={counting.isOpen.value}>
        Not right?
      </Button>
    </div>
  )
}
