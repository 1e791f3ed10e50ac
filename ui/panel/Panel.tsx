import '../theme.css'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { abilitiesIn, type Abilities } from '../../src/core/base/index.ts'
import { ColourBy } from '../colour/ColourBy.tsx'
import { OnBoard } from '../colour/OnBoard.tsx'
import { ExportTab } from '../export/ExportTab.tsx'
import { LongTableDialog } from '../export/LongTableDialog.tsx'
import { ImportDialog } from '../import/ImportDialog.tsx'
import { MilestonesTab } from '../milestones/MilestonesTab.tsx'
import { Offers } from '../milestones/Offers.tsx'
import { PanelContext } from '../model/context.ts'
import type { Tab } from '../model/frame-model.ts'
import type { Panel as Model } from '../model/panel.ts'
import { FOLD_ID } from '../parts/focus.ts'
import { useKeptFocus } from '../parts/useKeptFocus.ts'
import { SessionTab } from '../session/SessionTab.tsx'
import { ValueTab } from '../value/ValueTab.tsx'
import { ClearDialog } from './ClearDialog.tsx'
import { FoldedBar } from './FoldedBar.tsx'
import { Header } from './Header.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { Hints } from './Hints.tsx'
import styles from './Panel.module.css'
import { PanelTitle } from './PanelTitle.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { ResizeGrip } from './ResizeGrip.tsx'
import { StatusLine } from './StatusLine.tsx'
import { tabId, tabPanelId } from './tabs.ts'
import { useKeyboardHere } from './useKeyboardHere.ts'
import { useKeys } from './useKeys.ts'
import { useReasons } from './useReasons.ts'

/** The whole panel. Colours and the status line are in sight on every tab. */
export function Panel({ model }: { readonly model: Model }) {
  useKeys(model)
  useKeyboardHere(model.frame)
  useKeptFocus()
  useReasons(model.status)
  useFoldFocus(model.frame.isFolded.value)
  useBrand(abilitiesIn(model.plan.plan.value?.editor).brand)
  const { session } = model
  const tab = model.frame.tab.value
  // Who votes needs the room for the ballot.
  const isBallot = tab === 'session' && session.isVoting.value
  return (
    <PanelContext.Provider value={model}>
      {model.frame.isFolded.value ? (
        <FoldedBar />
      ) : (
        <main class={styles.panel}>
          <PanelTitle />
          <Header />
          {!isBallot && <ColourBy />}
          <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)} tabIndex={-1} class={styles.tab}>
            {/* In the list’s tab they take their room from the list, like whatever else asks there. */}
            {tab !== 'milestones' && <Offers />}
            <Content tab={tab} />
          </div>
          {!isBallot && <OnBoard />}
          <Hints />
          <StatusLine />
          <ResizeGrip />
        </main>
      )}
      <HelpDialog />
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

/** Whether the theme’s brand colour is strong enough for words (theme.css). */
function useBrand(brand: Abilities['brand']): void {
  useLayoutEffect(() => {
    document.documentElement.dataset.brand = brand
  }, [brand])
}

/** Folding takes the button away that was pressed; its counterpart gets the keyboard. */
function useFoldFocus(isFolded: boolean): void {
  const before = useRef(isFolded)
  useLayoutEffect(() => {
    if (before.current !== isFolded) document.getElementById(FOLD_ID)?.focus()
    before.current = isFolded
  }, [isFolded])
}
