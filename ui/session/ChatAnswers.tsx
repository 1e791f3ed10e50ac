import { useLayoutEffect, useRef } from 'preact/hooks'
import { listed } from '../../src/core/base/index.ts'
import { usePanel } from '../model/context.ts'
import type { ChatPerson, Differing } from '../model/chat-model.ts'
import { Button } from '../parts/Button.tsx'
import styles from './ChatAnswers.module.css'

/** Answers from the meeting’s chat: what is pasted is read and not shown; who is in, what is asked, what cannot be read. */
export function ChatAnswers() {
  const { chat } = usePanel()
  // One question at a time.
  const first = chat.asked.value.length > 0 ? undefined : chat.differing.value[0]
  return (
    <section class={styles.chat} aria-label="From the chat">
      <Box />
      <NoBallot names={chat.asked.value} />
      {first !== undefined && <Differ key={first.key} differing={first} />}
      <People people={chat.people.value} />
      <Unread lines={chat.unread.value} />
    </section>
  )
}

function Box() {
  const { chat } = usePanel()
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <textarea
        ref={box}
        class={styles.text}
        aria-label="Answers from the chat"
        placeholder="Paste the chat here, the whole of it and as often as you like. Answers are not shown."
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        value={chat.text.value}
        onPaste={(event) => {
          // What is pasted never stands on a screen that others may see.
          event.preventDefault()
          chat.give(event.clipboardData?.getData('text/plain') ?? '')
        }}
        onDrop={(event) => {
          event.preventDefault()
          chat.give(event.dataTransfer?.getData('text/plain') ?? '')
        }}
        onInput={(event) => chat.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          chat.takeTyped()
        }}
      />
      <div class={styles.row}>
        <span class={styles.quiet}>Or type: a name, a colon, the answers.</span>
        <Button onClick={chat.takeTyped}>Take in</Button>
      </div>
    </>
  )
}

function People({ people }: { readonly people: readonly ChatPerson[] }) {
  const whole = people.filter(({ isWhole }) => isWhole).map(({ name }) => name)
  const part = people
    .filter(({ isWhole }) => !isWhole)
    .map(({ name, given, cards }) => `${name} (${given} of ${cards})`)
  return (
    <>
      {whole.length > 0 && (
        <p>
          {listed(whole)} {whole.length === 1 ? 'is' : 'are'} in.
        </p>
      )}
      {part.length > 0 && <p>Not yet whole: {listed(part)}.</p>}
    </>
  )
}

/** Lines of the last vote look just like lines of this one. */
function NoBallot({ names }: { readonly names: readonly string[] }) {
  const { chat } = usePanel()
  if (names.length === 0) return null
  return (
    <div class={styles.ask} role="alert">
      <p>
        This vote’s ballot does not stand above the {names.length === 1 ? 'answers' : 'lines'} of {listed(names)}. Are
        they for this vote?
      </p>
      <div class={styles.row}>
        <Button onClick={chat.forThisVote}>For this vote</Button>
        <Button look="link" onClick={chat.leaveOut}>
          Leave out
        </Button>
      </div>
    </div>
  )
}

function Differ({ differing: { key, name, several, isIn } }: { readonly differing: Differing }) {
  const { chat } = usePanel()
  return (
    <div class={styles.ask} role="alert">
      <p>
        {isIn
          ? `A line of ${name} differs from what is in under this name.`
          : `The lines of ${name} differ, and none counts yet.`}
      </p>
      <div class={styles.row}>
        <Button onClick={() => chat.sayWhose(key, 'one')} title="The later line counts">
          Changed their mind
        </Button>
        <Button onClick={() => chat.sayWhose(key, 'several')} title="Each line counts">
          {several === 2 ? 'Two people' : `${several} people`}
        </Button>
      </div>
    </div>
  )
}

/** More are cut: whoever wrote them can write again. */
const SHOWN = 5

function Unread({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul class={styles.quiet} aria-label="Not read">
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > SHOWN && <li>And {lines.length - SHOWN} more.</li>}
    </ul>
  )
}
