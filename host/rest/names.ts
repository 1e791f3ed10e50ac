/** REST's names of types that the plugin API calls otherwise. */
export const TYPES: Readonly<Record<string, string>> = { CANVAS: 'PAGE', REGULAR_POLYGON: 'POLYGON' }

/** A field of our own, for properties that REST has no field for. */
export const EXTRA = 'pluginProperties'
