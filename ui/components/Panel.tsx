import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Tab } from '../model/frame.ts'
import type { Panel as Model } from '../model/panel.ts'
import { ClearDialog } from './ClearDialog.tsx'
import { ColourBy } from './ColourBy.tsx'
import { PanelContext } from './context.ts'
import { ExportTab } from './ExportTab.tsx'
import { FoldedBar } from './FoldedBar.tsx'
import { FOLD_ID } from './focus.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { Header } from './Header.tsx'
import { LongTableDialog } from './LongTableDialog.tsx'
import { MilestonesTab } from './MilestonesTab.tsx'
import { Offers } from './Offers.tsx'
import styles from './Panel.module.css'
import { SessionTab } from './session/SessionTab.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { ResizeGrip } from './ResizeGrip.tsx'
import { StatusLine } from './StatusLine.tsx'
import { tabId, tabPanelId } from './tabs.ts'
import { useKeyboardHere } from './useKeyboardHere.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useKeys } from './useKeys.ts'
import { ValueTab } from './ValueTab.tsx'
import '../theme.css'

/** The whole panel. Colours and the status line are in sight on every tab. */
export function Panel({ model }: { readonly model: Model }) {
  useKeys(model)
  useKeyboardHere(model.frame)
  useKeptFocus()
  useFoldFocus(model.frame.isFolded.value)
  const tab = model.frame.tab.value
  return (
    <PanelContext.Provider value={model}>
      {model.frame.isFolded.value ? (
        <FoldedBar />
      ) : (
        <div class={styles.panel}>
          <Header />
          <ColourBy />
          <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)} class={styles.tab}>
            {/* In the list’s tab they take their room from the list, like whatever else asks there. */}
            {tab !== 'milestones' && <Offers />}
            <Content tab={tab} />
          </div>
          <StatusLine />
          <ResizeGrip />
        </div>
      )}
      <ClearDialog />
      <RemoveDialog />
      <ImportDialog />
      <LongTableDialog />
    </PanelContext.Provider>
  )
}

function Content({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case 'milestones':
      return <MilestonesTab />
    case 'session':
      return <SessionTab />
    case 'value':
      return <ValueTab />
    case 'export':
      return <ExportTab />
  }
}

/** Folding takes the button away that was pressed; its counterpart gets the keyboard. */
function useFoldFocus(isFolded: boolean): void {
  const before = useRef(isFolded)
  useLayoutEffect(() => {
    if (before.current !== isFolded) document.getElementById(FOLD_ID)?.focus()
    before.current = isFolded
  }, [isFolded])
}
