import * as v from 'valibot'
import type { Suggestions, Typed } from '../../sandbox/index.ts'
import { h, setAttribute } from '../dom/elements.ts'
import type { Parameter } from './commands.ts'

export interface Question {
  readonly title: string
  readonly parameters: readonly Parameter[]
  readonly suggest: (typed: Typed) => Promise<Suggestions>
}

/** By key; `undefined` when the person went away. */
export type Given = Readonly<Record<string, unknown>> | undefined

const LIST = 'quick-suggestions'

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
  /** All there is to choose for the parameter: what the plugin suggested before anything was typed. */
  #choices: readonly string[] = []
  /** Counts what was asked of the plugin: only the answer to the last counts. */
  #asked = 0
  #answered = Promise.resolve()
  #input = h('input', { type: 'text', autocomplete: 'off', role: 'combobox', 'aria-controls': LIST })
  #list = h('div', { id: LIST, role: 'listbox', 'aria-label': 'Suggestions' })
  #said = h('div', { class: 'said' })
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
    this.#dialog = h('div', look, heading, this.#input, this.#list, this.#said)
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
    this.#answered = this.#question
      .suggest({ key: parameter.key, query, parameters: this.#given })
      .then(({ suggestions, error }) => {
        if (turn !== this.#asked) return
        this.#options = optionsFrom(suggestions)
        if (query === '') this.#choices = this.#options.map(({ name }) => name)
        this.#marked = parameter.optional && query === '' ? -1 : 0
        this.#draw()
        if (error !== undefined) this.#say(error, 'alert')
        else if (query !== '' && this.#isDeadEnd) this.#say(this.#noMatch, 'status')
      })
      .catch(() => this.#say('The plugin did not answer.', 'alert'))
  }

  #draw(): void {
    this.#list.replaceChildren(
      ...this.#options.map((option, index) => {
        const look = { id: `${LIST}-${index}`, role: 'option', 'aria-selected': String(index === this.#marked) }
        return h('div', { ...look, onclick: () => this.#take(option) }, option.name)
      }),
    )
    this.#said.replaceChildren()
    setAttribute(this.#input, 'aria-invalid', false)
    setAttribute(this.#input, 'aria-expanded', String(this.#options.length > 0))
    setAttribute(this.#input, 'aria-activedescendant', this.#options[this.#marked] && `${LIST}-${this.#marked}`)
  }

  /** What is wrong with what was typed: quietly while somebody types, aloud when they want to go on. */
  #say(text: string, role: 'status' | 'alert'): void {
    this.#said.replaceChildren(h('div', { role }, text))
    setAttribute(this.#input, 'aria-invalid', role === 'alert' && 'true')
  }

  /** Enter would take nothing. */
  get #isDeadEnd(): boolean {
    const isLeftOut = this.#parameter?.optional && this.#input.value === ''
    return this.#options.length === 0 && !isLeftOut && !this.#freeform
  }

  get #noMatch(): string {
    if (this.#input.value === '') return 'Type something first.'
    const choices = this.#choices.join(', ')
    if (this.#parameter?.optional)
      return choices === '' ? 'No match. Leave it empty.' : `No match. Choose one of ${choices}, or leave it empty.`
    return choices === '' ? 'No match.' : `No match. Choose one of ${choices}.`
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (event.key === 'Escape') this.#finish(undefined)
    else if (event.key === 'Enter') this.#enter()
    else if (step !== undefined) {
      const count = Math.max(1, this.#options.length)
      this.#marked = (Math.max(this.#marked, step > 0 ? -1 : 0) + step + count) % count
      this.#draw()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Takes what is marked once the plugin has answered to what was typed last. */
  #enter(): void {
    const turn = this.#asked
    const take = () => {
      if (turn !== this.#asked) return
      if (this.#isDeadEnd) this.#say(this.#said.textContent || this.#noMatch, 'alert')
      else this.#take(this.#options[this.#marked] ?? this.#freeform)
    }
    this.#answered.then(take, take)
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
