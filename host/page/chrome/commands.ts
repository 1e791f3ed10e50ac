/** What a plugin offers in its menu. */
import * as v from 'valibot'
import type { Manifest } from '../../manifest.ts'

const Parameter = v.object({
  name: v.string(),
  key: v.string(),
  description: v.optional(v.string()),
  allowFreeform: v.optional(v.boolean(), false),
  optional: v.optional(v.boolean(), false),
})

const Parameters = v.optional(v.array(Parameter), [])

const Item = v.object({ name: v.string(), command: v.string(), parameters: Parameters })

export type Parameter = v.InferOutput<typeof Parameter>

export interface PluginCommand {
  readonly name: string
  /** A plugin without a menu has none. */
  readonly command: string | undefined
  readonly parameters: readonly Parameter[]
}

/** What can be run: the menu's commands, or the plugin itself, which then may ask for parameters of its own. */
export function commandsOf({ name, menu, parameters }: Manifest): (PluginCommand | 'separator')[] {
  if (menu.length > 0) return itemsOf(menu)
  return [{ name, command: undefined, parameters: v.parse(Parameters, parameters) }]
}

/** The menu's commands in order, a menu inside it flattened; `'separator'` between groups. */
function itemsOf(menu: Manifest['menu']): (PluginCommand | 'separator')[] {
  return menu.flatMap((item: unknown) => {
    if (v.is(v.object({ separator: v.literal(true) }), item)) return 'separator' as const
    if (v.is(v.looseObject({ menu: v.array(v.unknown()) }), item)) return itemsOf(item.menu as Manifest['menu'])
    const command = v.safeParse(Item, item)
    return command.success ? command.output : []
  })
}
