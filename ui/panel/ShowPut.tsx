import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'

/** Where the status tells of something new on the board: brings it into view. */
export function ShowPut() {
  const { showOnBoard, status } = usePanel()
  const { shows = [] } = status.said.value
  if (shows.length === 0) return null
  return (
    <Button onClick={() => showOnBoard(shows)} title="Brings into view what was just put on the board">
      Show
    </Button>
  )
}
