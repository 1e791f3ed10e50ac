/**
 * The sentence a menu command ends with. FigJam cuts it at 100 characters (host facts, 140 and 147), so what went wrong
 * comes first, and where the whole would not fit it is said in fewer words instead of being cut.
 */
import { count, inSentence } from '../base/index.ts'
import { describePatch, isAnythingDone, isLeftHalf, type Outcome, type Refusal } from '../edit/index.ts'
import { RULE_NAMES } from '../record/index.ts'
import * as badgesTidy from './badges-tidy.ts'
import * as milestoneChange from './milestone-change.ts'
import * as paintChoose from './paint-choose.ts'
import { inWords, ledWords, type Reasons } from './refusals.ts'
import type { ChangeOf } from './schemas.ts'
import type { CarriedOut } from './shape.ts'
import * as tablePut from './table-put.ts'
import { troublesInBrief, troublesOf } from './trouble.ts'

/** What menu items ask for. */
export type MenuChange = ChangeOf<'milestone/change' | 'paint/choose' | 'table/put' | 'badges/tidy'>

type Say<Type> = (change: ChangeOf<Extract<MenuChange['type'], Type>>, done: CarriedOut) => string

/** What the sandbox says itself: only the sentences of these. */
const SAY: { readonly [Type in MenuChange['type']]: Say<Type> } = {
  'milestone/change': milestoneChange.say,
  'paint/choose': paintChoose.say,
  'table/put': tablePut.say,
  'badges/tidy': badgesTidy.say,
}

const REASONS: Reasons = {
  ...badgesTidy.refusals,
  ...tablePut.refusals,
  'led by': ({ name = 'Somebody else' }) => ledWords(name),
}

const READ_ONLY_IN_MENU = 'This file is read-only for you: ask its owner for edit access to score or colour.'

/** Why a menu item was not carried out. */
export function closingRefusal(why: Refusal): string {
  return fitted(inWords(why, REASONS))
}

/** UTF-16 code units: the shortest way of counting characters. */
const LONGEST = 100

export function closing(change: MenuChange, done: CarriedOut): string {
  const { outcome } = done
  if (outcome.isReadOnly) return READ_ONLY_IN_MENU
  const troubles = troublesOf(outcome)
  const say = SAY[change.type] as (change: MenuChange, done: CarriedOut) => string
  const sentence = say(change, done)
  if (troubles.length === 0) return firstThatFits([sentence, ...inBrief(change, sentence, outcome)])
  const ways = [troubles.join(' '), ...troublesInBrief(outcome)]
  // Where FigJam refused something, only what can be counted is said to be done.
  const isCounted = change.type === 'milestone/change' || change.type === 'paint/choose'
  if (!isAnythingDone(outcome) || (isLeftHalf(outcome) && !isCounted)) return firstThatFits(ways)
  const [shorter = sentence, ...shortest] = inBrief(change, sentence, outcome)
  // Names go before what was done is boiled down to a number.
  const pairs = [[sentence, shorter], shortest].flatMap((sentences) =>
    ways.flatMap((way) => sentences.map((each) => `${way} ${each}`)),
  )
  return firstThatFits([...pairs, ...ways.slice(-1)])
}

/** A sentence that is to end a command, however long: whole sentences of it where that leaves enough, else cut at a word. */
function fitted(sentence: string): string {
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
function inBrief(change: MenuChange, done: string, outcome: Outcome): string[] {
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
