import type { Tab } from '../model/frame-model.ts'
import * as words from './panel-words.ts'

/** The tabs in their order. A later session adds a line here and a component in Panel. */
export const TABS: readonly { readonly tab: Tab; readonly name: string }[] = [
  { tab: 'milestones', name: words.tabs.milestones },
  { tab: 'session', name: words.tabs.session },
  { tab: 'value', name: words.tabs.value },
  { tab: 'export', name: words.tabs.export },
]

export function tabId(tab: Tab): string {
  return `tab-${tab}`
}

export function tabPanelId(tab: Tab): string {
  return `tabpanel-${tab}`
}
