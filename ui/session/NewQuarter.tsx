import { useEffect, useRef, useState } from 'preact/hooks'
import { capital } from '../../src/core/base/index.ts'
import { EFFORTS, RANKS, type Rank, type Sized } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import styles from './NewQuarter.module.css'
import * as quarterWords from './quarter-words.ts'

/** Says what a new quarter takes away and what stays, offers to take it home first, then asks. */
export function NewQuarter() {
  const { quarter } = usePanel()
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = quarter.isOpen.value
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby="quarter-title" onClose={quarter.close}>
      {isOpen && <Content />}
    </dialog>
  )
}

function Content() {
  const { quarter, plan } = usePanel()
  const words = quarter.words.value
  if (words === null) return null
  const hasMore = words.goes.length > 0
  const whyNot = plan.whyNot.value ?? quarterWords.nothingToDo
  return (
    <div class={styles.content}>
      <h2 id="quarter-title">{quarterWords.title}</h2>
      <div class={styles.text} tabIndex={0} role="region" aria-labelledby="quarter-title">
        {hasMore ? <Lines title={quarterWords.goes} lines={words.goes} /> : <p>{quarterWords.nothingGoes}</p>}
        {hasMore && <p class={styles.quiet}>{quarterWords.isOneStep}</p>}
        <Lines title={quarterWords.left} lines={words.left} />
        <Lines title={quarterWords.stays} lines={words.stays} />
        {hasMore && <TakeHome />}
        <Examples sized={words.sized} />
      </div>
      <div class={styles.buttons}>
        <Button onClick={quarter.close}>{quarterWords.keepEverything}</Button>
        <Button
          look={hasMore ? 'danger' : 'primary'}
          onClick={quarter.begin}
          why={quarter.canBegin.value ? undefined : whyNot}
        >
          {hasMore ? quarterWords.clear : quarterWords.writeExamples}
        </Button>
      </div>
    </div>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul class={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{capital(line)}</li>
        ))}
      </ul>
    </section>
  )
}

function TakeHome() {
  const { exporting, status } = usePanel()
  const [isTaken, setTaken] = useState(false)
  return (
    <section>
      <h3>{quarterWords.takeHome}</h3>
      <p class={styles.row}>
        <Button
          look="primary"
          why={exporting.isEmpty.value ? quarterWords.nothingToTake : undefined}
          onClick={() => {
            exporting.downloadAll()
            setTaken(true)
          }}
        >
          {quarterWords.downloadAll}
        </Button>
        <span role="status">{isTaken ? status.said.value.text : quarterWords.downloadAllGives}</span>
      </p>
    </section>
  )
}

/** Names of sized milestones, of this page and of a file: who knows them knows what S, M and L mean. */
function Examples({ sized }: { readonly sized: Sized }) {
  const { quarter } = usePanel()
  const file = quarter.file.value
  const ranks = RANKS.filter((rank) => sized[rank].length + (file?.sized[rank].length ?? 0) > 0)
  return (
    <section>
      <h3>{quarterWords.examples}</h3>
      <p class={styles.quiet}>{ranks.length === 0 ? quarterWords.chooseFileFirst : quarterWords.chooseExamples}</p>
      {ranks.map((rank) => (
        <Pick key={rank} rank={rank} here={sized[rank]} />
      ))}
      <p class={styles.row}>
        <FileButton
          words={quarterWords.chooseFile}
          accept=".json,.csv,.zip,application/json"
          onFile={quarter.giveFile}
        />
        <span role="status">{file === null ? quarter.said.value : saidOf(file)}</span>
      </p>
    </section>
  )
}

function saidOf({ name, sized }: { readonly name: string; readonly sized: Sized }): string {
  const found = RANKS.reduce((sum, rank) => sum + sized[rank].length, 0)
  return quarterWords.fileHolds(name, found)
}

function Pick({ rank, here }: { readonly rank: Rank; readonly here: readonly string[] }) {
  const { quarter, plan } = usePanel()
  const file = quarter.file.value
  const known = plan.plan.value?.meanings.effort?.[rank]?.example ?? ''
  const glyph = EFFORTS[rank - 1] ?? ''
  return (
    <label class={styles.pick}>
      <span class={styles.glyph}>{glyph}</span>
      <select
        class={styles.select}
        aria-label={quarterWords.exampleFor(glyph)}
        value={quarter.picks.value.get(rank) ?? ''}
        onChange={(event) => quarter.pick(rank, event.currentTarget.value)}
      >
        <option value="">{known === '' ? quarterWords.noExample : quarterWords.exampleAsIs(known)}</option>
        <Names label={quarterWords.onThisPage} names={here} />
        <Names label={file?.name ?? ''} names={file?.sized[rank] ?? []} />
      </select>
    </label>
  )
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <optgroup label={label}>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </optgroup>
  )
}
