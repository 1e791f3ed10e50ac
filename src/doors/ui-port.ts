/** The door to the panel: the only file that touches `figma.ui`. */
import type { Box, Size } from '../core/base/index.ts'
import { readCommand, type Command, type News } from '../core/command/index.ts'
import { warn } from './log.ts'

/** The folded panel is one row: progress and the way back. */
const BAR_HEIGHT = 44

/** FigJam’s own bar with title and close button, about (pixels of the screen). */
const TITLE_HEIGHT = 40

/** As it is on the screen; null until it is opened. */
let shown: Size | null = null

export function openPanel(size: Size): void {
  shown = size
  figma.showUI(__html__, { ...size, themeColors: true, title: 'OKRA Milestones' })
}

export function resizePanel(size: Size, isFolded: boolean): void {
  shown = { width: size.width, height: isFolded ? BAR_HEIGHT : size.height }
  figma.ui.resize(shown.width, shown.height)
}

/** What the panel lies over, on a canvas at this zoom; null where there is none, or FigJam does not say. */
export function panelOnCanvas(zoom: number): Box | null {
  if (shown === null) return null
  try {
    const { x, y } = figma.ui.getPosition().canvasSpace
    return { x, y, width: shown.width / zoom, height: (shown.height + TITLE_HEIGHT) / zoom }
  } catch (error) {
    warn('the panel’s place is not known', error)
    return null
  }
}

export function tell(news: News): void {
  figma.ui.postMessage(news)
}

/** Hears the panel’s commands; what is none of ours is logged and dropped. */
export function onCommand(handle: (command: Command) => void): void {
  figma.ui.onmessage = (message: unknown) => {
    const command = readCommand(message)
    if (command !== null) handle(command)
    else console.warn('OKRA Milestones: a message that is no command was dropped.', JSON.stringify(message))
  }
}
