import { listed } from '../base/index.ts'
import type { Plan, Milestone } from '../plan/index.ts'
import { levelOf, rankOf, SCALES, type Meanings, type ScaleAttribute, type Score } from '../record/index.ts'
import { clean, collapse } from '../text/index.ts'
import { isComplete } from '../weigh/index.ts'
import { cleanPlan } from './clean-plan.ts'
import { paragraph, tableOf, type Block } from './document.ts'

/** What the documents are written from. Core knows no clock: the day comes in words. */
export interface TakeHome {
  readonly plan: Plan
  /** `22 November 2026`. */
  readonly date: string
  /** Names of the milestones that are parked: the plan here is without them. */
  readonly parked: readonly string[]
}

/** With every word of the board made fit to leave it. */
export function takeHome(plan: Plan, date: string): TakeHome {
  const parked = plan.milestones.flatMap(({ isParked, name }) => (isParked === true ? [clean(name)] : []))
  return { plan: cleanPlan(plan), date, parked }
}

/** `OKRA Session #3 · Football app · Page 1 · 22 November 2026`: where a document comes from. */
export function provenance({ plan, date }: TakeHome): Block {
  return paragraph(['OKRA Session #3', whereOf(plan), date, plan.team.link].filter((part) => part !== '').join(' · '))
}

/** `Match · Football app · Page 1`: team, board and page, as far as they are known. */
export function whereOf({ team, page }: Pick<Plan, 'team' | 'page'>): string {
  return [team.name, page.board ?? '', page.name]
    .map(collapse)
    .filter((part) => part !== '')
    .join(' · ')
}

/** How many milestones stand at each level, in the words of a sentence: `3 S, 6 M, 3 L, 1 not sure yet`. */
export function spreadLine(milestones: readonly Milestone[], attribute: ScaleAttribute): string {
  const at = (score: Score | undefined) => milestones.filter(({ scores }) => scores[attribute] === score).length
  const open = [
    [at('?'), 'not sure yet'],
    [at(undefined), attribute === 'effort' ? 'not sized' : 'not scored'],
  ] as const
  return [
    ...SCALES[attribute].levels.map(({ score, glyph }) => `${at(score)} ${glyph}`),
    ...open.flatMap(([n, words]) => (n === 0 ? [] : [`${n} ${words}`])),
  ].join(', ')
}

/** `10 of 12 complete`. */
export function completeness(milestones: readonly Milestone[]): string {
  return `${milestones.filter(({ scores }) => isComplete(scores)).length} of ${milestones.length} complete`
}

/** What the levels of one scale mean here, or that nobody wrote it down. */
export function meaningsOf(attribute: ScaleAttribute, meanings: Meanings): Block[] {
  const rows = meaningRows(attribute, meanings)
  if (rows.length === 0) return [paragraph('Not written down. ', NEXT_TIME[attribute])]
  return tableOf(['Level', 'Means here', 'For example'], rows)
}

/** Level, meaning, example; a row for each level that somebody wrote down. */
export function meaningRows(attribute: ScaleAttribute, meanings: Meanings): string[][] {
  const written = meanings[attribute]
  return SCALES[attribute].levels.flatMap(({ score, glyph, word }) => {
    const meaning = written?.[rankOf(score) ?? 1]
    return meaning === undefined
      ? []
      : [[`${glyph} (${word.toLowerCase()})`, clean(meaning.means), clean(meaning.example ?? '')]]
  })
}

const NEXT_TIME: Readonly<Record<ScaleAttribute, string>> = {
  effort: 'Agree on one example of your own for S, M and L before the next session: sizes are only as good as that.',
  business: agreeOn('business'),
  ux: agreeOn('ux'),
}

function agreeOn(attribute: ScaleAttribute): string {
  const glyphs = SCALES[attribute].levels.map(({ glyph }) => glyph)
  return `Agree on what ${listed(glyphs)} stand for before the next session.`
}

/** `S (small)`, `? (not sure yet)`: a level as a heading. */
export function levelTitle(attribute: ScaleAttribute, score: Score | undefined): string {
  if (score === undefined) return attribute === 'effort' ? 'Not sized' : 'Not scored'
  const level = levelOf(attribute, score)
  return level === undefined ? '' : `${level.glyph} (${level.word.toLowerCase()})`
}

/** A closing line that every document carries: the author’s own words on what scores are. */
export const SIGNALS: Block = paragraph('Estimates are signals, not promises.')
