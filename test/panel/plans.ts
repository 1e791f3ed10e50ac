import type { Kind, Plan } from '../../src/core/plan/plan.ts'
import type { Scores } from '../../src/core/record/record.ts'
import { card, label, objective, planOf, scored } from '../core/cards.ts'

/**
 * The author’s twelve milestones (docs/method.md, The official board), and what a team half-way through Session #3 said
 * of them.
 */
const NAMES = [
  'Add filters for skill level and time preference to increase relevance.',
  'Cache last used location to speed up repeat searches.',
  'Highlight popular or recurring matches to boost participation',
  'Incorporate attendance history and player ranking into suggestions',
  'Show friend-participation badges to increase click-through',
  'Test a “match of the day” banner to promote under-filled games.',
  'Require minimum 3 ratings before showing public scores.',
  'Add emoji-based quick feedback (e.g., ✅ punctual, ⚽ skillful)',
  'Trigger follow-up push after a match to boost feedback completion',
  'Enable sharing via WhatsApp/Instagram with deep links.',
  'Offer reward (like free entry or badge) for successful invites',
  'Show invited players a “welcome badge” to boost early trust.',
] as const

const SAID: readonly Scores[] = [
  {
    effort: 'M',
    business: 2,
    ux: 3,
    dependencies: [{ text: 'Ranking system API' }, { card: '1:4' }],
    dependenciesReviewed: true,
    skills: ['Frontend', 'Data Science'],
    note: 'Assumes the search index already holds skill levels.',
  },
  { effort: 'S', business: 1, ux: 2, dependenciesReviewed: true, skills: ['Frontend'] },
  { effort: 'M', business: 3, ux: 2, dependencies: [{ text: 'Platform' }], dependenciesReviewed: true },
  { effort: 'L', business: '?', ux: 3 },
  { effort: '?' },
  {},
  { effort: 'S', business: 1, ux: 1, dependenciesReviewed: true, skills: ['Backend'] },
]

export const KINDS: readonly Kind[] = [
  kind('Wide rectangle, yellow', '#FFC943', 6, 6, NAMES[0]),
  kind('Wide rectangle, green', '#66D575', 6, 6, NAMES[6]),
  kind('Rectangle, blue, dashed border', '#0D99FF', 4, 0, 'Make it easier to discover matches nearby'),
  kind('Sticky, light yellow', '#FFE299', 31, 1, 'Players do not know who else is coming'),
  kind('Frame, no fill, dashed border', null, 8, 0, 'Match search. Find a game close to you in two taps'),
]

/** What makes a page an OKRA board, so that wide rectangles on it are milestones. */
const SIGNS = [objective, label]

/** Twelve milestones, none scored. */
export function twelve(): Plan {
  return {
    ...planOf([...SIGNS, ...NAMES.map((name, index) => card(`1:${index + 1}`, name, colour(index)))]),
    kinds: KINDS,
  }
}

/** The same, half-way through the session. */
export function halfScored(): Plan {
  const cards = NAMES.map((name, index) => scored(`1:${index + 1}`, name, SAID[index] ?? {}, colour(index)))
  return { ...planOf(cards), kinds: KINDS }
}

/** Thousands of milestones, every third of them sized. */
export function many(count: number): Plan {
  const cards = Array.from({ length: count }, (_, index) =>
    scored(`1:${index + 1}`, `${index + 1}. ${NAMES[index % 12] ?? ''}`, index % 3 === 0 ? { effort: 'M' } : {}),
  )
  return { ...planOf(cards), kinds: KINDS }
}

export function empty(): Plan {
  return { ...planOf([]), kinds: KINDS.map((each) => ({ ...each, counted: 0, isTicked: false })) }
}

/** Names that do not fit, in scripts that run both ways. */
export function worldly(): Plan {
  const names = [
    'تمكين اللاعبين من اكتشاف المباريات القريبة والانضمام إليها بثقة من خلال الموقع الجغرافي',
    '近くの試合を安心して見つけて参加できるように、位置情報に基づくおすすめを提供する（第2四半期）',
    'Привлечение новых игроков через приглашения друзей и награды за первые игры сезона',
    'תמיכה ב-WhatsApp (deep links)',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  ]
  return {
    ...planOf([...SIGNS, ...names.map((name, index) => card(`1:${index + 1}`, name, colour(index)))]),
    kinds: KINDS,
  }
}

function colour(index: number): { readonly fill: { readonly kind: 'solid'; readonly hex: string } } {
  return { fill: { kind: 'solid', hex: index < 6 ? '#FFC943' : '#66D575' } }
}

function kind(words: string, fill: string | null, count: number, counted: number, example: string): Kind {
  return { look: words, words, fill, count, counted, isTicked: counted === count, example }
}
