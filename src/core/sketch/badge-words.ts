/** What the pill under a card says: `M · $$ · ♥♥ · needs 2`, `?`, or `S–L talk` where a vote ended far apart, `S or M?` where near. */
import type { Milestone } from '../plan/index.ts'
import {
  lastRounds,
  levelOf,
  SCALE_ATTRIBUTES,
  SCALES,
  UNSURE,
  type PastRound,
  type ScaleAttribute,
} from '../record/index.ts'
import { resultOf } from '../weigh/index.ts'

/** Between two answers; Inter has it, and it is no letter. */
const DOT = ' · '

export function badgeWords({ scores, rounds }: Pick<Milestone, 'scores' | 'rounds'>): string {
  const last = new Map(lastRounds(rounds).map((round) => [round.attribute, round]))
  const levels = SCALE_ATTRIBUTES.flatMap((attribute) => {
    const level = levelOf(attribute, scores[attribute])
    if (level === undefined) return talk(last.get(attribute)) ?? []
    return level === UNSURE ? unsure(attribute) : level.glyph
  })
  const needs = scores.dependencies?.length ?? 0
  const said = needs > 0 ? [...levels, `needs ${needs}`] : levels
  return said.length === 0 ? UNSURE.glyph : said.join(DOT)
}

/** Several answers stand side by side, so “not sure” says of which scale it is; effort comes first and needs no sign. */
function unsure(attribute: ScaleAttribute): string {
  const [lowest] = SCALES[attribute].levels
  return attribute === 'effort' ? UNSURE.glyph : `${lowest.glyph}${UNSURE.glyph}`
}

/** People saw the card differently and settled on nothing: both ends of the scale, or two neighbours to choose from. */
function talk(round: PastRound | undefined): string | null {
  if (round === undefined) return null
  const { attribute, counts } = round
  const { kind } = resultOf(attribute, counts)
  const given = SCALES[attribute].levels.filter(({ score }) => (counts[String(score)] ?? 0) > 0)
  const [low, high] = [given[0]?.glyph ?? '', given[given.length - 1]?.glyph ?? '']
  if (kind === 'apart') return `${low}–${high} talk`
  return kind === 'split' || kind === 'nearly' ? `${low} or ${high}?` : null
}
