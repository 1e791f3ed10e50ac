import { quote } from '../../src/core/base/index.ts'
import type { Milestone } from '../../src/core/plan/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Cycles.module.css'
import tab from './ValueTab.module.css'
import * as words from './waiting-words.ts'

/** Milestones that wait for each other in a ring: worth a talk. */
export function Cycles() {
  const { weighing } = usePanel()
  const cycles = weighing.cycles.value
  if (cycles.length === 0) return null
  return (
    <section aria-labelledby="cycles">
      <h2 id="cycles" class={tab.title}>
        {words.cycles}
      </h2>
      <ul>
        {cycles.map((ring) => (
          <Cycle key={ring.map(({ id }) => id).join(' ')} ring={ring} />
        ))}
      </ul>
    </section>
  )
}

/** Names of a ring are cut to this many characters. */
const NAME = 32

function Cycle({ ring }: { readonly ring: readonly Milestone[] }) {
  const { counting } = usePanel()
  const names = ring.map(({ name }) => quote(name, NAME))
  return (
    <li class={styles.cycle}>
      <span class={styles.words} dir="auto">
        {words.cycle(names)}
      </span>
      <Button look="link" onClick={() => counting.show(ring.map(({ id }) => id))} name={words.showCycle}>
        {words.show}
      </Button>
    </li>
  )
}
