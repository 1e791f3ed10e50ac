import type { Tab } from '../model/frame-model.ts'

/** The tabs in their order. A later session adds a line here and a component in Panel. */
export const TABS: readonly { readonly tab: Tab; readonly name: string }[] = [
  { tab: 'milestones', name: 'Milestones' },
  { tab: 'session', name: 'Session' },
  { tab: 'value', name: 'Value vs effort' },
  { tab: 'export', name: 'Export' },
]

export function tabId(tab: Tab): string {
  return `tab-${tab}`
}

export function tabPanelId(tab: Tab): string {
  return `tabpanel-${tab}`
}
