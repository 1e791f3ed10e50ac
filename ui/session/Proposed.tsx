import { dependencyName } from '../../src/core/export/index.ts'
import { namesIn } from '../../src/core/plan/index.ts'
import type { Patch } from '../../src/core/record/index.ts'
import type { Taken } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './Proposed.module.css'

/** What was proposed and is not on its card yet: which card, and what would go on it. */
export function Proposed({ proposed }: { readonly proposed: readonly Taken[] }) {
  const { plan } = usePanel()
  const whole = plan.plan.value
  if (whole === null || proposed.length === 0) return null
  const names = namesIn(whole)
  return (
    <dl class={styles.proposed} aria-label="Proposed, not on the cards yet">
      {proposed.map(({ card, patch }) => (
        <div key={card}>
          <dt dir="auto">{names.get(card)}</dt>
          {words(patch, names).map((line) => (
            <dd key={line} dir="auto">
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function words({ addDependencies = [], addSkills = [] }: Patch, names: ReadonlyMap<string, string>): string[] {
  const needs = addDependencies.map((item) => dependencyName(item, names))
  return [
    ...(needs.length === 0 ? [] : [`Dependencies: ${needs.join(', ')}`]),
    ...(addSkills.length === 0 ? [] : [`Skills: ${addSkills.join(', ')}`]),
  ]
}
