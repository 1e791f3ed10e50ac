import { describe, expect, test } from 'vitest'
import { readKey, type KeyPress, type KeyWish } from '../../ui/model/keys.ts'

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyWish | null {
  const free = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false }
  return readKey({ key, code, ...free, ...held })
}

const shift = { shiftKey: true }

describe('a key press asks for', () => {
  test.each<[string, KeyWish | null, KeyWish]>([
    ['↓: the next card', press('ArrowDown', 'ArrowDown'), { kind: 'move', by: 1, isExtending: false }],
    ['Shift+↑: one card more', press('ArrowUp', 'ArrowUp', shift), { kind: 'move', by: -1, isExtending: true }],
    ['→: the next scale', press('ArrowRight', 'ArrowRight'), { kind: 'attribute', by: 1 }],
    ['m: size M', press('m', 'KeyM'), { kind: 'size', effort: 'M' }],
    ['M with caps lock: size M', press('M', 'KeyM'), { kind: 'size', effort: 'M' }],
    ['2: the second level', press('2', 'Digit2'), { kind: 'level', rank: 2 }],
    ['3 on the number pad: the third level', press('3', 'Numpad3'), { kind: 'level', rank: 3 }],
    ['?: not sure yet', press('?', 'Slash', shift), { kind: 'unsure' }],
    ['0: clear', press('0', 'Digit0'), { kind: 'clear' }],
    ['Backspace: clear', press('Backspace', 'Backspace'), { kind: 'clear' }],
    ['/: search', press('/', 'Slash'), { kind: 'search' }],
    ['Enter: show the card', press('Enter', 'Enter'), { kind: 'show' }],
    ['Ctrl+Z: undo', press('z', 'KeyZ', { ctrlKey: true }), { kind: 'undo' }],
    ['Cmd+Z: undo', press('z', 'KeyZ', { metaKey: true }), { kind: 'undo' }],
  ])('%s', (_, wish, expected) => expect(wish).toEqual(expected))
})

describe('on another layout', () => {
  test.each<[string, KeyWish | null, KeyWish]>([
    ['Russian: the physical S', press('ы', 'KeyS'), { kind: 'size', effort: 'S' }],
    ['AZERTY: the key labelled M', press('m', 'Semicolon'), { kind: 'size', effort: 'M' }],
    ['AZERTY: 2 without Shift', press('é', 'Digit2'), { kind: 'level', rank: 2 }],
    ['AZERTY: 2 with Shift', press('2', 'Digit2', shift), { kind: 'level', rank: 2 }],
    ['Arabic digits: the physical 1', press('١', 'Digit1'), { kind: 'level', rank: 1 }],
    ['German: ? is Shift+ß', press('?', 'Minus', shift), { kind: 'unsure' }],
    ['German: / is Shift+7', press('/', 'Digit7', shift), { kind: 'search' }],
    ['Russian: the physical ? key', press(',', 'Slash', shift), { kind: 'unsure' }],
    ['Russian: undo', press('я', 'KeyZ', { ctrlKey: true }), { kind: 'undo' }],
  ])('%s', (_, wish, expected) => expect(wish).toEqual(expected))
})

describe('nothing happens on', () => {
  test.each<[string, KeyWish | null]>([
    ['a key held down: it would answer card after card', press('2', 'Digit2', { repeat: true })],
    ['Ctrl+S: the file is saved, nothing is sized', press('s', 'KeyS', { ctrlKey: true })],
    ['Ctrl+W on AZERTY, which lies where Z does', press('w', 'KeyZ', { ctrlKey: true })],
    ['Ctrl+Shift+Z: redo is FigJam’s', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })],
    ['Alt+M', press('µ', 'KeyM', { altKey: true })],
    ['Tab', press('Tab', 'Tab')],
    ['a letter without meaning', press('q', 'KeyQ')],
  ])('%s', (_, wish) => expect(wish).toBeNull())
})
