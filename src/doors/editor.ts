/** The door to which of Figma’s editors this is; it stays the same as long as the plugin runs. */
import { editorNamed } from '../core/base/index.ts'

export const EDITOR = editorNamed(figma.editorType)
