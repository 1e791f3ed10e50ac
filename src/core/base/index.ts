/** What any room may need and what knows nothing of milestones: boxes, colours, words in sentences, remembering, comparing. */
export { contains, indexBoxes, overlap, union, type Box, type FindHit } from './boxes.ts'
export {
  chroma,
  colourName,
  contrastRatio,
  difference,
  fromHex,
  toHex,
  lightness,
  toRgb,
  type Channels,
  type Hex,
} from './colour.ts'
export { abilitiesIn, editorNamed, NO_SESSION_HERE, type Abilities, type EditorName } from './editors.ts'
export { decodeWith } from './encoding.ts'
export { makeLedger, type Ledger } from './ledger.ts'
export { perObject } from './memo.ts'
export { makeMultiset, type Multiset } from './multiset.ts'
export { clampSize, DEFAULT_SIZE, type Size } from './panel-size.ts'
export { replaced } from './replaced.ts'
export { sameJson } from './same-json.ts'
export { inOneGo, type Steps } from './steps.ts'
export { capital, count, inSentence, listed, quote, quoteAll } from './sentence.ts'
