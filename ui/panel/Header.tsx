import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { FOLD_ID } from '../parts/focus.ts'
import styles from './Header.module.css'
import * as words from './panel-words.ts'
import { tabId, tabPanelId, TABS } from './tabs.ts'

/** Tabs, and the button that folds the panel to a bar. */
export function Header() {
  const { frame } = usePanel()
  const open = frame.tab.value
  const turn = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = TABS[TABS.findIndex(({ tab }) => tab === open) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    frame.open(next.tab)
    document.getElementById(tabId(next.tab))?.focus()
  }
  return (
    <header class={styles.header}>
      <div role="tablist" aria-label={words.plugin} class={styles.tabs} onKeyDown={turn}>
        {TABS.map(({ tab, name }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={tabId(tab)}
            class={styles.tab}
            aria-selected={tab === open}
            aria-controls={tab === open ? tabPanelId(tab) : undefined}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => frame.open(tab)}
          >
            {name}
          </button>
        ))}
      </div>
      <Button look="link" onClick={() => frame.help(true)} title={words.helpTitle}>
        {words.help}
      </Button>
      <Button id={FOLD_ID} look="link" onClick={() => frame.fold(true)} title={words.foldTitle}>
        {words.fold}
      </Button>
    </header>
  )
}
