/** The door to the panel: the only file that touches `figma.ui`. */
import type { Box, Size } from '../core/base/index.ts'
import { inParts, readCommand, type Command, type News, type Part } from '../core/command/index.ts'
import { nextTurn } from './clock.ts'
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

/** Told and not posted yet, in its order. */
const outbox: (Part | News)[] = []

let isPosting = false

/** Posted in its order: what comes in parts with a pause between two, and what is told meanwhile behind it. */
export function tell(news: News): void {
  const parts = inParts(news)
  if (parts.length === 1 && !isPosting) {
    figma.ui.postMessage(news)
    return
  }
  outbox.push(...parts)
  if (!isPosting) postAll().catch((error: unknown) => warn('the panel could not be told', error))
}

async function postAll(): Promise<void> {
  isPosting = true
  try {
    for (let next = outbox.shift(); next !== undefined; next = outbox.shift()) {
      figma.ui.postMessage(next)
      if (next.type === 'plan/part') await nextTurn()
    }
  } finally {
    isPosting = false
  }
}

/** Hears the panel’s commands; what is none of ours is logged and dropped. */
export function onCommand(handle: (command: Command) => void): void {
  figma.ui.onmessage = (message: unknown) => {
    const command = readCommand(message)
    if (command !== null) handle(command)
    else console.warn('OKRA Milestones: a message that is no command was dropped.', JSON.stringify(message))
  }
}
