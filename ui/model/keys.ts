import type { Effort, Rank } from '../../src/core/scale.ts'

/** What a key press asks for (DESIGN §11, Keyboard). */
export type KeyWish =
  | { readonly kind: 'move'; readonly by: number; readonly isExtending: boolean }
  | { readonly kind: 'size'; readonly effort: Effort }
  | { readonly kind: 'level'; readonly rank: Rank }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'attribute'; readonly by: -1 | 1 }
  | { readonly kind: 'search' }
  | { readonly kind: 'show' }
  | { readonly kind: 'undo' }

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 8

/**
 * A key press as a wish; null for keys that mean nothing here. Letters and digits go by the physical key, so that
 * they work on a Cyrillic or Arabic layout, and by what they write, so that the key labelled M works on AZERTY.
 */
export function readKey(press: KeyPress): KeyWish | null {
  const { key, code, shiftKey } = press
  if (press.ctrlKey || press.metaKey) return isUndo(press) ? { kind: 'undo' } : null
  if (press.altKey) return null
  const by = MOVES[key]
  if (by !== undefined) return { kind: 'move', by, isExtending: shiftKey }
  if (key === 'ArrowLeft') return { kind: 'attribute', by: -1 }
  if (key === 'ArrowRight') return { kind: 'attribute', by: 1 }
  if (key === 'Enter') return { kind: 'show' }
  if (key === '/') return { kind: 'search' }
  // A key held down would answer card after card.
  return press.repeat ? null : readScore(key, code, shiftKey)
}

function readScore(key: string, code: string, shiftKey: boolean): KeyWish | null {
  const effort = SIZES[key.toLowerCase()] ?? SIZES[letterOf(code)]
  if (effort !== undefined) return { kind: 'size', effort }
  if (key === '?') return { kind: 'unsure' }
  const digit = /^(?:Digit|Numpad)([0-3])$/.exec(code)?.[1] ?? key
  const rank = RANKS[digit]
  if (rank !== undefined) return { kind: 'level', rank }
  if (digit === '0' || key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  // A layout that writes neither `/` nor `?` with the key that does so on the layout the labels come from.
  if (code === 'Slash') return shiftKey ? { kind: 'unsure' } : { kind: 'search' }
  return null
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: -Infinity,
  End: Infinity,
}
const SIZES: Readonly<Record<string, Effort>> = { s: 'S', m: 'M', l: 'L' }
const RANKS: Readonly<Record<string, Rank>> = { '1': 1, '2': 2, '3': 3 }

function letterOf(code: string): string {
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? ''
}

/** By what is written where that is a Latin letter: on AZERTY the physical Z closes a tab. */
function isUndo({ key, code, shiftKey, altKey }: KeyPress): boolean {
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : letterOf(code)
  return letter === 'z' && !shiftKey && !altKey
}
