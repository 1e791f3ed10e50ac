import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'

const WHAT_GOES =
  'Scores, notes and marks are taken off every card, the legend, badges, table and connectors go, and the cards get their original colours back. The cards and their text stay. Undo brings it all back.'

/** Asks before everything the plugin left on the page is taken away. */
export function RemoveDialog() {
  const { frame, plan, removeEverything } = usePanel()
  return (
    <Dialog
      title="Remove everything OKRA left on this page?"
      isOpen={frame.isAskingToRemove.value}
      keep="Keep everything"
      go="Remove everything"
      isDanger
      whyNot={plan.whyNot.value}
      onAnswer={(isYes) => (isYes ? removeEverything() : frame.askToRemove(false))}
    >
      {plan.whyNot.value ?? WHAT_GOES}
    </Dialog>
  )
}
