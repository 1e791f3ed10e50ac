import { count } from '../../src/core/base/index.ts'
import { usePanel } from '../model/context.ts'
import { Dialog } from '../parts/Dialog.tsx'

/** Asks before a table is made that nobody could work with. */
export function LongTableDialog() {
  const { making } = usePanel()
  const rows = making.asksAbout.value
  return (
    <Dialog
      title={`Put a table of ${count(rows ?? 0, 'row')} on the board?`}
      isOpen={rows !== null}
      keep="Not now"
      go="Put it there"
      onAnswer={making.answerLong}
    >
      A table this long is hard to read on a board. The files below hold the same and open in any spreadsheet.
    </Dialog>
  )
}
