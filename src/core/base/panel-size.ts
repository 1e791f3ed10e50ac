/** CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export const DEFAULT_SIZE: Size = { width: 400, height: 640 }

/** FigJam allows less; below this the panel cannot show a card and its scales. */
const MIN: Size = { width: 320, height: 360 }
const MAX: Size = { width: 1200, height: 1600 }

/** A size a person dragged to, kept within what can be used; whole pixels. */
export function clampSize({ width, height }: Size): Size {
  const clamp = (value: number, min: number, max: number) => Math.round(Math.min(max, Math.max(min, value)))
  return { width: clamp(width, MIN.width, MAX.width), height: clamp(height, MIN.height, MAX.height) }
}
