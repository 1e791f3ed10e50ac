import { ACTIVITIES } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import styles from './HelpDialog.module.css'
import * as words from './help-words.ts'

const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓', words.anotherMilestone],
  ['S M L', words.effort],
  ['1 2 3', words.answerAndGoOn],
  ['?', words.notSure],
  ['0', words.clear],
  ['← →', words.anotherScale],
  ['Enter', words.showCard],
  ['/', words.search],
  ['Ctrl A, ⌘ A', words.chooseAll],
  ['Ctrl Z, ⌘ Z', words.takeBack],
]

/** The keys, the method in five lines, and what others in the room see. */
export function HelpDialog() {
  const { frame } = usePanel()
  return (
    <Dialog title={words.help} isOpen={frame.isHelping.value} keep={words.close} onAnswer={() => frame.help(false)}>
      <h3 class={styles.head}>{words.keysHead}</h3>
      <dl class={styles.keys}>
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.line}>{words.screenReader}</p>
      <h3 class={styles.head}>{words.stepsHead}</h3>
      <ol class={styles.steps}>
        {ACTIVITIES.map(({ id, name, minutes, question }) => (
          <li key={id}>
            <b>{name}</b>, {words.step(minutes, question)}
          </li>
        ))}
      </ol>
      <h3 class={styles.head}>{words.othersHead}</h3>
      <p class={styles.line}>{words.others}</p>
    </Dialog>
  )
}
