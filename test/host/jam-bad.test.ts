/** Files that are no board, or no longer one: each ends in one sentence, quickly, whatever was done to it. */
import fc from 'fast-check'
import { deflateSync, strToU8, zipSync } from 'fflate'
import { encodeBinarySchema, parseSchema } from 'kiwi-schema'
import { describe, expect, test } from 'vitest'
import { parseBoardFile } from '../../host/jam/index.ts'
import { ENTRIES, NODE_DEPTH, SCHEMA_SIZE } from '../../host/jam/limits.ts'
import { BoardError, openBoard } from '../../host/rest/index.ts'
import { bare, change, container, fixture, page, unpacked, zipped, type Loose } from './jam-files.ts'

/** What is said of a file, or nothing when a board was opened. Anything but a sentence is thrown on. */
function saidOf(bytes: Uint8Array): string | undefined {
  try {
    openBoard(parseBoardFile(bytes))
    return undefined
  } catch (error) {
    if (error instanceof BoardError) return error.message
    throw error
  }
}

const board = bare(page(change('1:1', 'STICKY', '0:1')))
const text = (words: string) => strToU8(words)

/** A container with a schema and data of their own. */
function made(schema: string, data: readonly number[]): Uint8Array {
  return container([deflateSync(encodeBinarySchema(parseSchema(schema))), deflateSync(Uint8Array.from(data))])
}

/** A struct that holds itself, which the parser of schemas does not allow, and a file may say. */
const ofItself = (() => {
  const { definitions, ...schema } = parseSchema('message A { A a = 1; } message Message { A a = 1; }')
  const declared = definitions.map((each) => (each.name === 'A' ? { ...each, kind: 'STRUCT' as const } : each))
  return container([
    deflateSync(encodeBinarySchema({ ...schema, definitions: declared })),
    deflateSync(Uint8Array.of(1)),
  ])
})()

/** Nodes in one another, this deep. */
const nested = (depth: number): Loose[] =>
  page(
    ...Array.from({ length: depth }, (_, index) =>
      change(`1:${index + 1}`, 'SECTION', index === 0 ? '0:1' : `1:${index}`),
    ),
  )

describe('A file is answered with a sentence', () => {
  test.each<[what: string, bytes: Uint8Array, sentence: RegExp]>([
    ['that is a design file', fixture('synthetic-design.jam'), /^This is a Figma design file, not a FigJam board\.$/],
    ['that is a bare design file', bare(page(), { kind: 'fig-kiwi' }), /^This is a Figma design file/],
    ['of another editor', bare(page(), { kind: 'fig-deck' }), /^This is a Figma file of another kind/],
    ['that is a ZIP without a board', fixture('synthetic-no-canvas.jam'), /^This is a ZIP file without a FigJam board/],
    ['that is an empty ZIP', zipSync({}), /^This is a ZIP file without a FigJam board/],
    ['that was cut short', fixture('synthetic-cut.jam'), /^This FigJam file is cut short/],
    ['that has only a head', board.subarray(0, 12), /^This FigJam file is cut short/],
    ['that has only half a head', board.subarray(0, 5), /^This FigJam file is cut short/],
    ['without its data', board.subarray(0, 16 + (board[12] ?? 0) + 256 * (board[13] ?? 0)), /cut short/],
    ['that is a ZIP cut short', fixture('synthetic.jam').subarray(0, 1500), /^This FigJam file is cut short/],
    ['without pages', bare([{ guid: { sessionID: 0, localID: 0 }, type: 'DOCUMENT' }]), /^This board has no pages\.$/],
    ['without a document', bare([]), /^This FigJam file has no pages/],
    ['with data that unpack to nothing', container([new Uint8Array([1, 2]), new Uint8Array(3)]), /is damaged/],
    ['with a field that its schema does not have', made('message Message { int a = 1; }', [2, 0]), /is damaged/],
    ['with more behind its data', made('message Message { int a = 1; }', [0, 0]), /is damaged/],
    [
      'with a list longer than itself',
      made('message Message { int[] a = 1; }', [1, 255, 255, 255, 15, 0]),
      /is damaged/,
    ],
    ['without a message', made('message Other { int a = 1; }', [0]), /by a newer FigJam/],
    ['that is empty', new Uint8Array(), /^This file is empty\.$/],
    ['that is neither', text('Milestones'), /^This file is no board: neither/],
  ])('%s', (_, bytes, sentence) => {
    expect(saidOf(bytes)).toMatch(sentence)
  })

  test('of a newer kind, by its version and by what its schema says', () => {
    const unknownType = [1, 77, 0, 2, 1, 97, 0, 39, 0, 1]
    const schema = deflateSync(Uint8Array.from(unknownType))
    expect(saidOf(container([schema, schema]))).toMatch(/saved by a newer FigJam/)
    const packedOtherwise = container([Uint8Array.from([7, 7, 7]), Uint8Array.from([7])], { version: 300 })
    expect(saidOf(packedOtherwise)).toBe(
      'This FigJam file was saved by a newer FigJam than is understood here (its version is 300).',
    )
  })

  test('but one of a later version that can be read is read', () => {
    expect(saidOf(bare(page(), { version: 300 }))).toBeUndefined()
  })
})

