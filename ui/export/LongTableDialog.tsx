import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import * as words from './table-words.ts'

/** Asks before a table is made that nobody could work with. */
export function LongTableDialog() {
  const { making } = usePanel()
  const rows = making.asksAbout.value
  return (
    <Dialog
      title={words.askLong(rows ?? 0)}
      isOpen={rows !== null}
      keep={words.notNow}
      go={words.putThere}
      onAnswer={making.answerLong}
    >
      {words.longHelp}
    </Dialog>
  )
}
