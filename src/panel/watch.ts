/** What happens on the board while the panel is open: nodes changed by anybody, another page, another selection. */

export interface Watcher {
  /** Every change since this was last called. */
  readonly changed: (take: () => readonly NodeChange[]) => void
  readonly turned: () => void
  readonly selected: () => void
}

export function watchBoard({ changed, turned, selected }: Watcher): void {
  // Changes that arrive while something else is under way are followed together.
  let unseen: NodeChange[] = []
  const take = (): readonly NodeChange[] => {
    const changes = unseen
    unseen = []
    return changes
  }
  const onNodeChange = ({ nodeChanges }: NodeChangeEvent): void => {
    const isQueued = unseen.length > 0
    unseen.push(...nodeChanges)
    if (!isQueued) changed(take)
  }
  let page = figma.currentPage
  page.on('nodechange', onNodeChange)
  figma.on('currentpagechange', () => {
    page.off('nodechange', onNodeChange)
    page = figma.currentPage
    page.on('nodechange', onNodeChange)
    turned()
  })
  figma.on('selectionchange', selected)
}
