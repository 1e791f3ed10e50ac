import { perObject } from '../memo.ts'
import type { Milestone, Plan } from '../plan.ts'
import type { Dependency, Scores } from '../record/record.ts'
import type { Words } from '../weigh/value.ts'

/**
 * Text as it may leave the board: what no reader shows or what breaks a reader is taken out, what people wrote stays.
 * Control characters go (XML forbids them, terminals obey them), every kind of line break becomes `\n`, halves of
 * surrogate pairs become U+FFFD (they cannot be written in UTF-8), and direction overrides are closed, so that a card
 * in Arabic cannot turn round the rest of the line (Unicode UAX 9; CVE-2021-42574, “Trojan Source”).
 */
export function clean(text: string): string {
  return closeDirections(
    text
      .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'),
  )
}

/** Embeddings and overrides end with U+202C, isolates with U+2069; what a text leaves open is closed at its end. */
function closeDirections(text: string): string {
  const open: string[] = []
  for (const [mark] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (mark === '\u202C' || mark === '\u2069') {
      if (open[open.length - 1] === mark) open.pop()
    } else open.push(mark >= '\u2066' ? '\u2069' : '\u202C')
  }
  return open.length === 0 ? text : text + open.reverse().join('')
}

/** The plan with every word of the board cleaned: what all exporters write from. */
export const cleanPlan = perObject((plan: Plan): Plan => ({
  ...plan,
  page: { ...plan.page, name: clean(plan.page.name) },
  words: cleanWords(plan.words),
  milestones: plan.milestones.map(cleanMilestone),
}))

function cleanWords({ S, M, L }: Words): Words {
  const three = ([low, medium, high]: Words['S']) => [clean(low), clean(medium), clean(high)] as const
  return { S: three(S), M: three(M), L: three(L) }
}

const cleanMilestone = perObject((milestone: Milestone): Milestone => {
  const { name, type, section, objective, scores } = milestone
  return {
    ...milestone,
    name: clean(name),
    type: orNull(type),
    section: orNull(section),
    objective: orNull(objective),
    scores: cleanScores(scores),
  }
})

function cleanScores(scores: Scores): Scores {
  const { dependencies, skills, note, type } = scores
  return {
    ...scores,
    dependencies: dependencies?.map((item): Dependency =>
      'text' in item ? { ...item, text: clean(item.text) } : item,
    ),
    skills: skills?.map(clean),
    note: note === undefined ? undefined : clean(note),
    type: type === undefined ? undefined : clean(type),
  }
}

function orNull(text: string | null): string | null {
  return text === null ? null : clean(text)
}
