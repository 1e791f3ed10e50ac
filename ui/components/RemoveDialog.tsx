import { useEffect, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import { usePanel } from './context.ts'
import styles from './RemoveDialog.module.css'

/** Asks before everything the plugin left on the page is taken away. */
export function RemoveDialog() {
  const { frame, plan, removeEverything } = usePanel()
  const dialog = useRef<HTMLDialogElement>(null)
  const isAsking = frame.isAskingToRemove.value
  useEffect(() => {
    if (isAsking) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isAsking])
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby="remove-title" onClose={() => frame.askToRemove(false)}>
      <h2 id="remove-title">Remove everything OKRA left on this page?</h2>
      <p>
        Scores, notes and marks are taken off every card, and the cards get their original colours back. The cards and
        their text stay. Undo brings it all back.
      </p>
      <div class={styles.buttons}>
        <Button onClick={() => frame.askToRemove(false)}>Keep everything</Button>
        <Button look="danger" onClick={removeEverything} isDisabled={!plan.canWrite.value}>
          Remove everything
        </Button>
      </div>
    </dialog>
  )
}
