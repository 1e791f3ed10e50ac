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

const Item = v.object({ name: v.string(), command: v.string(), parameters: v.optional(v.array(Parameter), []) })

export type Parameter = v.InferOutput<typeof Parameter>
export type PluginCommand = v.InferOutput<typeof Item>

/** The menu's commands in order, a menu inside it flattened; `'separator'` between groups. */
export function commandsOf(menu: Manifest['menu']): (PluginCommand | 'separator')[] {
  return menu.flatMap((item: unknown) => {
    if (v.is(v.object({ separator: v.literal(true) }), item)) return 'separator' as const
    if (v.is(v.looseObject({ menu: v.array(v.unknown()) }), item)) return commandsOf(item.menu as Manifest['menu'])
    const command = v.safeParse(Item, item)
    return command.success ? command.output : []
  })
}
