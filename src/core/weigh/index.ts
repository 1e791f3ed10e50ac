/** What scores mean together: value for effort, contrast, waiting, progress, results of votes, suggestions. */
export { circlesIn, ringsIn, waitsWithin } from './circles.ts'
export { countShown, filterMilestones, type Show, type ShownCount } from './filter.ts'
export { givenOn, isNothing, scoresOn } from './given.ts'
export { handOver } from './handover.ts'
export { matrixOf, type Matrix, type MatrixCell } from './matrix.ts'
export { METHOD_PARTIES, METHOD_SKILLS } from './parties.ts'
export { isComplete, isScored, missingIn, missingWords } from './progress.ts'
export {
  addCounts,
  isSet,
  levelCounts,
  resultOf,
  tally,
  votersIn,
  votes,
  wantsSpike,
  type Counts,
  type Result,
  type Consensus,
} from './result.ts'
export { sayGiven, sayScores } from './say-given.ts'
export { describeScores, needsWords, skillsWords } from './say-scores.ts'
export { spreadOf, type Spread } from './spread.ts'
export {
  isKnownDependency,
  isKnownSkill,
  openParties,
  openSkills,
  readDependency,
  suggestDependencies,
  suggestSkills,
} from './suggest.ts'
export {
  dependenciesTogether,
  listsDependency,
  listsSkill,
  newTo,
  scoreTogether,
  skillsTogether,
  waitForNothing,
  type Listed,
} from './together.ts'
export { valueOf, worthAt, type Weight } from './value.ts'
export { lastVotes, votedOn, type LastVote, type Voted } from './voted.ts'
export { size, waitingOn, type Waiting } from './waiting.ts'
export { keyOf, shownBy, waitsBetween, waitsIn } from './waits-between.ts'
export { NOT_KNOWN, worthOf, worthRank, worthsIn } from './worth.ts'
export { progressByScale, progressOn, type ScaleProgress } from './scale-progress.ts'
export { sayProgress } from './say-progress.ts'
