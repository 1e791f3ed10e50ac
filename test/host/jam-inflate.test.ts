import * as fc from 'fast-check'
import { deflateRawSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../host/jam/inflate.ts'
import { BoardError } from '../../host/rest/index.ts'

const LIMIT = 2 ** 20

/** Bytes as files have them: of few kinds, with runs and repetitions, or of all kinds. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.string({ maxLength: 500 }).map((text) => new TextEncoder().encode(text.repeat(40))),
  fc.tuple(fc.nat({ max: 255 }), fc.nat({ max: 70_000 })).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  fc.uint8Array({ minLength: 40_000, maxLength: 70_000 }),
)

const how = fc.record({
  level: fc.nat({ max: 9 }),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE),
})

describe('Deflate', () => {
  test('is unpacked to what was packed, however it was packed', () => {
    fc.assert(
      fc.property(contents, how, (bytes, options) => {
        expect(Buffer.compare(inflate(deflateRawSync(bytes, options), LIMIT), bytes)).toBe(0)
      }),
    )
  })

  test('cut anywhere, ends in a sentence', () => {
    fc.assert(
      fc.property(contents, how, fc.nat(), (bytes, options, cut) => {
        const packed = deflateRawSync(bytes, options)
        expect(() => inflate(packed.subarray(0, cut % packed.length), LIMIT)).toThrow(BoardError)
      }),
    )
  })

  test('with any bits turned, gives something or ends in a sentence, and never more than is allowed', () => {
    fc.assert(
      fc.property(contents, how, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (bytes, options, turned) => {
        const packed = deflateRawSync(bytes, options)
        for (const at of turned) {
          const place = at % packed.length
          packed[place] = (packed[place] ?? 0) ^ (1 << (at % 8))
        }
        try {
          expect(inflate(packed, 100_000).length).toBeLessThanOrEqual(100_000)
        } catch (error) {
          expect(error).toBeInstanceOf(BoardError)
        }
      }),
    )
  })

  test('of more than is allowed ends before it is all unpacked', () => {
    const packed = deflateRawSync(new Uint8Array(2 ** 24))
    expect(() => inflate(packed, LIMIT)).toThrow('too large')
    expect(inflate(packed, 2 ** 24).length).toBe(2 ** 24)
  })
})
