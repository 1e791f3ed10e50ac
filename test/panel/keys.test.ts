import { describe, expect, test } from 'vitest'
import { readKey, type KeyPress, type KeyWish } from '../../ui/model/key-press.ts'

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyWish | null {
  const free = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false }
  return readKey({ key, code, ...free, ...held })
}

const shift = { shiftKey: true }
const ctrl = { ctrlKey: true }

describe('a key press asks for', () => {
  test.each<[string, KeyWish | null, KeyWish]>([
    ['↓: the next card', press('ArrowDown', 'ArrowDown'), { kind: 'move', by: 1, isExtending: false }],
    ['Shift+↑: one card more', press('ArrowUp', 'ArrowUp', shift), { kind: 'move', by: -1, isExtending: true }],
    ['→: the next scale', press('ArrowRight', 'ArrowRight'), { kind: 'attribute', by: 1 }],
    ['M with caps lock: size M', press('M', 'KeyM'), { kind: 'size', effort: 'M' }],
    ['Backspace: clear', press('Backspace', 'Backspace'), { kind: 'clear' }],
    ['Enter: show the card', press('Enter', 'Enter'), { kind: 'show' }],
    ['Ctrl+Z: undo', press('z', 'KeyZ', ctrl), { kind: 'undo' }],
    ['Ctrl+A: all of them', press('a', 'KeyA', ctrl), { kind: 'all' }],
    ['Cmd+Z: undo', press('z', 'KeyZ', { metaKey: true }), { kind: 'undo' }],
  ])('%s', (_, wish, expected) => expect(wish).toEqual(expected))
})

/** What a key writes, which key it is (its place on a US keyboard), and whether Shift is held. */
type Stroke = readonly [key: string, code: string, shift?: true]

interface Layout {
  readonly sizes: readonly [s: Stroke, m: Stroke, l: Stroke]
  readonly digits: readonly [one: Stroke, two: Stroke, three: Stroke, zero: Stroke]
  readonly unsure: readonly Stroke[]
  readonly search: readonly Stroke[]
  readonly undo: Stroke
  /** Keys that lie where something of ours is on another layout. */
  readonly nothing: readonly Stroke[]
}

const latinSizes: Layout['sizes'] = [
  ['s', 'KeyS'],
  ['m', 'KeyM'],
  ['l', 'KeyL'],
]
const plainDigits: Layout['digits'] = [
  ['1', 'Digit1'],
  ['2', 'Digit2'],
  ['3', 'Digit3'],
  ['0', 'Digit0'],
]

const LAYOUTS: Readonly<Record<string, Layout>> = {
  QWERTY: {
    sizes: latinSizes,
    digits: plainDigits,
    unsure: [['?', 'Slash', true]],
    search: [['/', 'Slash']],
    undo: ['z', 'KeyZ'],
    nothing: [
      ['q', 'KeyQ'],
      [',', 'Comma'],
      [';', 'Semicolon'],
      ['4', 'Digit4'],
    ],
  },
  'AZERTY (French)': {
    sizes: [
      ['s', 'KeyS'],
      ['m', 'Semicolon'],
      ['l', 'KeyL'],
    ],
    digits: [
      ['&', 'Digit1'],
      ['é', 'Digit2'],
      ['"', 'Digit3'],
      ['à', 'Digit0'],
    ],
    unsure: [['?', 'KeyM', true]],
    search: [['/', 'Period', true]],
    undo: ['z', 'KeyW'],
    nothing: [
      [',', 'KeyM'],
      ['!', 'Slash'],
      ['§', 'Slash', true],
      ['²', 'Backquote'],
      ['ù', 'Quote'],
    ],
  },
  'QWERTZ (German)': {
    sizes: latinSizes,
    digits: plainDigits,
    unsure: [['?', 'Minus', true]],
    search: [['/', 'Digit7', true]],
    undo: ['z', 'KeyY'],
    nothing: [
      ['-', 'Slash'],
      ['_', 'Slash', true],
      ['ß', 'Minus'],
      ['ö', 'Semicolon'],
    ],
  },
  'QWERTZ (Czech)': {
    sizes: latinSizes,
    digits: [
      ['+', 'Digit1'],
      ['ě', 'Digit2'],
      ['š', 'Digit3'],
      ['é', 'Digit0'],
    ],
    unsure: [['?', 'Comma', true]],
    search: [['/', 'BracketLeft', true]],
    undo: ['z', 'KeyY'],
    nothing: [['-', 'Slash']],
  },
  Dvorak: {
    sizes: [
      ['s', 'Semicolon'],
      ['m', 'KeyM'],
      ['l', 'KeyP'],
    ],
    digits: plainDigits,
    unsure: [['?', 'BracketLeft', true]],
    search: [['/', 'BracketLeft']],
    undo: ['z', 'Slash'],
    nothing: [
      ['o', 'KeyS'],
      ['n', 'KeyL'],
      ['z', 'Slash'],
      ['Z', 'Slash', true],
    ],
  },
  Russian: {
    sizes: [
      ['ы', 'KeyS'],
      ['ь', 'KeyM'],
      ['Д', 'KeyL', true],
    ],
    digits: plainDigits,
    unsure: [
      ['?', 'Digit7', true],
      [',', 'Slash', true],
    ],
    search: [
      ['/', 'Backslash', true],
      ['.', 'Slash'],
    ],
    undo: ['я', 'KeyZ'],
    nothing: [
      ['ж', 'Semicolon'],
      ['м', 'KeyV'],
      ['с', 'KeyC'],
    ],
  },
  Greek: {
    sizes: [
      ['σ', 'KeyS'],
      ['μ', 'KeyM'],
      ['λ', 'KeyL'],
    ],
    digits: plainDigits,
    unsure: [['?', 'Slash', true]],
    search: [['/', 'Slash']],
    undo: ['ζ', 'KeyZ'],
    nothing: [[';', 'KeyQ']],
  },
  Arabic: {
    sizes: [
      ['س', 'KeyS'],
      ['ة', 'KeyM'],
      ['م', 'KeyL'],
    ],
    digits: [
      ['١', 'Digit1'],
      ['٢', 'Digit2'],
      ['٣', 'Digit3'],
      ['٠', 'Digit0'],
    ],
    unsure: [['؟', 'Slash', true]],
    search: [['ظ', 'Slash']],
    undo: ['ئ', 'KeyZ'],
    nothing: [['لا', 'KeyB']],
  },
  Hebrew: {
    sizes: [
      ['ד', 'KeyS'],
      ['צ', 'KeyM'],
      ['ך', 'KeyL'],
    ],
    digits: plainDigits,
    unsure: [['?', 'Slash', true]],
    search: [
      ['/', 'KeyQ'],
      ['.', 'Slash'],
    ],
    undo: ['ז', 'KeyZ'],
    nothing: [["'", 'KeyW']],
  },
  Thai: {
    sizes: [
      ['ห', 'KeyS'],
      ['ท', 'KeyM'],
      ['ส', 'KeyL'],
    ],
    digits: [
      ['1', 'Numpad1'],
      ['2', 'Numpad2'],
      ['3', 'Numpad3'],
      ['จ', 'Digit0'],
    ],
    unsure: [['?', 'KeyM', true]],
    search: [
      ['/', 'Digit2'],
      ['ฝ', 'Slash'],
    ],
    undo: ['ผ', 'KeyZ'],
    nothing: [['ไ', 'KeyW']],
  },
  'the number pad': {
    sizes: latinSizes,
    digits: [
      ['1', 'Numpad1'],
      ['2', 'Numpad2'],
      ['3', 'Numpad3'],
      ['0', 'Numpad0'],
    ],
    unsure: [],
    search: [['/', 'NumpadDivide']],
    undo: ['z', 'KeyZ'],
    nothing: [
      ['5', 'Numpad5'],
      ['Insert', 'Numpad0'],
      ['Clear', 'Numpad5'],
    ],
  },
}

