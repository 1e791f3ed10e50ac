import type { Card } from '../../src/core/plan/card.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { PastRound } from '../../src/core/record/past-round.ts'
import type { Scores } from '../../src/core/record/record.ts'
import { card, label, ok, planOf } from './cards.ts'

/** The author’s example board after its Session #3: four objectives, three milestones under each, nearly all scored. */
export function football(): Plan {
  return planOf([label, ...COLUMNS.flatMap(columnOfCards)], { page: { id: '0:1', name: 'Football app, Q3' } })
}

interface Column {
  readonly objective: string
  readonly hex: string
  readonly milestones: readonly {
    readonly text: string
    readonly scores: Scores
    readonly rounds?: readonly PastRound[]
  }[]
}

const none = { dependenciesReviewed: true } as const
const on = (...texts: string[]) => ({ dependencies: texts.map((text) => ({ text })), dependenciesReviewed: true })

const COLUMNS: readonly Column[] = [
  {
    objective: 'Make it easier and faster for users to discover relevant matches nearby',
    hex: '#FFC943',
    milestones: [
      {
        text: 'Add filters for skill level and time preference to increase relevance.',
        scores: {
          effort: 'M',
          business: 2,
          ux: 3,
          ...on('Platform'),
          skills: ['Frontend', 'Backend'],
          note: 'The search index already holds skill levels.',
        },
        rounds: [{ attribute: 'effort', counts: { S: 1, M: 4, L: 1 } }],
      },
      {
        text: 'Cache last used location to speed up repeat searches.',
        scores: { effort: 'S', business: 1, ux: 2, ...none, skills: ['Frontend'] },
        rounds: [{ attribute: 'effort', counts: { S: 6 } }],
      },
      {
        text: 'Highlight popular or recurring matches to boost participation',
        scores: { effort: 'M', business: 3, ux: 2, ...on('Data Science'), skills: ['Frontend', 'Data Science'] },
      },
    ],
  },
  {
    objective: 'Increase match participation by improving the relevance and engagement of smart match recommendations',
    hex: '#FFC943',
    milestones: [
      {
        text: 'Incorporate attendance history and player ranking into suggestions',
        scores: {
          effort: 'L',
          business: 3,
          ux: 3,
          ...on('Ranking system API', 'Data Science'),
          skills: ['Backend', 'Data Science'],
        },
        rounds: [{ attribute: 'effort', counts: { S: 1, L: 4, '?': 1 } }],
      },
      {
        text: 'Show friend-participation badges to increase click-through',
        scores: { effort: 'S', business: 2, ux: 3, ...none, skills: ['Design', 'Frontend'] },
      },
      {
        text: 'Test a “match of the day” banner to promote under-filled games.',
        scores: { effort: 'S', business: 2, ux: 1, ...none, skills: ['Design', 'Frontend', 'Product Analytics'] },
      },
    ],
  },
  {
    objective: 'Strengthen community trust by making player feedback more visible, engaging, and complete.',
    hex: '#66D575',
    milestones: [
      {
        text: 'Require minimum 3 ratings before showing public scores.',
        scores: { effort: 'M', business: 1, ux: 1, ...none, skills: ['Backend'] },
      },
      {
        text: 'Add emoji-based quick feedback (e.g., ✅ punctual, ⚽ skillful)',
        scores: { effort: 'M', business: 2, ux: 3, ...none, skills: ['Design', 'Frontend'] },
        rounds: [{ attribute: 'ux', counts: { '2': 1, '3': 5 } }],
      },
      {
        text: 'Trigger follow-up push after a match to boost feedback completion',
        scores: { effort: 'L', business: 2, ux: 2, ...on('Platform', 'Push provider'), skills: ['Backend'] },
      },
    ],
  },
  {
    objective: 'Drive organic growth and early engagement through a seamless and trustworthy invite experience',
    hex: '#66D575',
    milestones: [
      {
        text: 'Enable sharing via WhatsApp/Instagram with deep links.',
        scores: {
          effort: 'M',
          business: 3,
          ux: '?',
          dependencies: [{ card: '1:12' }],
          dependenciesReviewed: true,
          skills: ['Frontend'],
        },
      },
      {
        text: 'Offer reward (like free entry or badge) for successful invites',
        scores: { effort: 'L', business: 1, ux: 1 },
      },
      {
        text: 'Show invited players a “welcome badge” to boost early trust.',
        scores: { effort: 'S', business: 1, ux: 1, ...on('Platform'), skills: ['Design'] },
      },
    ],
  },
]

function columnOfCards({ objective, hex, milestones }: Column, column: number): Card[] {
  const fill = { kind: 'solid', hex } as const
  const x = column * 1250
  return [
    card(`8:${column + 1}`, objective, { fill, border: 'dashed', box: { x, y: -900, width: 857, height: 272 } }),
    ...milestones.map(({ text, scores, rounds }, row) => {
      const id = `1:${column * 3 + row + 1}`
      const record = ok({
        v: 1 as const,
        at: id,
        ...(scores as object),
        ...(rounds === undefined ? {} : { rounds: [...rounds] }),
      })
      return card(id, text, { fill, record, box: { x, y: row * 160, width: 1034, height: 79 } })
    }),
  ]
}
