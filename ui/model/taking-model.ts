import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { inSentence } from '../../src/core/base/index.ts'
import {
  FORMATS,
  formatOf,
  MILESTONE_TABLE,
  type Format,
  type FormatId,
  type Preview,
} from '../../src/core/export/index.ts'
import type { Exporting } from './exporting-model.ts'
import type { Making } from './making-model.ts'

/** The one choice of the Export tab: what, where to, and in which format. */
export interface Taking {
  readonly what: ReadonlySignal<string>
  readonly to: ReadonlySignal<Place>
  /** Where that can go. */
  readonly places: ReadonlySignal<readonly Place[]>
  /** In which formats it can go there; none where there is no choice. */
  readonly formats: ReadonlySignal<readonly Format[]>
  readonly format: ReadonlySignal<Format>
  readonly look: ReadonlySignal<Preview>
  /** What the button does. */
  readonly action: ReadonlySignal<Take>
  /** What is taken most, but for what the button does. */
  readonly shortcuts: ReadonlySignal<readonly Take[]>
  readonly chooseWhat: (what: string) => void
  readonly chooseTo: (to: Place) => void
  readonly chooseFormat: (id: FormatId) => void
  /** Takes it, and makes it the choice. */
  readonly take: (take: Take) => void
}

export type Place = 'file' | 'clipboard' | 'board'

/** Something to take, with the name of its button (docs/names.md). */
export interface Take {
  readonly name: string
  readonly to: Place
  /** Null for everything at once. */
  readonly id: FormatId | null
}

export const EVERYTHING = 'Everything, as one zip'
/** All there is to choose from. */
export const WHATS: readonly string[] = [EVERYTHING, ...new Set(FORMATS.map(({ what }) => what))]

const ORDER_CARDS = formatOf('handover').what

const SHORTCUTS: readonly Take[] = [
  takeOf(null, 'file'),
  takeOf('table', 'file'),
  takeOf('summary', 'clipboard'),
  takeOf('table', 'clipboard'),
  takeOf('blocks', 'clipboard'),
  takeOf('table', 'board'),
]

export const TakingModel = createModel<Taking, [Exporting, Making]>((exporting, making) => {
  const what = signal(EVERYTHING)
  const wanted = signal<Place>('file')
  const places = computed(() => placesOf(what.value))
  const to = computed((): Place => (places.value.includes(wanted.value) ? wanted.value : 'file'))
  const formats = computed(() => (to.value === 'board' ? [] : formatsFor(what.value, to.value)))
  const isAll = computed(() => what.value === EVERYTHING)
  const action = computed(() => takeOf(isAll.value ? null : exporting.format.value.id, to.value))

  const choose = (next: string): void => {
    what.value = next
    const [first] = FORMATS.filter((each) => each.what === next)
    if (first !== undefined && exporting.format.value.what !== next) exporting.show(first.id)
  }

  return {
    what,
    to,
    places,
    formats,
    format: exporting.format,
    look: computed(() => (isAll.value ? exporting.files.value : exporting.look.value)),
    action,
    shortcuts: computed(() => SHORTCUTS.filter(({ name }) => name !== action.value.name)),
    chooseWhat: choose,
    chooseTo: (next) => {
      wanted.value = next
      const [first] = formatsFor(what.value, next)
      if (first !== undefined && next === 'clipboard' && exporting.format.value.isFileOnly === true)
        exporting.show(first.id)
      // On the board there is one table.
      if (next === 'board' && what.value === MILESTONE_TABLE) exporting.show('table')
    },
    chooseFormat: (id) => exporting.show(id),
    take: (take) => {
      const { id, to: where } = take
      wanted.value = where
      choose(id === null ? EVERYTHING : formatOf(id).what)
      if (id !== null) exporting.show(id)
      if (id === null) exporting.downloadAll()
      else if (where === 'file') exporting.download(id)
      else if (where === 'clipboard') exporting.copy(id)
      else if (id === 'handover') exporting.putHandover()
      else making.putTable()
    },
  }
})

function formatsFor(what: string, to: Place): readonly Format[] {
  return FORMATS.filter((each) => each.what === what && (to === 'file' || each.isFileOnly !== true))
}

function placesOf(what: string): readonly Place[] {
  if (what === EVERYTHING) return ['file']
  return what === MILESTONE_TABLE || what === ORDER_CARDS ? ['file', 'clipboard', 'board'] : ['file', 'clipboard']
}

function takeOf(id: FormatId | null, to: Place): Take {
  if (id === null) return { name: 'Download all', to, id }
  const { what, called = { file: inSentence(what), copy: inSentence(what) } } = formatOf(id)
  const names: Readonly<Record<Place, string>> = {
    file: `Download ${called.file}`,
    clipboard: `Copy ${called.copy}`,
    board: what === ORDER_CARDS ? 'Put on board' : 'Put table on the board',
  }
  return { name: names[to], to, id }
}
