import * as v from 'valibot'
import type { Suggestions, Typed } from '../../run.ts'
import { h } from '../dom.ts'
import type { Parameter } from '../plugin/commands.ts'

export interface Question {
  readonly title: string
  readonly parameters: readonly Parameter[]
  readonly suggest: (typed: Typed) => Promise<Suggestions>
}

/** By key; `undefined` when the person went away. */
export type Given = Readonly<Record<string, unknown>> | undefined

interface Option {
  readonly name: string
  readonly value: unknown
}

const Suggested = v.array(v.union([v.string(), v.looseObject({ name: v.string(), data: v.optional(v.unknown()) })]))

/** FigJam's quick actions: asks for one parameter after the other, with what the plugin suggests for each. */
export function askParameters(root: HTMLElement, question: Question): Promise<Given> {
  return new Promise((resolve) => new QuickActions(root, question, resolve).open())
}

class QuickActions {
  #root: HTMLElement
  #question: Question
  #resolve: (given: Given) => void
  #given: Record<string, unknown> = {}
  #step = 0
  #options: readonly Option[] = []
  /** The option that Enter takes; none while an optional parameter is left empty. */
  #marked = -1
  /** Counts what was asked of the plugin: only the answer to the last counts. */
  #asked = 0
  #input = h('input', { type: 'text', autocomplete: 'off', role: 'combobox', 'aria-expanded': 'true' })
  #list = h('div', { role: 'listbox', 'aria-label': 'Suggestions' })
  #soFar = h('div', { class: 'given' })
  #dialog: HTMLElement
  #onPress = ({ target }: Event) => {
    if (!(target instanceof Node && this.#dialog.contains(target))) this.#finish(undefined)
  }

  constructor(root: HTMLElement, question: Question, resolve: (given: Given) => void) {
    this.#root = root
    this.#question = question
    this.#resolve = resolve
    const heading = h('div', { class: 'quick-title' }, question.title, this.#soFar)
    const look = { class: 'quick', role: 'dialog', 'aria-label': question.title }
    this.#dialog = h('div', look, heading, this.#input, this.#list)
    this.#input.addEventListener('input', () => this.#ask())
    this.#input.addEventListener('keydown', (event) => this.#onKey(event))
  }

  open(): void {
    document.addEventListener('pointerdown', this.#onPress, true)
    this.#root.append(this.#dialog)
    this.#ask()
    this.#input.focus()
  }

  get #parameter(): Parameter | undefined {
    return this.#question.parameters[this.#step]
  }

  #ask(): void {
    const parameter = this.#parameter
    if (!parameter) {
      this.#finish(this.#given)
      return
    }
    this.#input.placeholder = parameter.description ?? parameter.name
    this.#input.setAttribute('aria-label', parameter.name)
    const turn = ++this.#asked
    const query = this.#input.value
    this.#question
      .suggest({ key: parameter.key, query, parameters: this.#given })
      .then(({ suggestions, error }) => {
        if (turn !== this.#asked) return
        this.#options = optionsFrom(suggestions)
        this.#marked = parameter.optional && query === '' ? -1 : 0
        this.#draw(error)
      })
      .catch(() => this.#draw('The plugin did not answer.'))
  }

  #draw(problem?: string): void {
    const rows = this.#options.map((option, index) => {
      const look = { role: 'option', 'aria-selected': String(index === this.#marked) }
      return h('div', { ...look, onclick: () => this.#take(option) }, option.name)
    })
    this.#list.replaceChildren(...(problem === undefined ? rows : [h('div', { role: 'alert' }, problem)]))
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (event.key === 'Escape') this.#finish(undefined)
    else if (event.key === 'Enter') this.#take(this.#options[this.#marked] ?? this.#freeform)
    else if (step !== undefined) {
      const count = Math.max(1, this.#options.length)
      this.#marked = (Math.max(this.#marked, step > 0 ? -1 : 0) + step + count) % count
      this.#draw()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  get #freeform(): Option | undefined {
    const { value } = this.#input
    return this.#parameter?.allowFreeform && value !== '' ? { name: value, value } : undefined
  }

  #take(option: Option | undefined): void {
    const parameter = this.#parameter
    if (!parameter || (!option && !(parameter.optional && this.#input.value === ''))) return
    if (option) {
      this.#given[parameter.key] = option.value
      this.#soFar.append(h('span', {}, `${parameter.name}: ${option.name}`))
    }
    this.#step++
    this.#input.value = ''
    this.#options = []
    this.#draw()
    this.#ask()
    this.#input.focus()
  }

  #finish(given: Given): void {
    document.removeEventListener('pointerdown', this.#onPress, true)
    this.#dialog.remove()
    this.#resolve(given)
  }
}

function optionsFrom(suggestions: Suggestions['suggestions']): Option[] {
  const parsed = v.safeParse(Suggested, suggestions)
  if (!parsed.success) return []
  return parsed.output.map((item) =>
    typeof item === 'string' ? { name: item, value: item } : { name: item.name, value: item.data ?? item.name },
  )
}
