/** Who is in the session: people as FigJam knows them, and the roles they pick. */
import type { Said } from './ballot.ts'

/** Somebody on the board now, this person included (typings, User). `id` is null for others who are not logged in. */
export interface Present {
  readonly id: string | null
  readonly name: string
  /** Unique for each tab. */
  readonly session: number
  readonly colour: string
}

/** What a person can say they are; free words are as good. The method wants more than the first two at the table. */
export const ROLES: readonly string[] = [
  'Product',
  'Tech lead',
  'Design',
  'Frontend',
  'Backend',
  'Data',
  'Quality',
  'Platform',
]

/** Two letters at most: `Ana Maria Souza` is AS, `Cleo` is C. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined]
  return letters.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('') || '?'
}

/** The ballot a person has, or that was made ready for them; `seat` is what their own FigJam remembers, if it is known. */
export function ballotOf<B extends Said>(
  ballots: readonly B[],
  person: Pick<Present, 'id' | 'name' | 'session'>,
  seat: string | null = null,
): B | undefined {
  return (
    ballots.find((ballot) => seat !== null && ballot.seat === seat) ??
    ballots.find((ballot) => ballot.seat === '' && ballot.session === person.session) ??
    ballots.find((ballot) => ballot.seat === '' && person.id !== null && ballot.user === person.id) ??
    ballots.find((ballot) => ballot.seat === '' && ballot.name === person.name)
  )
}

/** Whether a ballot is somebody’s: by their tab, or, since they came back in another, by who they are to FigJam. */
export function isOf(
  { user, session }: Pick<Said, 'user' | 'session'>,
  person: Pick<Present, 'id' | 'session'>,
): boolean {
  return session === person.session || (person.id !== null && user === person.id)
}

/** People here who have no ballot and for whom none is ready. */
export function withoutBallot(ballots: readonly Said[], people: readonly Present[]): Present[] {
  const left = Array.from(ballots)
  return people.filter((person) => {
    const at = left.findIndex(
      (ballot) => isOf(ballot, person) || (person.id === null && ballot.seat === '' && ballot.name === person.name),
    )
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}
