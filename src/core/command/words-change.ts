import * as v from 'valibot'
import { quote } from '../base/index.ts'
import { edits, type Decision, type Edit } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { DEFAULT_WORDS, Effort, Rank, sameWording, VALUE_WORDS, withWord, wordAt } from '../record/index.ts'
import { repaint } from './repaint.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** Another word for a meeting of effort and value; an empty one brings back the method’s own. */
export const schema = v.object({
  type: v.literal('words/change'),
  n,
  effort: Effort,
  value: Rank,
  words: v.string(),
})
type WordsChange = v.InferOutput<typeof schema>

/** Where the word weighs more or less, its cards are repainted. */
export function decide({ plan }: Scene, command: WordsChange): Decision {
  const words = withWord(plan.words, command, command.words)
  const kept: Edit = { kind: 'page/words', words: sameWording(words, DEFAULT_WORDS) ? null : words }
  return edits(plan.paint?.rule === 'value' ? [kept, ...repaint({ ...plan, words })] : [kept])
}

export function foresee(plan: Plan, command: WordsChange): Plan {
  return { ...plan, words: withWord(plan.words, command, command.words) }
}

export function say(command: WordsChange, { after }: CarriedOut): string {
  const { effort, value } = command
  return `Effort ${effort} with ${VALUE_WORDS[value]} value is called ${quote(wordAt(after.words, command))}.`
}
