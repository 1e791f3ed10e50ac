import { EFFORTS, RANKS, type Effort, type Rank } from '../../src/core/record/index.ts'
import { signOf, type Written } from './sign.ts'

/** What a key press asks for (docs/names.md, Keyboard). */
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
  | { readonly kind: 'all' }
  | { readonly kind: 'close' }

/** The parts of a keyboard event that matter. */
export interface KeyPress extends Written {
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 8

/** A key press as a wish; null for keys that mean nothing here. */
export function readKey(press: KeyPress): KeyWish | null {
  const { key, shiftKey } = press
  const sign = signOf(press)
  if (press.ctrlKey || press.metaKey) return shiftKey || press.altKey ? null : (COMMANDS[sign] ?? null)
  if (press.altKey) return null
  const by = MOVES[key]
  if (by !== undefined) return { kind: 'move', by, isExtending: shiftKey }
  if (key === 'ArrowLeft') return { kind: 'attribute', by: -1 }
  if (key === 'ArrowRight') return { kind: 'attribute', by: 1 }
  if (key === 'Escape') return { kind: 'close' }
  if (key === 'Enter') return { kind: 'show' }
  if (sign === '/') return { kind: 'search' }
  // A key held down would answer card after card.
  return press.repeat ? null : readScore(key, sign)
}

function readScore(key: string, sign: string): KeyWish | null {
  const effort = EFFORTS.find((size) => size.toLowerCase() === sign)
  if (effort !== undefined) return { kind: 'size', effort }
  const rank = RANKS.find((each) => String(each) === sign)
  if (rank !== undefined) return { kind: 'level', rank }
  if (sign === '?') return { kind: 'unsure' }
  return sign === '0' || key === 'Delete' || key === 'Backspace' ? { kind: 'clear' } : null
}

const COMMANDS: Readonly<Record<string, KeyWish>> = { z: { kind: 'undo' }, a: { kind: 'all' } }
const MOVES: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: -Infinity,
  End: Infinity,
}