/** Whoever holds Shift for their question mark, or has caps lock on, means the same digits. */
const shifted: readonly (readonly [string, Stroke, KeyWish])[] = [
  ['AZERTY: 2 with Shift', ['2', 'Digit2', true], { kind: 'level', rank: 2 }],
  ['Czech: 3 with Shift', ['3', 'Digit3', true], { kind: 'level', rank: 3 }],
  ['the number pad without Num Lock', ['End', 'Numpad1'], { kind: 'move', by: Infinity, isExtending: false }],
]

const hit = ([key, code, isShifted]: Stroke, held: Partial<KeyPress> = {}) =>
  press(key, code, { ...held, shiftKey: isShifted === true })

describe.each(Object.entries(LAYOUTS))('on %s', (_, { sizes, digits, unsure, search, undo, nothing }) => {
  test('S, M and L size', () =>
    expect(sizes.map((stroke) => hit(stroke))).toEqual(['S', 'M', 'L'].map((effort) => ({ kind: 'size', effort }))))
  test('1, 2 and 3 are levels, 0 clears', () =>
    expect(digits.map((stroke) => hit(stroke))).toEqual([
      ...[1, 2, 3].map((rank) => ({ kind: 'level', rank })),
      { kind: 'clear' },
    ]))
  test('? is not sure yet', () =>
    expect(unsure.map((stroke) => hit(stroke))).toEqual(unsure.map(() => ({ kind: 'unsure' }))))
  test('/ searches', () => expect(search.map((stroke) => hit(stroke))).toEqual(search.map(() => ({ kind: 'search' }))))
  test('Ctrl+Z takes back', () => expect(hit(undo, ctrl)).toEqual({ kind: 'undo' }))
  test('other keys mean nothing, wherever they lie', () =>
    expect(nothing.map((stroke) => hit(stroke))).toEqual(nothing.map(() => null)))
})

test.each(shifted)('%s', (_, stroke, wish) => expect(hit(stroke)).toEqual(wish))

describe('nothing happens on', () => {
  test.each<[string, KeyWish | null]>([
    ['a key held down: it would answer card after card', press('2', 'Digit2', { repeat: true })],
    ['Ctrl+S: the file is saved, nothing is sized', press('s', 'KeyS', ctrl)],
    ['Ctrl+W on AZERTY, which lies where Z does', press('w', 'KeyZ', ctrl)],
    ['Ctrl+; on Dvorak, which lies where Z does', press(';', 'KeyZ', ctrl)],
    ['Ctrl+Shift+Z: redo is FigJam’s', press('Z', 'KeyZ', { ...ctrl, ...shift })],
    ['Alt+M', press('µ', 'KeyM', { altKey: true })],
    ['Tab', press('Tab', 'Tab')],
    ['a dead key', press('Dead', 'Digit2')],
  ])('%s', (_, wish) => expect(wish).toBeNull())
})
