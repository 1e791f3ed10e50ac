import { RANKS, SCALES, UNSURE, type Rank, type ScaleAttribute, type Score, type ScoreOf } from '../record/index.ts'

/** Steps of a scale in words, lowest first, folded: English, Portuguese, Spanish, French, German. */
const SIZES: Readonly<Record<Rank, string>> = {
  1: 's|small|p|pequen[oa]|petite?|chic[oa]|ch|k|klein',
  2: 'm|medium|medi[oa]|median[oa]|moyen(ne)?|mittel',
  3: 'l|large|g|grande?|gross|big',
}
const LEVELS: Readonly<Record<Rank, string>> = {
  1: 'low|baix[oa]|baj[oa]|faible|bas(se)?|niedrig|gering',
  2: 'medium|mid|med|medi[oa]|moderate|moyen(ne)?|mittel',
  3: 'high|alt[oa]|elevee?|haute?|forte?|hoch',
}

/** Glyphs and digits are the same everywhere; money may be anybody’s. */
const WORDS: Readonly<Record<ScaleAttribute, readonly RegExp[]>> = {
  effort: RANKS.map((rank) => whole(`${SIZES[rank]}|${LEVELS[rank]}|${rank}`)),
  business: RANKS.map((rank) => whole(`${LEVELS[rank]}|${rank}|[$€£¥₹₽]{${rank}}`)),
  ux: RANKS.map((rank) => whole(`${LEVELS[rank]}|${rank}|♥{${rank}}`)),
}

const UNSURE_WORDS = whole(
  '\\?|unsure|not ?sure( ?yet)?|unknown|unclear|don.?t ?know|(nao ?sei|nao ?sabemos|incert[oa]|em ?duvida)|(no ?se|no ?sabemos|inciert[oa])|(je ?ne ?sais ?pas|pas ?sur|incertain)|(weiss ?nicht|unklar|unsicher)',
)

/** Every heart people type (❤ ❤️ ♡ 💛 💖 🫶 …) read as the method’s ♥. */
const HEARTS = /[\u2661\u2764\u2765\u{1F493}-\u{1F49F}\u{1F90D}\u{1F90E}\u{1F9E1}\u{1FA75}-\u{1FA77}]|\u2665/gu

/**
 * Reads one score as a person writes it (`M`, `medium`, `média`, `$$`, `❤️❤️`, `2`, `2/3`, `High ($$$)`, `?`);
 * null when it says nothing we know. Two readings that contradict each other (`S (large)`) are none.
 */
export function understandScore<A extends ScaleAttribute>(attribute: A, text: string): ScoreOf<A> | null {
  const said = fold(text)
  const known = readStep(attribute, said)
  if (known !== null) return known
  // `M (medium)`, `$$$ – high`, `2: medium`
  const parts = said.split(/\s*[()[\]:=–—|]\s*|\s+-\s+|\s*,\s+/).filter((part) => part !== '')
  const readings = new Set(parts.map((part) => readStep(attribute, part)))
  const [only = null] = readings
  return parts.length > 1 && readings.size === 1 ? only : null
}

function readStep(attribute: ScaleAttribute, said: string): Score | null {
  if (UNSURE_WORDS.test(said)) return UNSURE.score
  const bare = said
    .replace(/\s+/g, '')
    // `2.0` from a spreadsheet, `2/3` and `2 of 3` from a form
    .replace(/^([123])[.,]0+$/, '$1')
    .replace(/^([123])(\/|of|de|von|sur)3$/, '$1')
  const index = WORDS[attribute].findIndex((pattern) => pattern.test(bare))
  return SCALES[attribute].levels[index]?.score ?? null
}

/** Lower case, without accents, variation selectors and the spaces around. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\u200B-\u200D\u2060\uFE0E\uFE0F\uFEFF]/g, '')
    .replace(HEARTS, '♥')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .trim()
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}
