import { describe, expect, test } from 'vitest'
import { browserReadFile, decodeText } from '../../ui/doors/file-text.ts'

const TEXT = 'Marco;Valor UX\r\nIntegração;♥♥\r\n'
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig)
  return bytes
}

describe('a file is read whatever wrote it', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16 as Excel’s “Unicode text”', utf16(`\uFEFF${TEXT}`, false)],
    ['UTF-16, the other way round', utf16(`\uFEFF${TEXT}`, true)],
    ['UTF-16 without its mark', utf16(TEXT, false)],
    ['UTF-16 without its mark, the other way round', utf16(TEXT, true)],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes).replace(/^\uFEFF/, '')).toBe(TEXT)
  })

  test('Windows-1252, where only the hearts were lost', () => {
    const bytes = Uint8Array.from('Integra\u00E7\u00E3o;??', (letter) => letter.charCodeAt(0))
    expect(decodeText(bytes)).toBe('Integração;??')
  })

  test('a file too large for a plan is refused in words', async () => {
    await expect(browserReadFile(new Blob([new Uint8Array(5_000_001)]))).rejects.toThrow(/larger than 5 MB/)
  })
})
