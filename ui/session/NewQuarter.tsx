import { useEffect, useRef, useState } from 'preact/hooks'
import { capital, count, quote } from '../../src/core/base/index.ts'
import { EFFORTS, RANKS, type Rank, type Sized } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import styles from './NewQuarter.module.css'

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
  const whyNot = plan.whyNot.value ?? 'There is nothing to clear, and no example was chosen.'
  return (
    <div class={styles.content}>
      <h2 id="quarter-title">New quarter</h2>
      <div class={styles.text} tabIndex={0} role="region" aria-labelledby="quarter-title">
        {hasMore ? (
          <Lines title="Goes from this page" lines={words.goes} />
        ) : (
          <p>Nothing on this page is to be cleared.</p>
        )}
        {hasMore && <p class={styles.quiet}>It is one step, and undo brings it all back.</p>}
        <Lines title="Is left as it is" lines={words.left} />
        <Lines title="Stays" lines={words.stays} />
        {hasMore && <TakeHome />}
        <Examples sized={words.sized} />
      </div>
      <div class={styles.buttons}>
        <Button onClick={quarter.close}>Keep everything</Button>
        <Button
          look={hasMore ? 'danger' : 'primary'}
          onClick={quarter.begin}
          why={quarter.canBegin.value ? undefined : whyNot}
        >
          {hasMore ? 'Clear for the new quarter' : 'Write the examples down'}
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
      <h3>Take it home first</h3>
      <p class={styles.row}>
        <Button
          look="primary"
          why={exporting.isEmpty.value ? 'There is nothing to take home yet.' : undefined}
          onClick={() => {
            exporting.downloadAll()
            setTaken(true)
          }}
        >
          Download all
        </Button>
        <span role="status">{isTaken ? status.said.value.text : 'Table, sizes, values and summary, as one zip.'}</span>
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
      <h3>Examples for the meanings</h3>
      <p class={styles.quiet}>
        {ranks.length === 0
          ? 'Last quarter’s milestones are the best examples of S, M and L. Choose the milestones.json you downloaded then.'
          : 'Which milestone shows best what a size means? Its name goes into the meanings.'}
      </p>
      {ranks.map((rank) => (
        <Pick key={rank} rank={rank} here={sized[rank]} />
      ))}
      <p class={styles.row}>
        <FileButton
          words="Choose milestones.json"
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
  return `${name}: ${count(found, 'milestone')} with a size.`
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
        aria-label={`Example for ${glyph}`}
        value={quarter.picks.value.get(rank) ?? ''}
        onChange={(event) => quarter.pick(rank, event.currentTarget.value)}
      >
        <option value="">{known === '' ? 'no example' : `as it is: ${quote(known, 60)}`}</option>
        <Names label="On this page" names={here} />
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
