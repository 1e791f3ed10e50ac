import { group, ungroup } from '../../document/group.ts'
import { copyOf, pasteBeside, type Clip } from './clip.ts'
import type { Stage } from './stage.ts'

/** What was copied last; it outlives the board it was copied on. */
let clip: Clip | undefined

/** The keyboard on the board, while no text is being typed. */
export class Keys {
  #stage: Stage
  #addSticky: () => void
  #stop: (() => void)[]

  constructor(stage: Stage, addSticky: () => void) {
    this.#stage = stage
    this.#addSticky = addSticky
    const down = (event: KeyboardEvent) => this.#down(event)
    const up = (event: KeyboardEvent) => {
      if (event.key === ' ') stage.pointer.isPanning = false
    }
    addEventListener('keydown', down)
    addEventListener('keyup', up)
    this.#stop = [() => removeEventListener('keydown', down), () => removeEventListener('keyup', up)]
  }

  dispose(): void {
    for (const stop of this.#stop) stop()
  }

  #down(event: KeyboardEvent): void {
    const { textEdit } = this.#stage
    if (textEdit.element) {
      if (event.key === 'Escape') textEdit.end()
      return
    }
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, dialog, [role=menu]') !== null
    if (isTyping || event.isComposing) return
    const action = event.ctrlKey || event.metaKey ? this.#withCommand(event) : this.#plain(event)
    if (!action) return
    event.preventDefault()
    action()
  }

  #plain({ key, code, shiftKey, target }: KeyboardEvent): (() => void) | undefined {
    const { document, pointer, canEdit } = this.#stage
    const isOnButton = target instanceof HTMLButtonElement
    if (key === ' ' && !isOnButton) return () => (pointer.isPanning = true)
    if (shiftKey && code === 'Digit1') return () => this.#stage.fitAll()
    if (key === '+' || key === '=') return () => this.#stage.zoomBy(1.4)
    if (key === '-' || key === '_') return () => this.#stage.zoomBy(1 / 1.4)
    if (key === 'Escape') {
      return () => {
        pointer.cancel()
        pointer.leaveGroup()
        document.view.select([])
      }
    }
    if (!canEdit) return undefined
    if (key === 'Delete' || key === 'Backspace') return () => this.#remove()
    if (key.toLowerCase() === 's' && !isOnButton) return this.#addSticky
    return undefined
  }

  #withCommand({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    const { document, canEdit } = this.#stage
    switch (key.toLowerCase()) {
      case 'c':
        return () => this.#copy()
      case 'a':
        return () => document.view.select(document.childIds(document.view.currentPage))
    }
    if (!canEdit) return undefined
    switch (key.toLowerCase()) {
      case 'z':
        return () => (shiftKey ? document.redo() : document.undo())
      case 'y':
        return () => document.redo()
      case 'x':
        return () => {
          this.#copy()
          this.#remove()
        }
      case 'v':
        // What was copied elsewhere comes with the browser's own paste, if nothing was copied here.
        return clip && (() => this.#paste())
      case 'd':
        return () => {
          this.#copy()
          this.#paste()
        }
      case 'g':
        return shiftKey ? () => this.#ungroup() : () => this.#group()
      default:
        return undefined
    }
  }

  #copy(): void {
    const tops = this.#stage.tops()
    if (tops.length > 0) clip = copyOf(this.#stage.document, tops)
  }

  #paste(): void {
    const { document, editor } = this.#stage
    if (!clip) return
    const ids = pasteBeside(editor, clip)
    document.view.select(ids)
    // The next copy lands beside this one.
    clip = copyOf(document, ids)
  }

  #remove(): void {
    const { editor } = this.#stage
    editor.transact(() => {
      for (const id of this.#stage.tops()) editor.remove(id)
    })
  }

  #group(): void {
    const { document, editor } = this.#stage
    const tops = this.#stage.tops()
    const parent = tops[0] === undefined ? undefined : document.get(tops[0])?.parent
    if (parent != null) document.view.select([group(editor, tops, parent)])
  }

  #ungroup(): void {
    const { document, editor } = this.#stage
    const groups = this.#stage.tops().filter((id) => document.get(id)?.type === 'GROUP')
    if (groups.length > 0) document.view.select(editor.transact(() => groups.flatMap((id) => ungroup(editor, id))))
  }
}
