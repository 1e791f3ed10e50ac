import { ACTIVITIES } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import styles from './HelpDialog.module.css'

const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓', 'another milestone'],
  ['S M L', 'effort'],
  ['1 2 3', 'answer, and go on to the next scale'],
  ['?', 'not sure yet'],
  ['0', 'clear'],
  ['← →', 'another scale'],
  ['Enter', 'show the card on the board'],
  ['/', 'search'],
  ['Ctrl A, ⌘ A', 'choose all that is shown'],
  ['Ctrl Z, ⌘ Z', 'take back the last step'],
]

/** The keys, the method in five lines, and what others in the room see. */
export function HelpDialog() {
  const { frame } = usePanel()
  return (
    <Dialog title="Help" isOpen={frame.isHelping.value} keep="Close" onAnswer={() => frame.help(false)}>
      <h3 class={styles.head}>Keys, once a milestone is chosen</h3>
      <dl class={styles.keys}>
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.line}>
        With a screen reader: Tab to the scales Effort, Business value and UX value, and choose with the arrow keys and
        Space. Everything that a key does can be done there, too.
      </p>
      <h3 class={styles.head}>The session in five steps</h3>
      <ol class={styles.steps}>
        {ACTIVITIES.map(({ id, name, minutes, question }) => (
          <li key={id}>
            <b>{name}</b>, {minutes} min. {question}
          </li>
        ))}
      </ol>
      <h3 class={styles.head}>What others see</h3>
      <p class={styles.line}>
        On the board: colours, badges, legend, table, and the Now card of a session. In their own panel: all scores. In
        a hidden vote nobody sees an answer before the reveal, and then only how many chose what.
      </p>
    </Dialog>
  )
}
