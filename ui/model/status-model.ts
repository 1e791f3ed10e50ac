import { createModel, signal, type ReadonlySignal } from '@preact/signals'

export interface StatusText {
  readonly text: string
  readonly isTrouble: boolean
  /** What it is about and is new on the board, by ids: to be shown there. */
  readonly shows?: readonly string[]
}

/** Long work on the board, as far as it has come. */
export interface Work {
  readonly what: string
  readonly done: number
  readonly of: number
}

/** What the panel says just happened, in words, and what is still going on. */
export interface Status {
  readonly said: ReadonlySignal<StatusText>
  readonly work: ReadonlySignal<Work | null>
  /** What is in plain sight elsewhere, for those who listen. */
  readonly announced: ReadonlySignal<string>
  readonly say: (text: string, shows?: readonly string[]) => void
  readonly warn: (text: string, shows?: readonly string[]) => void
  readonly announce: (text: string) => void
  readonly showWork: (work: Work) => void
  readonly endWork: () => void
}

export const StatusModel = createModel<Status>(() => {
  const said = signal<StatusText>({ text: '', isTrouble: false })
  const work = signal<Work | null>(null)
  const announced = signal('')
  return {
    said,
    work,
    announced,
    say: (text, shows = []) => {
      said.value = { text, isTrouble: false, ...showing(shows) }
    },
    warn: (text, shows = []) => {
      said.value = { text, isTrouble: true, ...showing(shows) }
    },
    announce: (text) => {
      announced.value = text
    },
    showWork: (next) => {
      work.value = next.done < next.of ? next : null
    },
    endWork: () => {
      work.value = null
    },
  }
})

function showing(shows: readonly string[]): Pick<StatusText, 'shows'> {
  return shows.length === 0 ? {} : { shows }
}
