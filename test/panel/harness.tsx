/** The panel in a page of its own, with a memory wall instead of FigJam: what the browser tests open. */
import { render } from 'preact'
import type { News } from '../../src/core/command/news.ts'
import type { Command } from '../../src/core/command/schemas.ts'
import { browserClipboard } from '../../ui/doors/clipboard.ts'
import { browserClock } from '../../ui/doors/clock.ts'
import { browserDownloader } from '../../ui/doors/download.ts'
import { browserReadFile } from '../../ui/doors/file-text.ts'
import { memoryWall } from '../../ui/doors/wall.ts'
import { PanelModel } from '../../ui/model/panel-model.ts'
import { Panel } from '../../ui/panel/Panel.tsx'
import { fakeSandbox, type Opening } from './fake-sandbox.ts'

export interface Harness {
  /** Opens the panel; without `opening` nobody answers it but `say`. */
  readonly open: (opening?: Opening) => void
  readonly say: (news: News) => void
  /** Everything the panel sent so far. */
  readonly sent: () => readonly Command[]
}

declare global {
  interface Window {
    harness: Harness
  }
}

const wall = memoryWall()
window.harness = {
  say: wall.say,
  sent: () => wall.sent,
  open: (opening) => {
    const sandbox = opening === undefined ? null : fakeSandbox(opening, wall.say)
    const root = document.getElementById('panel')
    if (root === null) throw new Error('The page has no #panel')
    const model = new PanelModel({
      wall: {
        ...wall,
        send: (command) => {
          wall.send(command)
          // The real wall answers later, never while a command is being sent.
          if (sandbox !== null) setTimeout(() => sandbox.hear(command))
        },
      },
      clock: browserClock,
      copy: browserClipboard(document),
      download: browserDownloader(document, browserClock),
      readFile: browserReadFile,
    })
    render(<Panel model={model} />, root)
  },
}
