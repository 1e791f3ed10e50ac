/** What a report of the contract from a real FigJam says against the host's facts. */
import * as v from 'valibot'
import { fact } from '../../host/facts.ts'

const Report = v.object({
  probe: v.literal(1),
  cases: v.array(
    v.object({
      fact: v.number(),
      name: v.string(),
      holds: v.boolean(),
      found: v.optional(v.string(), 'no reason given'),
    }),
  ),
  refused: v.optional(v.string()),
  asked: v.optional(v.array(v.object({ fact: v.nullable(v.number()), question: v.string(), answer: v.string() })), []),
})

/** A paragraph for each fact that differs and for each answer of the person. Throws a sentence when it is no report. */
export function compare(value: unknown): string[] {
  const result = v.safeParse(Report, value)
  if (!result.success)
    throw new Error(`This is no report of the probe: ${v.getDotPath(result.issues[0]) ?? 'all of it'}.`)
  const { cases, refused, asked } = result.output
  const differing = cases.filter(({ holds }) => !holds)
  const answered = asked.filter(({ answer }) => answer.trim() !== '')
  return [
    ...(refused === undefined ? [] : [`${named(150)}: ${fact(150).says}.\n  ${refused}`]),
    ...(differing.length === 0 && cases.length > 0 ? [`All ${cases.length} cases hold there, too.`] : []),
    ...differing.map((each) => `${named(each.fact)} differs: ${fact(each.fact).says}.\n  ${each.found}`),
    ...answered.map(
      (each) => `${each.fact === null ? 'No fact yet' : named(each.fact)}: ${each.question}\n  ${each.answer}`,
    ),
  ]
}

function named(n: number): string {
  return `Fact ${n} (${fact(n).standing})`
}
