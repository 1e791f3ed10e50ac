/** The checksum that zstd may put behind a frame: XXH64, of which a frame has the lower half. */

const MASK = (1n << 64n) - 1n
const [P1, P2, P3, P4, P5] = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const

const mul = (a: bigint, b: bigint) => (a * b) & MASK
const add = (a: bigint, b: bigint) => (a + b) & MASK
const turn = (value: bigint, bits: bigint) => ((value << bits) | (value >> (64n - bits))) & MASK
const round = (sum: bigint, lane: bigint) => mul(turn(add(sum, mul(lane, P2)), 31n), P1)

/** The XXH64 of bytes, without a seed. */
export function xxh64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  let sum: bigint = P5
  if (bytes.length >= 32) {
    const sums = [add(P1, P2), P2, 0n, MASK + 1n - P1]
    for (; at + 32 <= bytes.length; at += 32)
      for (const [lane, before] of sums.entries()) sums[lane] = round(before, view.getBigUint64(at + 8 * lane, true))
    sum = sums.reduce((total, each, lane) => add(total, turn(each, [1n, 7n, 12n, 18n][lane] ?? 0n)), 0n)
    for (const each of sums) sum = add(mul(sum ^ round(0n, each), P1), P4)
  }
  sum = add(sum, BigInt(bytes.length))
  for (; at + 8 <= bytes.length; at += 8)
    sum = add(mul(turn(sum ^ round(0n, view.getBigUint64(at, true)), 27n), P1), P4)
  if (at + 4 <= bytes.length) {
    sum = add(mul(turn(sum ^ mul(BigInt(view.getUint32(at, true)), P1), 23n), P2), P3)
    at += 4
  }
  for (; at < bytes.length; at++) sum = mul(turn(sum ^ mul(BigInt(view.getUint8(at)), P5), 11n), P1)
  sum = mul(sum ^ (sum >> 33n), P2)
  sum = mul(sum ^ (sum >> 29n), P3)
  return sum ^ (sum >> 32n)
}
