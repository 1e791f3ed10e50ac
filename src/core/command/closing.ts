/**
 * The sentence a menu command ends with. FigJam cuts it at 100 characters (host facts, 140 and 147), so what went wrong
 * comes first, and where the whole would not fit it is said in fewer words instead of being cut.
 */
import { count, inSentence } from '../base/index.ts'
import { describePatch, type Outcome } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { RULE_NAMES } from '../record/index.ts'
import { isAnythingDone, READ_ONLY_COMMAND, whatHappened, type BoardChange } from './report.ts'
import { troublesInBrief, troublesOf } from './trouble.ts'

/** UTF-16 code units: the shortest way of counting characters. */
const LONGEST = 100

export function closing(
  change: BoardChange,
  { before, after }: { readonly before: Plan; readonly after: Plan },
  outcome: Outcome,
): string {
  if (outcome.isReadOnly) return READ_ONLY_COMMAND
  const troubles = troublesOf(outcome)
  const done = whatHappened(change, before, after, outcome)
  if (troubles.length === 0) return firstThatFits([done, ...inBrief(change, done, outcome)])
  const ways = [troubles.join(' '), ...troublesInBrief(outcome)]
  if (!isAnythingDone(outcome)) return firstThatFits(ways)
  const [shorter = done, ...shortest] = inBrief(change, done, outcome)
  // Names go before what was done is boiled down to a number.
  const pairs = [[done, shorter], shortest].flatMap((dones) =>
    ways.flatMap((way) => dones.map((each) => `${way} ${each}`)),
  )
  return firstThatFits([...pairs, ...ways.slice(-1)])
}

/** A sentence that is to end a command, however long: whole sentences of it where that leaves enough, else cut at a word. */
export function fitted(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence
  const end = sentence.lastIndexOf('. ', LONGEST - 1)
  if (end > LONGEST / 3) return sentence.slice(0, end + 1)
  const room = sentence.slice(0, LONGEST - 1)
  // Neither a word nor a character of two code units is cut in half.
  const cut = room.replace(/\s+\S*$/, '').length > LONGEST / 2 ? room.replace(/\s+\S*$/, '') : room
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}

function firstThatFits(ways: readonly string[]): string {
  return ways.find((way) => way.length <= LONGEST) ?? fitted(ways[ways.length - 1] ?? '')
}

/** What was done in fewer and fewer words: numbers instead of names. */
function inBrief(change: BoardChange, done: string, outcome: Outcome): string[] {
  const { recorded, painted, restored } = outcome
  if (change.type === 'milestone/change') {
    const cards = count(recorded.length, 'card')
    return [`${describePatch(change.patch)} · ${cards}.`, `Scored ${cards}.`]
  }
  if (change.type !== 'paint/choose') return [fitted(done)]
  if (change.rule === 'original') return [`${count(restored.length, 'card')} in original colours.`]
  const milestones = count(painted.length, 'milestone')
  return [`${milestones} coloured by ${inSentence(RULE_NAMES[change.rule])}.`, `${painted.length} coloured.`]
}
