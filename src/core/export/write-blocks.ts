import { namesIn, type Milestone, type Plan } from '../plan/index.ts'
import { ATTRIBUTES, COLUMN_TITLES, type Words } from '../record/index.ts'
import { collapse, PREFIX, TYPES } from '../text/index.ts'
import { cleanPlan } from './clean-plan.ts'
import { CELLS, type Names } from './milestone-table.ts'

/**
 * The method’s six-line blocks (docs/method.md, The six-line block), a blank line between two. Plain text, so a `$` is
 * a `$`; whoever pastes it as a replacement pattern or into a shell has to quote it as any other text.
 * With `most`, only those of the first so many milestones.
 */
export function toBlocks(plan: Plan, most = Infinity): string {
  const clean = cleanPlan(plan)
  const names = namesIn(clean)
  return clean.milestones
    .slice(0, most)
    .map((milestone) => writeBlock(milestone, names, clean.words))
    .join('\n\n')
}

function writeBlock(milestone: Milestone, names: Names, words: Words): string {
  return [
    titleLine(milestone),
    ...ATTRIBUTES.map((attribute) =>
      `${COLUMN_TITLES[attribute]}: ${collapse(CELLS[attribute](milestone, names, words))}`.trimEnd(),
    ),
  ].join('\n')
}

/** `Spike: Try the API`: the type the method knows, said once. */
function titleLine({ name, type }: Milestone): string {
  if (PREFIX.test(name)) return name
  const known = TYPES.find((each) => each.toLowerCase() === type?.trim().toLowerCase())
  return `${known ?? 'Milestone'}: ${collapse(name)}`
}
