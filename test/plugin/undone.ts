/** Undo and redo, held to the letter of the file. */
import { expect } from 'vitest'
import type { Document } from '../../host/document/document.ts'
import { contents } from './play.ts'

/** So many undos leave the board as it was `before`; as many redos as it was until now; it is left undone. */
export function expectUndone(document: Document, before: object, steps = 1): void {
  const after = contents(document)
  takeBack(document, steps)
  expect(contents(document)).toEqual(before)
  for (let step = 0; step < steps; step++) expect(document.redo()).toBe(true)
  expect(contents(document)).toEqual(after)
  takeBack(document, steps)
  expect(contents(document)).toEqual(before)
}

function takeBack(document: Document, steps: number): void {
  for (let step = 0; step < steps; step++) expect(document.undo()).toBe(true)
}
