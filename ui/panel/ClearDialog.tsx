import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'

/** Asks before the scores of a whole page are taken off, and says how many there are. */
export function ClearDialog() {
  const { clearing, plan } = usePanel()
  const what = clearing.what.value
  const why = plan.whyNot.value ?? (what === null ? 'No card on this page has scores.' : undefined)
  return (
    <Dialog
      title="Clear all scores on this page?"
      isOpen={clearing.isAsking.value}
      keep="Keep them"
      go="Clear all scores"
      isDanger
      whyNot={why}
      onAnswer={(isYes) => (isYes ? clearing.clear() : clearing.ask(false))}
    >
      {clearing.isAsking.value && plan.plan.value !== null && (why ?? sayClearing(what ?? ''))}
    </Dialog>
  )
}

function sayClearing(what: string): string {
  return `This takes off ${what}, for everybody on this board. The cards, and what the levels mean, stay. Undo brings it all back.`
}
