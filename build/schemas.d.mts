/** Every published schema by its path. */
export function publishedSchemas(of: {
  PlanFile: unknown
  ImportReport: unknown
  KEYS: unknown
}): Readonly<Record<string, object>>
