import type { Act, Finding } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import type { Panel } from '../model/panel.ts'
import { Button } from '../parts/Button.tsx'
import styles from './WorthATalk.module.css'
import * as words from './agenda-words.ts'

/** What breaks sessions, while there is time: always in sight, the first one in words, all of them on a press. */
export function WorthATalk() {
  const { session } = usePanel()
  const findings = session.findings.value
  const [first] = findings
  if (first === undefined) return null
  return (
    <details class={styles.talk}>
      <summary class={styles.summary}>
        <b>{words.worthATalk}</b> <span class={styles.number}>{findings.length}</span>
        <span class={styles.first}>{first.says}</span>
      </summary>
      <ul class={styles.list}>
        {findings.map((finding) => (
          <Row key={finding.id} finding={finding} />
        ))}
      </ul>
    </details>
  )
}

function Row({ finding: { says, cards, act, does } }: { readonly finding: Finding }) {
  const panel = usePanel()
  return (
    <li class={styles.row}>
      <span class={styles.says}>{says}</span>
      {cards.length > 0 && act.kind !== 'show' && (
        <Button look="link" onClick={() => panel.counting.show(cards)}>
          {words.show}
        </Button>
      )}
      {act.kind !== 'none' && (
        <Button look="link" onClick={() => carryOut(panel, act)}>
          {does}
        </Button>
      )}
    </li>
  )
}

function carryOut({ session, voting, counting }: Panel, act: Act): void {
  switch (act.kind) {
    case 'write meanings':
      session.write(true)
      break
    case 'turn':
      session.turn(act.to)
      break
    case 'vote':
      voting.start(act.attribute, act.cards)
      break
    case 'show':
      counting.show(act.cards)
      break
    case 'more time':
      session.oneMinuteMore()
      break
    case 'none':
      break
  }
}
