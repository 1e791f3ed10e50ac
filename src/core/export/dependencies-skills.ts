import { count } from '../base/index.ts'
import { namesIn, type Milestone, type Plan } from '../plan/index.ts'
import { cardOf, COLUMN_TITLES } from '../record/index.ts'
import { joinList } from '../text/index.ts'
import { waitingOn } from '../weigh/index.ts'
import { heading, list, paragraph, section, strong, tableOf, type Block, type Document, type Text } from './document.ts'
import { CELLS, dependencyName, type Names } from './milestone-table.ts'
import { namesOf } from './say-milestones.ts'
import { provenance, type TakeHome } from './take-home.ts'

/** `dependencies-skills.md`: by card, by outside team, by milestone waited for, by skill. */
export function dependenciesSkills(home: TakeHome): Document {
  const { plan } = home
  const { milestones } = plan
  const names = namesIn(plan)
  const reviewed = milestones.filter(({ scores }) => scores.dependenciesReviewed === true)
  const open = milestones.filter(({ scores }) => scores.dependenciesReviewed !== true)
  return {
    title: 'Dependencies and skills',
    blocks: [
      provenance(home),
      paragraph(`Dependencies reviewed on ${reviewed.length} of ${count(milestones.length, 'milestone')}.`),
      heading('By milestone'),
      ...tableOf(
        [COLUMN_TITLES.name, 'Depends on', COLUMN_TITLES.skills],
        milestones.map((milestone) => [
          milestone.name,
          CELLS.dependencies(milestone, names, plan.words) || 'not reviewed yet',
          CELLS.skills(milestone, names, plan.words),
        ]),
      ),
      ...section('By team or provider', byParty(plan)),
      ...section('Between milestones', betweenMilestones(milestones, names)),
      ...section('By skill', bySkill(milestones)),
      ...section('Not reviewed yet', list(open.map(({ name }) => name))),
    ],
  }
}

/** Who is waited for outside the team, the one behind most value first. */
export function byParty({ milestones }: Plan, say: (milestones: readonly Milestone[]) => string = namesOf): Block[] {
  return list(waitingOn(milestones).map(({ party, direct }) => nameWithCards(party, direct, say)))
}

/** What is waited for and cannot be found on the page for certain: of another board, say, and not copied along. */
export function missingCards({ milestones }: Plan): Block[] {
  const names = new Set(
    milestones.flatMap(({ scores }) =>
      (scores.dependencies ?? []).flatMap((item) => ('text' in item && item.lost !== undefined ? [item.text] : [])),
    ),
  )
  return names.size === 0
    ? []
    : [paragraph(strong('Not found on this page for certain'), `: ${joinList(Array.from(names))}.`)]
}

function betweenMilestones(milestones: readonly Milestone[], names: Names): Block[] {
  return list(
    milestones.flatMap(({ name, scores }): Text[] => {
      const others = (scores.dependencies ?? []).filter((item) => cardOf(item) !== null)
      return others.length === 0
        ? []
        : [[name, ' waits for ', joinList(others.map((item) => dependencyName(item, names)))]]
    }),
  )
}

function bySkill(milestones: readonly Milestone[]): Block[] {
  const skills = new Map<string, { words: string; of: Milestone[] }>()
  for (const milestone of milestones) {
    for (const words of milestone.scores.skills ?? []) {
      const key = words.trim().toLowerCase()
      const known = skills.get(key) ?? { words, of: [] }
      known.of.push(milestone)
      skills.set(key, known)
    }
  }
  const sorted = Array.from(skills.values()).sort((a, b) => b.of.length - a.of.length)
  return list(sorted.map(({ words, of }) => nameWithCards(words, of)))
}

function nameWithCards(words: string, milestones: readonly Milestone[], say = namesOf): Text {
  return [strong(words), ` (${count(milestones.length, 'milestone')}): `, say(milestones)]
}
