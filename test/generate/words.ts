import fc from 'fast-check'
import { DEFAULT_WORDS, SPOTS, withWord, type Words } from '../../src/core/record/value-words.ts'

/**
 * Everything a person may write, most often something short: one unit of text after another, so that what fails is cut
 * down to the unit that did it.
 */
const UNIT = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...Array.from('abcSML123')) },
  { weight: 3, arbitrary: fc.constantFrom(' ', '  ', '\n', '\u00A0', '\u2028', '\t') },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from(',;:|"\'=+-@<>#*_`\\/()[]{}$?!')) },
  { weight: 2, arbitrary: fc.constantFrom('♥', '♥♥', '😀', 'é', 'e\u0301', '検', 'ש', '\u202E', '\u200B', '\u0007') },
)

/** Some text, with at least one character that is seen. */
export const someWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Platform', ' platform ', 'Ranking  API', 'DS', 'None', '?', 'M') },
  {
    weight: 2,
    arbitrary: fc.string({ unit: UNIT, minLength: 1, maxLength: 10 }).filter((text) => text.trim() !== ''),
  },
)

/** What a card may be called: some of them are called the same, and some of one thing in two ways. */
export const someName: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Cache location', 'Share links', 'share LINKS', 'Spike: Try the API', 'Match filters'),
  },
  { weight: 1, arbitrary: fc.constantFrom('A name that is longer than what fits into a sentence about several cards') },
  { weight: 3, arbitrary: someWords },
)

/** What a card may say: a name, a six-line block, a template’s words, nothing. */
export const someCardText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: someName },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Milestone: Invite friends\nEffort: M\nBusiness Value: $$\nUX Value: ?\nDependencies: None\nSkills: Design, DS',
      'Epic: Rate matches\nEffort: huge\nDependencies: Platform; Cache location',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '<<Milestone #1>>', 'Would players pay?', 'P1', 'Our objective') },
)

/** What a meeting of effort and value may be called: few words, so that several are called the same. */
export const someWorth = fc.constantFrom('Quick win', 'Big bet', 'Not now', 'Ours', '?', 'open', '')

/** All nine words of a team. */
export const someValueWords: fc.Arbitrary<Words> = fc
  .array(someWorth, { minLength: 9, maxLength: 9 })
  .map((list) =>
    list.reduce((all, word, index) => withWord(all, SPOTS[index] ?? { effort: 'S', value: 1 }, word), DEFAULT_WORDS),
  )
