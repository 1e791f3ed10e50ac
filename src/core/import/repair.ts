/**
 * Text that was UTF-8 and was read as something else (`â™¥` for `♥`, `IntegraÃ§Ã£o` for `Integração`), put right.
 * Text without such marks stays as it is, whatever else it holds.
 */
export function repair(text: string): string {
  const withHearts = HEARTS_READ_WRONG.reduce(
    (all, wrong) => all.split(wrong).join('♥'),
    text.replace(/^(\uFEFF|ï»¿)/, ''),
  )
  let repaired = withHearts
  // Some files went through the mistake twice.
  for (let turn = 0; turn < 2 && TELLTALE.test(repaired); turn++) repaired = decode(repaired)
  return repaired
}

/** `♥` (UTF-8 E2 99 A5) as Windows-1252, Latin-1, Mac Roman, DOS 850 and 437, Windows-1250 and 1251 show it. */
const HEARTS_READ_WRONG = ['â™¥', 'â\u0099¥', '‚ô•', 'ÔÖÑ', 'ΓÖÑ', 'â™Ą', 'в™Ґ']

/** A byte that follows in UTF-8, as Windows-1252 shows it; LibreOffice has signs of its own for the five it lacks. */
const NEXT = '[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\uF181\uF18D\uF18F\uF190\uF19D]'

/** What UTF-8 read as Windows-1252 is full of, and no language writes: of other letters, several in a row. */
const TELLTALE = new RegExp(
  `[ÃÂ]${NEXT}|â[€™„\u0080\u0099]|ð[Ÿ\u009F]|(?:[\u00C4-\u00DF]${NEXT}){3}|(?:[\u00E0-\u00EF]${NEXT}{2}){2}`,
)

/** One UTF-8 sequence as Windows-1252 shows it: a first byte, and one to three that follow it. */
const SEQUENCE = new RegExp(`[\u00C2-\u00F4]${NEXT}{1,3}`, 'y')

/** Runs of characters beyond ASCII that are UTF-8 from end to end, back to what they were; any other run stays. */
function decode(text: string): string {
  return text.replace(/[^\u0000-\u007F]+/g, (run) => decodeRun(run) ?? run)
}

function decodeRun(run: string): string | null {
  let text = ''
  for (let at = 0; at < run.length;) {
    SEQUENCE.lastIndex = at
    const [sequence = ''] = SEQUENCE.exec(run) ?? []
    const [first = 0, ...others] = Array.from(sequence, (mark) => BYTES.get(mark) ?? mark.charCodeAt(0) & 0xff)
    const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
    if (first === 0 || others.length < more) return null
    const code = others.slice(0, more).reduce((all, next) => (all << 6) | (next & 0x3f), first & (0x3f >> more))
    if (code < (LEAST[more] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
    text += String.fromCodePoint(code)
    at += more + 1
  }
  return text
}

/** The least code point that needs so many further bytes; less is an overlong form. */
const LEAST: readonly number[] = [0, 0x80, 0x800, 0x10000]

/** Windows-1252’s printable characters between 0x80 and 0x9F (WHATWG Encoding, index windows-1252). */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ', (mark, index) => [mark, 0x80 + index] as const).filter(
    ([mark]) => mark !== ' ',
  ),
)
