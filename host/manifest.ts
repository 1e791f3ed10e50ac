import * as v from 'valibot'

const parameter = v.looseObject({
  name: v.string(),
  key: v.string(),
  description: v.optional(v.string()),
  allowFreeform: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
})

const menuItem = v.union([
  v.looseObject({ separator: v.literal(true) }),
  v.looseObject({ name: v.string(), command: v.string(), parameters: v.optional(v.array(parameter)) }),
  v.looseObject({ name: v.string(), menu: v.array(v.any()) }),
])

/** What the host needs of a plugin's manifest (manifest page); other fields are kept aside. */
const manifest = v.object({
  name: v.string(),
  id: v.optional(v.string()),
  api: v.string(),
  main: v.string(),
  /** One file, or several by name. */
  ui: v.optional(v.union([v.string(), v.record(v.string(), v.string())])),
  editorType: v.array(v.string()),
  documentAccess: v.optional(v.literal('dynamic-page', 'must be "dynamic-page", the only value there is')),
  networkAccess: v.optional(v.looseObject({ allowedDomains: v.array(v.string()) })),
  permissions: v.optional(v.array(v.string()), []),
  menu: v.optional(v.array(menuItem), []),
  /** What a plugin without a menu asks for. */
  parameters: v.optional(v.array(parameter), []),
  relaunchButtons: v.optional(v.array(v.looseObject({ command: v.string(), name: v.string() })), []),
})

export type Manifest = v.InferOutput<typeof manifest>

/** What FigJam takes today of a plugin that is there already, and no longer of a new one. */
export function warningsOf({ documentAccess }: Manifest): string[] {
  if (documentAccess !== undefined) return []
  return [
    'manifest.json: documentAccess is not there: the plugin runs as one from before 2024, with every page loaded. ' +
      'FigJam takes no new plugins without "dynamic-page".',
  ]
}

/** Reads a manifest, or throws one sentence that says where it is wrong. */
export function parseManifest(value: unknown): Manifest {
  const result = v.safeParse(manifest, value)
  if (!result.success) {
    const [issue] = result.issues
    throw new Error(`manifest.json: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
  }
  if (!result.output.editorType.includes('figjam')) {
    throw new Error('manifest.json: editorType: does not name "figjam", so FigJam would not offer this plugin')
  }
  return result.output
}
