import type { News } from '../../src/core/command/news.ts'
import type { Command } from '../../src/core/command/schemas.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { Copied } from '../../ui/doors/clipboard.ts'
import type { Clock } from '../../ui/doors/clock.ts'
import type { Download } from '../../ui/doors/download.ts'
import { memoryWall } from '../../ui/doors/wall.ts'
import { PanelModel } from '../../ui/model/panel-model.ts'
import type { Panel } from '../../ui/model/panel.ts'

/** The panel’s state without a browser: a wall that remembers, a clock that goes when told to. */
export interface Bench {
  readonly panel: Panel
  readonly say: (news: News) => void
  /** What was sent since the last look, without `panel/ready`. */
  readonly sent: () => readonly Command[]
  /** Lets everything that waits come due. */
  readonly wait: () => void
  readonly copied: readonly Copied[]
  readonly downloaded: readonly Download[]
}

export function bench(plan: Plan): Bench {
  const wall = memoryWall()
  const waiting = new Set<() => void>()
  const clock: Clock = {
    after: (_, act) => {
      waiting.add(act)
      return () => waiting.delete(act)
    },
    now: () => new Date(2026, 10, 22),
  }
  const copied: Copied[] = []
  const downloaded: Download[] = []
  const panel = new PanelModel({
    wall,
    clock,
    copy: (each) => copied.push(each) > 0,
    download: (file) => downloaded.push(file),
    readFile: (file) => file.text(),
  })
  wall.say({ type: 'plan/whole', plan, selection: [] })
  let seen = 1
  return {
    panel,
    say: wall.say,
    sent: () => {
      const news = wall.sent.slice(seen)
      seen = wall.sent.length
      return news
    },
    wait: () => {
      const due = Array.from(waiting)
      waiting.clear()
      for (const act of due) act()
    },
    copied,
    downloaded,
  }
}
