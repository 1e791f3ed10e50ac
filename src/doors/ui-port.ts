/** The door to the panel: the only file that touches `figma.ui`. */
import type { Size } from '../core/base/index.ts'
import { readCommand, type Command, type News } from '../core/command/index.ts'

/** The folded panel is one row: progress and the way back. */
const BAR_HEIGHT = 44

export function openPanel(size: Size): void {
  figma.showUI(__html__, { ...size, themeColors: true, title: 'OKRA Milestones' })
}

export function resizePanel(size: Size, isFolded: boolean): void {
  figma.ui.resize(size.width, isFolded ? BAR_HEIGHT : size.height)
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
