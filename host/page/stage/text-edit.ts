import { textOf, textPrefix } from '../../document/defaults.ts'
import type { Editor } from '../../document/editor.ts'
import { hasText } from '../../rest/style.ts'
import { textPart } from '../draw/parts.ts'
import { drawText, shownText } from '../draw/text.ts'
import type { Scene } from './scene.ts'

/** Typing into a node on the board: begun by a double click, kept on Escape or when the focus goes elsewhere. */
export class TextEdit {
  #editor: Editor
  #scene: Scene
  #onChange: () => void
  #open: { id: string; text: HTMLElement; before: string } | undefined

  /** `onChange` hears when it begins and when it is over. */
  constructor(editor: Editor, scene: Scene, onChange: () => void) {
    this.#editor = editor
    this.#scene = scene
    this.#onChange = onChange
  }

  get element(): HTMLElement | undefined {
    return this.#open?.text
  }

  begin(id: string): boolean {
    this.end()
    const node = this.#editor.document.get(id)
    const element = this.#scene.elementOf(id)
    const text = element && textPart(element)
    if (!node || !hasText(node.type) || !text) return false
    const before = shownText(textOf(node) ?? '')
    text.textContent = before
    text.contentEditable = 'plaintext-only'
    text.classList.add('editing')
    this.#open = { id, text, before }
    text.addEventListener('blur', this.#onBlur)
    text.focus({ preventScroll: true })
    document.getSelection()?.selectAllChildren(text)
    this.#onChange()
    return true
  }

  /** Writes what was typed, as one step, if it differs from what was there. */
  end(): void {
    if (!this.#open) return
    const { id, text, before } = this.#open
    this.#open = undefined
    text.removeEventListener('blur', this.#onBlur)
    const typed = text.textContent
    text.contentEditable = 'inherit'
    text.classList.remove('editing')
    document.getSelection()?.removeAllRanges()
    const node = this.#editor.document.get(id)
    if (!node) return
    if (typed === before) drawText(text, node)
    else this.#editor.set(id, { [`${textPrefix(node.type)}characters`]: typed })
    this.#onChange()
  }

  #onBlur = () => this.end()
}
