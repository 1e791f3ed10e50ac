/** zstd, held against files that the zstd program packed, of which the contents can be made again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { xxh64 } from '../../host/jam/xxh64.ts'
import { unzstd } from '../../host/jam/zstd.ts'
import { BoardError } from '../../host/rest/index.ts'
import { fixture } from './jam-files.ts'

const LIMIT = 2 ** 20

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Two dozen words, the first of them more often than the last. */
function words(length: number): Uint8Array {
  const next = random(7)
  const letter = () => String.fromCharCode(97 + Math.floor(next() * 26))
  const list = Array.from({ length: 24 }, () => Array.from({ length: 3 + Math.floor(next() * 8) }, letter).join(''))
  let text = ''
  while (text.length < length) text += `${list[Math.floor(next() * next() * 24)] ?? ''} `
  return new TextEncoder().encode(text.slice(0, length))
}

function noise(length: number): Uint8Array {
  const next = random(9)
  return Uint8Array.from({ length }, () => Math.floor(next() * 256))
}

const packed = (name: string) => fixture(`zstd/${name}.zst`)

/** What unpacking says, or nothing when it gives bytes. Anything but a sentence is thrown on. */
function saidOf(bytes: Uint8Array): string | undefined {
  try {
    unzstd(bytes, LIMIT)
    return undefined
  } catch (error) {
    if (error instanceof BoardError) return error.message
    throw error
  }
}

describe('What zstd packed', () => {
  test.each([
    ['words-1', words(150_000)],
    ['words-19', words(150_000)],
    ['few-words-streamed', words(3000)],
    ['noise', noise(2000)],
    ['same', new Uint8Array(200_000).fill(7)],
  ])('comes out as it went in: %s', (name, contents) => {
    expect(Buffer.compare(unzstd(packed(name), LIMIT), contents)).toBe(0)
  })

  test.each(['words-1', 'words-19', 'few-words-streamed', 'noise', 'same'])('is noticed when it is cut: %s', (name) => {
    const bytes = packed(name)
    const step = Math.ceil(bytes.length / 300)
    for (let length = 4; length < bytes.length; length += step) expect(saidOf(bytes.subarray(0, length))).toBeTruthy()
  })

  test('is held against the checksum behind it, where there is one', () => {
    const bytes = packed('checked')
    expect(Buffer.compare(unzstd(bytes, LIMIT), words(5000))).toBe(0)
    for (let at = 6; at < bytes.length; at += 13) {
      const copy = bytes.slice()
      copy[at] = (copy[at] ?? 0) ^ (1 << (at & 7))
      expect([at, saidOf(copy)]).toEqual([at, expect.stringMatching(/damaged|cut short|too large/)])
    }
  })

  test.each([
    ['', 0xef46db3751d8e999n],
    ['a', 0xd24ec4f1a98c6e5bn],
    ['abc', 0x44bc2cf5ad770999n],
    ['Nobody inspects the spammish repetition', 0xfbcea83c8a378bf1n],
  ])('has the checksum that XXH64 gives: %j', (text, sum) => {
    expect(xxh64(new TextEncoder().encode(text))).toBe(sum)
  })

  test('ends in a sentence or in bytes, whatever bits are flipped', () => {
    const files = ['words-19', 'few-words-streamed', 'noise', 'same'].map(packed)
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (file, bits) => {
        const copy = file.slice()
        for (const bit of bits) {
          const at = 4 + ((bit >> 3) % (copy.length - 4))
          copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7))
        }
        saidOf(copy)
      }),
      { numRuns: 1000 },
    )
  })

  test('that is more than is allowed is too large', () => {
    expect(() => unzstd(packed('same'), 199_999)).toThrow(/too large/)
  })

  test('and says to repeat 65 kB a hundred thousand times ends at once', () => {
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]
    const letters = [16 << 3, 0, 0, ...Array<number>(16).fill(65)]
    // No letters, 98,047 sequences, each of one symbol: no letter before it, distance by place, the longest match.
    const block = [0, 255, 255, 255, 0x54, 0, 0, 52, 255, 255, 255, 1]
    const all = Uint8Array.from([...head, ...letters, (block.length << 3) | 5, 0, 0, ...block])
    expect(saidOf(all)).toMatch(/damaged/)
  })
})
