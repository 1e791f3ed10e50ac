/** Pasted chats as meeting tools write them, made up for tests: who answered what. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readChat } from '../../../src/core/chat/index.ts'
import { EFFORT, inWords } from './asked.ts'

const FOLDER = 'test/fixtures/chat'
const EXPECTED = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as Readonly<
  Record<string, { readonly expect: Readonly<Record<string, string>> }>
>
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

test('every sample has what is right for it', () => {
  expect(files.map((name) => name.replace('.txt', ''))).toEqual(Object.keys(EXPECTED).sort())
})

test.each(files)('%s', (file) => {
  const { lines } = readChat(readFileSync(`${FOLDER}/${file}`, 'utf8'), EFFORT)
  expect(inWords(lines)).toEqual(EXPECTED[file.replace('.txt', '')]?.expect)
})
