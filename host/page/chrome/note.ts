import { h } from '../dom/elements.ts'
import { button } from './button.ts'

/** What kind of board is open: one of ours to try, one that was served, or a person's own, which this browser keeps. */
export type Standing = 'sample' | 'served' | 'own'

const SAYS: Readonly<Record<Standing, string>> = {
  sample: 'Drop your own board here: a local copy from FigJam. It stays on this computer.',
  served: 'This board stays on this computer.',
  own: 'This board stays on this computer.',
}

const KEPT: Readonly<Record<Standing, string>> = {
  sample:
    'A board of your own is kept in this browser and opens again with the page, until you forget it in the menu with its name. What you change on an example goes with the page, unless you save the board.',
  served: 'What you change goes with the page, unless you save the board.',
  own: 'Your board is kept in this browser and opens again with the page, until you forget it in the menu with its name.',
}

/** At the bottom: that nothing leaves this computer, and what of it all can go back into FigJam. */
export class Note {
  readonly element = h('div', { class: 'note island' })

  show(standing: Standing): void {
    this.element.replaceChildren(
      h('span', {}, SAYS[standing]),
      button({ label: 'What goes back into FigJam', text: 'What goes back into FigJam' }, () => explain(standing)),
    )
  }
}

function explain(standing: Standing): void {
  const close = button({ label: 'Close', text: 'Close', kind: 'primary' }, () => dialog.close())
  const dialog = h(
    'dialog',
    { class: 'leaving', 'aria-labelledby': 'note-title' },
    h('h2', { id: 'note-title' }, 'What stays here, and what goes back'),
    h('p', {}, `Nothing you do on this page leaves this computer. ${KEPT[standing]}`),
    h(
      'p',
      {},
      'The milestone table goes back: choose “Copy table” on the Export tab and paste it on your board in FigJam. As far as is known, it arrives there as a table. With the plugin in FigJam, “Import” takes the scores from the files of “Download all”.',
    ),
    h(
      'p',
      {},
      'Colours, badges, the legend, connectors, new cards and the session stay here: FigJam opens no file of this page.',
    ),
    h('div', { class: 'answers' }, close),
  )
  document.body.append(dialog)
  dialog.addEventListener('close', () => dialog.remove())
  dialog.showModal()
  close.focus()
}
