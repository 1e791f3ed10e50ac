/** What is kept on the board and the facts of the method behind it: scales and levels, value words, rules, meanings, activities, votes, ballots. */
export {
  ACTIVITIES,
  activityFor,
  activityOf,
  AgendaState,
  minutesOf,
  nextActivity,
  patchAgenda,
  type Activity,
  type ActivityId,
  type AgendaPatch,
  type Pair,
} from './agenda.ts'
export {
  answersIn,
  Ballot,
  bySeat,
  later,
  patchBallot,
  saysAll,
  tabsOf,
  type Answers,
  type BallotPatch,
  type BallotState,
  type Proposal,
} from './ballot.ts'
export { FacilitatorState, type Facilitator } from './facilitator.ts'
export type { KeptKey, Values } from './keys.ts'
export { LiveRound, type BallotBox, type Round } from './live-round.ts'
export {
  DeclinedOffers,
  Made,
  Mark,
  Original,
  PaintState,
  PaletteState,
  TableRows,
  TickedLooks,
  WordsState,
} from './marks.ts'
export type { Meaning, Meanings } from './meanings.ts'
export { PlanFile, type MilestoneEntry } from './plan-file.ts'
export {
  Dependency,
  MilestoneRecord,
  Patch,
  patchRecord,
  readRecord,
  recordOf,
  sameDependency,
  sameWords,
  ScoreFields,
  scoresOf,
  type Scores,
} from './record.ts'
export { describeRound, lastRounds, readRounds, type PastRound } from './round.ts'
export { DRAFT, isWritten, Rubric, tidy, unwritten, withDraft, WrittenMeanings } from './rubric.ts'
export { RULE_NAMES, RULES, type Contrast, type Rule } from './rules.ts'
export {
  glyphOf,
  rankOf,
  SCALE_ATTRIBUTES,
  SCALES,
  stepOf,
  UNSURE,
  type Effort,
  type EffortScore,
  type Rank,
  type ScaleAttribute,
  type Score,
  type Step,
  type ValueScore,
} from './scale.ts'
export { ABSENT, parseJson, readStored, stamp, whyNot, writeStored, type Stamped, type Stored } from './stored.ts'
export {
  DEFAULT_WORDS,
  EFFORTS,
  sameWording,
  SPOTS,
  VALUE_WORDS,
  VALUES,
  withWord,
  wordAt,
  type Spot,
  type Words,
} from './value-words.ts'
export {
  asRead,
  asWritten,
  bareId,
  cardOf,
  GONE,
  nameIn,
  partiesIn,
  readWaits,
  salvageOn,
  type Fellows,
} from './waits.ts'
