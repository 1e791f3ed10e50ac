/** Every published schema by its path. */
export function publishedSchemas(of: { PlanFile: unknown; KEYS: unknown }): Readonly<Record<string, object>>