describe('A file that claims too much is too large', () => {
  const tooLarge = /^This FigJam file is too large to be read here\.$/

  test.each<[what: string, bytes: Uint8Array]>([
    [
      'a schema that unpacks to more than any',
      container([deflateSync(new Uint8Array(SCHEMA_SIZE + 1)), deflateSync(text('x'))]),
    ],
    [
      'zstd that claims gigabytes',
      container([Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0xf0, 9, 0, 0, 1]), text('x')]),
    ],
    ['structs that hold themselves', ofItself],
    [
      'structs that double and take no byte',
      made(
        [
          ...Array.from({ length: 40 }, (_, index) => `struct S${index} { S${index + 1} a; S${index + 1} b; }`),
          'struct S40 {}',
          'message Message { S0 a = 1; }',
        ].join('\n'),
        [1, 0],
      ),
    ],
    ['messages in one another', made('message Message { Message a = 1; }', [...Array<number>(5000).fill(1), 0])],
    ['nodes in one another', bare(nested(NODE_DEPTH + 1))],
    [
      'more files than any',
      zipSync(Object.fromEntries(Array.from({ length: ENTRIES + 1 }, (_, n) => [String(n), text('')]))),
    ],
  ])('%s', (_, bytes) => {
    expect(saidOf(bytes)).toMatch(tooLarge)
  })

  test('a ZIP that claims gigabytes', () => {
    const zip = zipped(board, { 'images/a': [new Uint8Array(1000), { level: 9 }] })
    const view = new DataView(zip.buffer)
    const directory = view.getUint32(zip.length - 6, true)
    const second = directory + 46 + 'canvas.fig'.length
    view.setUint32(second + 24, 0xf0000000, true)
    expect(saidOf(zip)).toMatch(tooLarge)
  })

  test('but nodes as deep as is allowed are opened', () => {
    expect(saidOf(bare(nested(NODE_DEPTH - 3)))).toBeUndefined()
  })
})

const flipped = (bytes: Uint8Array, bit: number) => {
  const copy = bytes.slice()
  const at = bit >> 3
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7))
  return copy
}

