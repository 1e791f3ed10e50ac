/** What is kept on the board and the facts of the method behind it: scales and levels, value words, rules, meanings, activities, votes, ballots. */
export {
  ACTIVITIES,
  activityFor,
  ActivityId,
  activityOf,
  AgendaState,
  isVotedIn,
  minutesIn,
  minutesOf,
  nextActivity,
  patchAgenda,
  type Activity,
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
export { COLUMN_TITLES, COLUMNS, columnTitled, isColumn, METHOD_COLUMNS, type ColumnKey } from './columns.ts'
export { FacilitatorState, type Facilitator } from './facilitator.ts'
export { KEYS, type KeptKey, type Values } from './keys.ts'
export { StoredRound, type BallotBox, type Round } from './stored-round.ts'
export { Made, readTableRows, rowsKey, TableRows, type RowsKey } from './made.ts'
export { Mark } from './mark.ts'
export type { Meaning, Meanings } from './meanings.ts'
export { Original } from './original.ts'
export {
  DeclinedOffers,
  NO_TEAM,
  PaintState,
  PaletteState,
  TeamState,
  TickedLooks,
  WordsState,
  type Team,
} from './page-values.ts'
export { describeRound, lastRounds, readRounds, type PastRound } from './past-round.ts'
export { PlanFile, type MilestoneEntry } from './plan-file.ts'
export { isOnScales, keyOnScale, questionOf, questionsOf, scalesIn, type Question } from './question.ts'
export {
  Dependency,
  FIELD_OF,
  MilestoneRecord,
  Patch,
  patchRecord,
  readRecord,
  recordOf,
  sameDependency,
  sameWords,
  ScoreFields,
  scoresOf,
  type ScoreField,
  type Scores,
} from './record.ts'
export { Example, sizedBy, withExamples, type Sized } from './examples.ts'
export { DRAFT, isWritten, Rubric, tidy, unwritten, withDraft, WrittenMeanings } from './rubric.ts'
export { CONTRASTS, RULE_NAMES, RULES, type Contrast, type Rule } from './rules.ts'
export {
  ATTRIBUTE_NAMES,
  ATTRIBUTES,
  Effort,
  EFFORTS,
  EffortScore,
  glyphOf,
  isScaleAttribute,
  levelOf,
  Rank,
  rankOf,
  RANKS,
  SCALE_ATTRIBUTES,
  ScaleAttribute,
  SCALES,
  Score,
  UNSURE,
  VALUE_ATTRIBUTES,
  type Attribute,
  type Level,
  type ScoreOf,
} from './scale.ts'
export {
  ABSENT,
  parseJson,
  readStored,
  rememberWritten,
  stamp,
  whyNot,
  writeStored,
  type Stamped,
  type Stored,
} from './stored.ts'
export {
  DEFAULT_WORDS,
  sameWording,
  SPOTS,
  VALUE_WORDS,
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
export { countWrite, isLastOf, writesOf } from './writes.ts'
