import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import * as words from './asking-words.ts'

/** Asks before everything the plugin left on the page is taken away. */
export function RemoveDialog() {
  const { frame, plan, removeEverything } = usePanel()
  return (
    <Dialog
      title={words.removeTitle}
      isOpen={frame.isAskingToRemove.value}
      keep={words.removeKeep}
      go={words.removeGo}
      isDanger
      whyNot={plan.whyNot.value}
      onAnswer={(isYes) => (isYes ? removeEverything() : frame.askToRemove(false))}
    >
      {plan.whyNot.value ?? words.whatGoes}
    </Dialog>
  )
}
