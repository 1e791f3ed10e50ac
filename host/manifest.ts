/** A plugin's manifest, as Figma documents it (page manifest): what is valid passes, what Figma refuses is refused. */
import * as v from 'valibot'
import { isLocal, lacksScheme, wrongWith } from './domains.ts'

const EDITORS = ['figma', 'figjam', 'dev', 'slides', 'buzz'] as const
const PERMISSIONS = ['currentuser', 'activeusers', 'fileusers', 'payments', 'teamlibrary'] as const
const CAPABILITIES = ['textreview', 'codegen', 'inspect', 'vscode'] as const

/** What a value was, where it is not what it must be. */
const must = (be: string) => (issue: v.BaseIssue<unknown>) =>
  issue.received === 'undefined' ? 'is missing' : `must be ${be}`

/** An object of which fields nobody asks for are kept. */
const fields = <Entries extends v.ObjectEntries>(entries: Entries) => v.looseObject(entries, must('an object'))

const list = <Item extends v.GenericSchema>(item: Item) => v.array(item, must('a list'))
const text = v.string(must('a text'))
const words = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'must not be empty'),
)
const flag = v.exactOptional(v.boolean(must('true or false')))
const number = v.number(must('a number'))
const oneOf = (names: readonly string[]) =>
  v.picklist(names, ({ received }) =>
    received === 'undefined' ? 'is missing' : `is ${received}, and must be one of ${names.join(', ')}`,
  )

const noneTwice = <Item>(key: (item: Item) => string, what: string) =>
  v.rawCheck<Item[]>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const twice = twiceIn(dataset.value.map(key))
    if (twice !== null) addIssue({ message: `has the ${what} “${twice}” twice` })
  })

function twiceIn(names: readonly string[]): string | null {
  return names.find((name, index) => names.indexOf(name) !== index) ?? null
}

const parameter = fields({
  name: words,
  key: words,
  description: v.optional(text),
  allowFreeform: flag,
  optional: flag,
})

const parameters = v.pipe(
  list(parameter),
  noneTwice(({ key }) => key, 'key'),
)

/** An entry of the menu: a line between others, a command, or a menu in the menu. */
export type MenuItem =
  | { readonly separator: true }
  | { readonly name: string; readonly menu: readonly MenuItem[] }
  | { readonly name: string; readonly command: string; readonly parameters?: v.InferOutput<typeof parameters> }

const asksFirst = <
  Item extends { parameterOnly?: boolean | undefined; parameters?: readonly unknown[] | undefined },
>() =>
  v.check<Item, string>(
    ({ parameterOnly, parameters: asked = [] }) => parameterOnly !== true || asked.length > 0,
    'has parameterOnly, and no parameters to ask for',
  )

const separator = fields({ separator: v.literal(true, must('true')) })
const command = v.pipe(
  fields({ name: words, command: words, parameters: v.optional(parameters), parameterOnly: flag }),
  asksFirst(),
)
const submenu: v.GenericSchema<unknown, MenuItem> = fields({ name: words, menu: v.lazy(() => list(menuItem)) })

const menuItem: v.GenericSchema<unknown, MenuItem> = v.lazy((item) => {
  const has = (key: string) => typeof item === 'object' && item !== null && key in item
  if (has('menu') && has('command')) return v.never('is a command or has a menu, and cannot be both')
  if (has('separator')) return separator
  return has('menu') ? submenu : (command as never)
})

const menu = v.pipe(
  list(menuItem),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const twice = twiceIn(commandsIn(dataset.value))
    if (twice !== null) addIssue({ message: `has the command “${twice}” twice` })
  }),
)

function commandsIn(items: readonly MenuItem[]): string[] {
  return items.flatMap((item) => ('menu' in item ? commandsIn(item.menu) : 'command' in item ? [item.command] : []))
}

const domain = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value === 'none' || dataset.value === '*') return
    const wrong = wrongWith(dataset.value)
    if (wrong !== null) addIssue({ message: `“${dataset.value}” ${wrong}` })
  }),
)

const networkAccess = v.pipe(
  fields({
    allowedDomains: v.pipe(
      list(domain),
      v.minLength(1, 'is empty: write ["none"] for a plugin that needs no network'),
      v.check((all) => all.length === 1 || !all.includes('none'), 'has “none” beside others'),
    ),
    reasoning: v.optional(text),
    devAllowedDomains: v.optional(list(domain)),
  }),
  v.check(
    ({ allowedDomains, reasoning = '' }) => !allowedDomains.includes('*') || reasoning.trim() !== '',
    'allows every domain with “*”, and gives no reasoning',
  ),
  v.check(
    ({ allowedDomains, reasoning = '' }) => !allowedDomains.some(isLocal) || reasoning.trim() !== '',
    'allows a local server, and gives no reasoning: name it in devAllowedDomains',
  ),
)

const editorType = v.pipe(
  list(oneOf(EDITORS)),
  v.minLength(1, `is empty: name one of ${EDITORS.join(', ')}`),
  v.check(
    (all) => !(all.includes('dev') && all.includes('figjam')),
    'names “dev” and “figjam”, which cannot be together',
  ),
)

