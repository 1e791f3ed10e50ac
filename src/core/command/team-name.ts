import * as v from 'valibot'
import { edits, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import type { Team } from '../record/index.ts'
import { collapse } from '../text/index.ts'
import { n } from './shape.ts'

/** Whose board this is: what the team is called, and where more of it can be found. Both may be empty. */
export const schema = v.object({ type: v.literal('team/name'), n, name: v.string(), link: v.string() })
type TeamName = v.InferOutput<typeof schema>

/** A longer name is somebody’s text. */
const LONGEST = 80

export function decide(_: unknown, command: TeamName): Decision {
  const team = tidied(command)
  return edits([{ kind: 'page/team', team: team.name === '' && team.link === '' ? null : team }])
}

export function foresee(plan: Plan, command: TeamName): Plan {
  return { ...plan, team: tidied(command) }
}

function tidied({ name, link }: Team): Team {
  return { name: Array.from(collapse(name)).slice(0, LONGEST).join(''), link: collapse(link) }
}

export function say(command: TeamName): string {
  const { name, link } = tidied(command)
  if (name === '' && link === '') return 'No team is named.'
  return name === ''
    ? 'The team’s link stands in what you take home.'
    : `This is the board of ${name}: it stands in what you take home.`
}
