import { dependencyName } from '../../src/core/export/index.ts'
import { namesIn } from '../../src/core/plan/index.ts'
import type { Patch } from '../../src/core/record/index.ts'
import type { Taken } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './Proposed.module.css'
import * as words from './card-step-words.ts'

/** What was proposed and is not on its card yet: which card, and what would go on it. */
export function Proposed({ proposed }: { readonly proposed: readonly Taken[] }) {
  const { plan } = usePanel()
  const whole = plan.plan.value
  if (whole === null || proposed.length === 0) return null
  const names = namesIn(whole)
  return (
    <dl class={styles.proposed} aria-label={words.proposed}>
      {proposed.map(({ card, patch }) => (
        <div key={card}>
          <dt dir="auto">{names.get(card)}</dt>
          {lines(patch, names).map((line) => (
            <dd key={line} dir="auto">
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function lines({ addDependencies = [], addSkills = [] }: Patch, names: ReadonlyMap<string, string>): string[] {
  const needs = addDependencies.map((item) => dependencyName(item, names))
  return [
    ...(needs.length === 0 ? [] : [words.proposedDependencies(needs)]),
    ...(addSkills.length === 0 ? [] : [words.proposedSkills(addSkills)]),
  ]
}
