import { clockWords } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { Progress } from '../parts/Progress.tsx'
import { FOLD_ID } from '../parts/focus.ts'
import { NextBar } from '../session/NextBar.tsx'
import styles from './FoldedBar.module.css'
import { PanelTitle } from './PanelTitle.tsx'
import * as panelWords from './panel-words.ts'
import { ShowPut } from './ShowPut.tsx'
import { StatusText } from './StatusText.tsx'
import { Work } from './Work.tsx'

/** The folded panel: how far the team, the vote or the work is, what is next, and the way back. */
export function FoldedBar() {
  const { frame, status } = usePanel()
  return (
    <main class={styles.bar}>
      <PanelTitle />
      {status.work.value === null ? <Running /> : <Work />}
      <StatusText class={styles.said} />
      <ShowPut />
      <NextBar isHere />
      <Button id={FOLD_ID} onClick={() => frame.fold(false)}>
        {panelWords.unfold}
      </Button>
    </main>
  )
}

/** The clock and how many are in, while a session needs them; else how far the scores are. */
function Running() {
  const { session } = usePanel()
  const round = session.view.value?.round ?? null
  const words = [
    ...(session.timer.value.state === 'STOPPED' ? [] : [clockWords(session.remaining.value)]),
    ...(round?.isOpen === true ? [panelWords.answersIn(round.isIn, round.expected)] : []),
  ]
  return words.length === 0 ? <Progress /> : <b class={styles.running}>{words.join(' · ')}</b>
}
