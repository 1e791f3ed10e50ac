import { batch } from '@preact/signals'
import type { News } from '../../src/core/messages.ts'
import type { Panel } from './panel.ts'

type Handlers = { readonly [Type in News['type']]: (panel: Panel, news: Extract<News, { type: Type }>) => void }

/** What each kind of news does to the panel. A new kind does not compile until it is here. */
const HANDLERS: Handlers = {
  'plan/whole': (panel, { plan, selection, isInherited }) => {
    panel.status.endWork()
    panel.plan.hearWhole(plan, isInherited)
    panel.selection.hearBoard(selection)
    keepPlace(panel)
  },
  'plan/changed': (panel, { answers, ...change }) => {
    panel.plan.hearChange(change, answers)
    keepPlace(panel)
  },
  'panel/opened': (panel, { on, isFolded }) => {
    panel.frame.hearFolded(isFolded)
    if (on === 'remove') panel.frame.askToRemove(true)
    else panel.frame.open(on)
  },
  'selection/changed': (panel, { selection }) => {
    panel.selection.hearBoard(selection)
    keepPlace(panel)
  },
  'work/progress': (panel, { what, done, of }) => panel.status.showWork({ what, done, of }),
  'command/done': (panel, { n, said, isTrouble }) => {
    panel.status.endWork()
    panel.plan.hearDone(n)
    if (isTrouble) panel.status.warn(said)
    else panel.status.say(said)
  },
  'access/changed': (panel, { canWrite }) => panel.plan.hearAccess(canWrite),
}

export function hearNews(panel: Panel, news: News): void {
  const handle = HANDLERS[news.type] as (panel: Panel, news: News) => void
  batch(() => handle(panel, news))
}

/** The keyboard is always at a milestone of the plan: the first, when its own is gone. */
function keepPlace({ plan, selection }: Panel): void {
  const milestones = plan.plan.value?.milestones ?? []
  const isHere = milestones.some(({ id }) => id === selection.cursor.value)
  if (!isHere) selection.rest(milestones[0]?.id ?? null)
}
