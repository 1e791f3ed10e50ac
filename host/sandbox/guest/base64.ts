const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 text; the sandbox has no `btoa`. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const group = (a << 16) | (b << 8) | c
    const letter = (shift: number) => LETTERS.charAt((group >> shift) & 63)
    text += letter(18) + letter(12) + (left > 1 ? letter(6) : '=') + (left > 2 ? letter(0) : '=')
  }
  return text
}

/** The bytes of a base64 text, white space and padding aside. */
export function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/[\s=]/g, '')
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let group = 0
  let bits = 0
  let at = 0
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) throw new Error(`Not base64: ${letter}`)
    group = (group << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (group >> bits) & 255
    group &= (1 << bits) - 1
  }
  return bytes
}
