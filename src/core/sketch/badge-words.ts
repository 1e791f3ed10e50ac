/** What the pill under a card says: `M · $$ · ♥♥ · needs 2`, `?`, or `S–L talk` where a vote ended far apart, `S or M?` where near. */
import { inSentence } from '../base/index.ts'
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

/** What a screen reader on the canvas hears of a badge: `Scores: effort medium, business value high, needs 2`. */
export function badgeName(words: string): string {
  return `Scores: ${words.split(DOT).map(inWords).join(', ')}`
}

/** A level in words; a lone `?`, or what a vote has left open, as it stands: more was not said. */
function inWords(said: string): string {
  for (const attribute of SCALE_ATTRIBUTES) {
    const { name, levels } = SCALES[attribute]
    const level = levels.find(({ glyph }) => glyph === said)
    if (level !== undefined) return `${inSentence(name)} ${level.word.toLowerCase()}`
    if (said !== UNSURE.glyph && said === unsure(attribute)) return `${inSentence(name)} not sure yet`
  }
  return said
}
