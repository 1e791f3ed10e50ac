import { readFileSync } from 'node:fs'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'
import { at } from '../../build/root.mjs'

/** Rules of the presets that oxlint does not have, each with what stands in for it. */
const ABSENT: Readonly<Record<string, string>> = {
  'no-unsafe-enum-assignment': 'the compiler accepts no enum (erasableSyntaxOnly)',
  'no-unsafe-class-instance-assignment': 'nothing: an object of the same shape may stand for an instance',
}

interface Config {
  readonly rules: Readonly<Record<string, unknown>>
}

test('every rule of typescript-eslint’s strict and stylistic presets is on in oxlint', () => {
  const { rules } = JSON.parse(readFileSync(at('.oxlintrc.json'), 'utf8')) as Config
  const wanted = [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked]
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([, level]) => level !== 'off' && level !== 0)
    .map(([name]) => name.replace('@typescript-eslint/', ''))
  expect(wanted.length).toBeGreaterThan(80)
  const missing = wanted.filter((name) => !(`typescript/${name}` in rules || name in rules))
  expect(missing.sort()).toEqual(Object.keys(ABSENT).sort())
})
