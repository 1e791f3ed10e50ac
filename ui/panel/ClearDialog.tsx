import { ledWords, READ_ONLY_CHANGE } from '../../src/core/command/index.ts'
import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'

/** Asks before the scores of a whole page are taken off, and says how many there are. */
export function ClearDialog() {
  const { clearing, plan } = usePanel()
  return (
    <Dialog
      title="Clear all scores on this page?"
      isOpen={clearing.isAsking.value}
      keep="Keep them"
      go="Clear all scores"
      isDanger
      canGo={plan.canWrite.value && clearing.what.value !== null}
      onAnswer={(isYes) => (isYes ? clearing.clear() : clearing.ask(false))}
    >
      {clearing.isAsking.value && <Sentence />}
    </Dialog>
  )
}

function Sentence() {
  const { clearing, plan } = usePanel()
  const [what, leader] = [clearing.what.value, plan.ledBy.value]
  if (plan.plan.value === null) return null
  if (!plan.canAnswer.value) return <>{READ_ONLY_CHANGE}</>
  if (leader !== null) return <>{ledWords(leader)}</>
  if (what === null) return <>No card on this page has scores.</>
  return (
    <>
      This takes off {what}, for everybody on this board. The cards, and what the levels mean, stay. Undo brings it all
      back.
    </>
  )
}
