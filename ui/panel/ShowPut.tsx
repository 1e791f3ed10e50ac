import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import * as words from './panel-words.ts'

/** Where the status tells of something new on the board: brings it into view. */
export function ShowPut() {
  const { showOnBoard, status } = usePanel()
  const { shows = [] } = status.said.value
  if (shows.length === 0) return null
  return (
    <Button onClick={() => showOnBoard(shows)} title={words.showTitle}>
      {words.show}
    </Button>
  )
}
