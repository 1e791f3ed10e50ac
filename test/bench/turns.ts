import type { LogLine, Moment } from '../../host/sandbox/index.ts'
import { cpu } from './cpu.ts'

const BEGINS = 'bench: a search begins'
const ENDS = 'bench: a search ends'

/** Goes before a plugin's code: it then tells when it searches the page, which nobody can do in slices. */
export const TELLS_SEARCHES = `{
  const page = Object.getPrototypeOf(figma.currentPage)
  for (const name of ['findAllWithCriteria', 'findAll']) {
    const find = page[name]
    const value = function (...given) {
      console.log('${BEGINS}')
      try { return find.apply(this, given) } finally { console.log('${ENDS}') }
    }
    Object.defineProperty(page, name, { value })
  }
}
`

/** How long the turns of one plugin take: from entering the sandbox to leaving it, in milliseconds of CPU. */
export class Turns {
  /** CPU time when the plugin was first given control. */
  beganAt = NaN
  /** The longest turn after that first one, without the searches in it, since this was last set to 0. */
  longest = 0
  #entered = 0
  #searchBegan = 0
  #searching = 0
  #isLoaded = false

  note(moment: Moment): void {
    if (moment === 'begins') {
      this.#searching = 0
      this.#entered = cpu()
      if (!this.#isLoaded) this.beganAt = this.#entered
      return
    }
    // The first turn parses the script, which nobody can do in slices either.
    if (this.#isLoaded) this.longest = Math.max(this.longest, cpu() - this.#entered - this.#searching)
    this.#isLoaded = true
  }

  /** Of a plugin's log: the searches, and what is no business of a benchmark's and ends it. */
  hear({ level, text }: LogLine): void {
    if (text === BEGINS) this.#searchBegan = cpu()
    else if (text === ENDS) this.#searching += cpu() - this.#searchBegan
    else if (level === 'error') throw new Error(`A plugin failed while it was measured: ${text}`)
  }
}
