import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import * as words from './asking-words.ts'

/** Asks before the scores of a whole page are taken off, and says how many there are. */
export function ClearDialog() {
  const { clearing, plan } = usePanel()
  const what = clearing.what.value
  const why = plan.whyNot.value ?? (what === null ? words.noScores : undefined)
  return (
    <Dialog
      title={words.clearTitle}
      isOpen={clearing.isAsking.value}
      keep={words.clearKeep}
      go={words.clearGo}
      isDanger
      whyNot={why}
      onAnswer={(isYes) => (isYes ? clearing.clear() : clearing.ask(false))}
    >
      {clearing.isAsking.value && plan.plan.value !== null && (why ?? words.whatClearing(what ?? ''))}
    </Dialog>
  )
}
