/** The door to the panel: the only file that touches `figma.ui`. */
import * as v from 'valibot'
import { Command, type News } from './core/messages.ts'

/** FigJam allows less; below this the panel cannot show a card and its scales. */
const MIN = { width: 320, height: 360 }
const MAX = { width: 1200, height: 1600 }
/** The folded panel is one row: progress and the way back. */
const BAR_HEIGHT = 44

export interface Size {
  readonly width: number
  readonly height: number
}

export const DEFAULT_SIZE: Size = { width: 400, height: 640 }

export function openPanel(size: Size): void {
  figma.showUI(__html__, { ...size, themeColors: true, title: 'OKRA Milestones' })
}

export function resizePanel(size: Size, isFolded: boolean): void {
  figma.ui.resize(size.width, isFolded ? BAR_HEIGHT : size.height)
}

/** A size a person dragged to, kept within what can be used; whole pixels. */
export function clampSize({ width, height }: Size): Size {
  const clamp = (value: number, min: number, max: number) => Math.round(Math.min(max, Math.max(min, value)))
  return { width: clamp(width, MIN.width, MAX.width), height: clamp(height, MIN.height, MAX.height) }
}

export function tell(news: News): void {
  figma.ui.postMessage(news)
}

/** Hears the panel’s commands; what is none of ours is logged and dropped. */
export function onCommand(handle: (command: Command) => void): void {
  figma.ui.onmessage = (message: unknown) => {
    const parsed = v.safeParse(Command, message)
    if (parsed.success) handle(parsed.output)
    else console.warn('OKRA Milestones: a message that is no command was dropped.', JSON.stringify(message))
  }
}