const includedLanguages = v.optional(list(text))
const codegenPreference = v.variant(
  'itemType',
  [
    fields({
      itemType: v.literal('unit'),
      scaledUnit: words,
      defaultScaleFactor: number,
      default: flag,
      includedLanguages,
    }),
    fields({
      itemType: v.literal('select'),
      propertyName: words,
      label: words,
      options: list(fields({ label: words, value: words, isDefault: flag })),
      includedLanguages,
    }),
    fields({ itemType: v.literal('action'), propertyName: words, label: words, includedLanguages }),
  ],
  'must have an itemType of unit, select or action',
)

const FILES = 'must be a file, or files by name'
const byName = v.pipe(
  // A list has its items by their numbers, and would pass as a record.
  v.custom<Record<string, unknown>>((value) => !Array.isArray(value), FILES),
  v.record(v.string(), words),
)
const files = v.union([words, byName], FILES)

const known = {
  name: words,
  /** Figma gives it at the first publishing. */
  id: v.optional(words),
  api: words,
  main: words,
  /** One file, or several by name. */
  ui: v.optional(files),
  editorType,
  documentAccess: v.optional(v.literal('dynamic-page', 'must be "dynamic-page", the only value there is')),
  networkAccess: v.optional(networkAccess),
  permissions: v.optional(list(oneOf(PERMISSIONS)), []),
  menu: v.optional(menu, []),
  /** What a plugin without a menu asks for. */
  parameters: v.optional(parameters, []),
  parameterOnly: flag,
  relaunchButtons: v.optional(
    v.pipe(
      list(fields({ command: words, name: words, multipleSelection: flag })),
      noneTwice((button) => button.command, 'command'),
    ),
    [],
  ),
  enableProposedApi: flag,
  enablePrivatePluginApi: flag,
  build: v.optional(text),
  capabilities: v.optional(list(oneOf(CAPABILITIES)), []),
  codegenLanguages: v.optional(list(fields({ label: words, value: words })), []),
  codegenPreferences: v.optional(list(codegenPreference), []),
} as const

const manifest = v.pipe(
  fields(known),
  asksFirst(),
  v.check(
    ({ capabilities, editorType: editors }) => !capabilities.includes('codegen') || editors.includes('dev'),
    'has the capability “codegen”, and “dev” is not among its editors',
  ),
  v.check(
    ({ capabilities, codegenLanguages }) => !capabilities.includes('codegen') || codegenLanguages.length > 0,
    'has the capability “codegen”, and names no codegenLanguages',
  ),
)

export type Manifest = v.InferOutput<typeof manifest>

/** What a schema says of the fields of its values. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly getter?: (value: unknown) => Shape
}

/** Fields that no schema names, by their path. */
function unknownIn({ type, entries = {}, item, wrapped, getter }: Shape, value: unknown, path = ''): string[] {
  if (wrapped !== undefined) return unknownIn(wrapped, value, path)
  if (getter !== undefined) return unknownIn(getter(value), value, path)
  if (item !== undefined && Array.isArray(value))
    return value.flatMap((each, index) => unknownIn(item, each, `${path}.${index}`))
  if (type !== 'loose_object' || typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, each]) => {
    const at = path === '' ? field : `${path}.${field}`
    const shape = Object.hasOwn(entries, field) ? entries[field] : undefined
    return shape === undefined ? [at] : unknownIn(shape, each, at)
  })
}

/** What FigJam takes today of a plugin that is there already, and no longer of a new one; and what it may not know. */
export function warningsOf(plugin: Manifest): string[] {
  const { documentAccess, networkAccess: network } = plugin
  const unknown = unknownIn(manifest, plugin)
  const bare = network?.allowedDomains.filter(lacksScheme) ?? []
  return [
    ...(documentAccess === undefined
      ? [
          'manifest.json: documentAccess is not there: the plugin runs as one from before 2024, with every page loaded. ' +
            'FigJam takes no new plugins without "dynamic-page".',
        ]
      : []),
    ...unknown.map((field) => `manifest.json: ${field}: is no field that Figma documents, and may be refused.`),
    ...bare.map(
      (one) => `manifest.json: networkAccess.allowedDomains: “${one}” has no scheme, which Figma has refused.`,
    ),
  ]
}

/** Whether a value is a manifest that Figma takes, for any of its editors; throws one sentence that says where it is wrong. */
export function checkManifest(value: unknown): Manifest {
  const result = v.safeParse(manifest, value)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`manifest.json: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
}

/** Reads the manifest of a plugin for FigJam, or throws one sentence that says where it is wrong. */
export function parseManifest(value: unknown): Manifest {
  const plugin = checkManifest(value)
  if (!plugin.editorType.includes('figjam')) {
    throw new Error('manifest.json: editorType: does not name "figjam", so FigJam would not offer this plugin')
  }
  return plugin
}
