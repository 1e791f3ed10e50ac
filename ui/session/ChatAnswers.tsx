import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../model/context.ts'
import type { ChatPerson, Differing } from '../model/chat-model.ts'
import { Button } from '../parts/Button.tsx'
import styles from './ChatAnswers.module.css'
import * as words from './chat-words.ts'

/** Answers from the meeting’s chat: what is pasted is read and not shown; who is in, what is asked, what cannot be read. */
export function ChatAnswers() {
  const { chat } = usePanel()
  // One question at a time.
  const first = chat.asked.value.length > 0 ? undefined : chat.differing.value[0]
  return (
    <section class={styles.chat} aria-label={words.fromChat}>
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
        aria-label={words.answers}
        placeholder={words.answersHint}
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
        <span class={styles.quiet}>{words.orType}</span>
        <Button onClick={chat.takeTyped}>{words.takeIn}</Button>
      </div>
    </>
  )
}

function People({ people }: { readonly people: readonly ChatPerson[] }) {
  const whole = people.filter(({ isWhole }) => isWhole).map(({ name }) => name)
  const part = people
    .filter(({ isWhole }) => !isWhole)
    .map(({ name, given, cards }) => words.partlyIn(name, given, cards))
  return (
    <>
      {whole.length > 0 && <p>{words.areIn(whole)}</p>}
      {part.length > 0 && <p>{words.notWhole(part)}</p>}
    </>
  )
}

/** Lines of the last vote look just like lines of this one. */
function NoBallot({ names }: { readonly names: readonly string[] }) {
  const { chat } = usePanel()
  if (names.length === 0) return null
  return (
    <div class={styles.ask} role="alert">
      <p>{words.noBallot(names)}</p>
      <div class={styles.row}>
        <Button onClick={chat.forThisVote}>{words.forThisVote}</Button>
        <Button look="link" onClick={chat.leaveOut}>
          {words.leaveOut}
        </Button>
      </div>
    </div>
  )
}

function Differ({ differing: { key, name, several, isIn } }: { readonly differing: Differing }) {
  const { chat } = usePanel()
  return (
    <div class={styles.ask} role="alert">
      <p>{isIn ? words.differsFromIn(name) : words.linesDiffer(name)}</p>
      <div class={styles.row}>
        <Button onClick={() => chat.sayWhose(key, 'one')} title={words.changedMindTitle}>
          {words.changedMind}
        </Button>
        <Button onClick={() => chat.sayWhose(key, 'several')} title={words.severalPeopleTitle}>
          {words.severalPeople(several)}
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
    <ul class={styles.quiet} aria-label={words.notRead}>
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > SHOWN && <li>{words.andMore(lines.length - SHOWN)}</li>}
    </ul>
  )
}