/** Where an entry of a ZIP stands: from where to where. */
function entryIn(zip: Uint8Array, name: string): [number, number] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let at = view.getUint32(zip.length - 6, true)
  for (;;) {
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length)) === name) {
      const local = view.getUint32(at + 42, true)
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      return [start, start + view.getUint32(at + 20, true)]
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

const wholeOf = (bytes: Uint8Array) => JSON.stringify(parseBoardFile(bytes).document)

describe('Damage', () => {
  const zips = ['synthetic.jam', 'synthetic-table.jam'].map(fixture)
  const pictured = zipped(fixture('synthetic-bare.jam'), {
    'meta.json': text('{"file_name":"Pictured"}'),
    'thumbnail.png': [text('not really a picture'.repeat(20)), { level: 0 }],
    'images/00': text('nor this'.repeat(30)),
  })

  test.each([...zips, pictured].map((bytes, index) => [index, bytes] as const))(
    'a flipped bit anywhere in a file within the ZIP is noticed (%i)',
    (_, zip) => {
      const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
      const names = ['canvas.fig', 'meta.json', ...(zip === pictured ? ['thumbnail.png', 'images/00'] : [])]
      expect(view.getUint16(zip.length - 12, true)).toBe(names.length)
      const file = JSON.stringify(parseBoardFile(zip))
      for (const name of names) {
        const [start, end] = entryIn(zip, name)
        const isDeflated = name === 'meta.json' || name === 'images/00'
        for (let bit = start * 8; bit < end * 8; bit += 7) {
          const said = saidOf(flipped(zip, bit))
          // Some bits of what is deflated mean nothing: what comes out is the same, and so is the board.
          if (said === undefined && isDeflated) expect(JSON.stringify(parseBoardFile(flipped(zip, bit)))).toBe(file)
          else expect(said, `${name} ${bit}`).toMatch(/damaged/)
        }
      }
    },
  )

  test('a cut anywhere in a ZIP is noticed', () => {
    for (const zip of [...zips, pictured]) {
      for (let length = 0; length < zip.length; length++)
        expect(saidOf(zip.subarray(0, length)), String(length)).toBeTruthy()
    }
  })

  test('a cut anywhere in a bare file is noticed, but for one that takes just the picture behind the board', () => {
    const file = fixture('synthetic-bare.jam')
    const lengths = Array.from({ length: file.length }, (_, length) => length)
    const opened = lengths.filter((length) => saidOf(file.subarray(0, length)) === undefined)
    expect(opened.map((length) => wholeOf(file.subarray(0, length)))).toEqual([wholeOf(file)])
  })

  test('a flipped bit anywhere else in a ZIP ends in a sentence or changes nothing', () => {
    const [zip = pictured] = zips
    for (let bit = 0; bit < zip.length * 8; bit += 11) {
      const bytes = flipped(zip, bit)
      if (saidOf(bytes) === undefined) expect(wholeOf(bytes), String(bit)).toBe(wholeOf(zip))
    }
  })

  test.each(['synthetic-bare.jam', 'synthetic-zstd.jam', 'synthetic-zstd-streamed.jam'])(
    'any flipped bits of a bare file, which nothing guards, end in a sentence or a board: %s',
    (name) => {
      const file = fixture(name)
      for (let bit = 0; bit < file.length * 8; bit += 11) saidOf(flipped(file, bit))
      fc.assert(
        fc.property(fc.array(fc.nat(file.length * 8 - 1), { minLength: 2, maxLength: 20 }), (bits) => {
          saidOf(bits.reduce(flipped, file))
        }),
        { numRuns: 200 },
      )
    },
  )

  test('any flipped bits of a board unpacked, past what deflate would notice, end in a sentence or a board', () => {
    const [schema = board, data = board] = unpacked(fixture('synthetic-bare.jam'))
    fc.assert(
      fc.property(
        fc.array(fc.nat(schema.length * 8 - 1), { maxLength: 3 }),
        fc.array(fc.nat(data.length * 8 - 1), { maxLength: 6 }),
        (inSchema, inData) => {
          const chunks = [inSchema.reduce(flipped, schema), inData.reduce(flipped, data)]
          saidOf(container(chunks.map((chunk) => deflateSync(chunk))))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('any bytes at all end in a sentence', () => {
    const heads = ['', 'PK\u0003\u0004', 'fig-jam.', 'fig-jam.\u0065\u0000\u0000\u0000'].map((head) =>
      strToU8(head, true),
    )
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, tail) => {
        expect(saidOf(Uint8Array.from([...head, ...tail]))).toBeTruthy()
      }),
      { numRuns: 1000 },
    )
  })
})
