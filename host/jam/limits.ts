/**
 * How much of a file is read. Each limit is checked before memory is taken for what it limits, so that a small file that
 * claims to be a huge one costs nothing. The largest board that was seen has 1.7 MB and 922 nodes.
 */

/** Bytes of a file, and of everything in its ZIP when unpacked. */
export const FILE_SIZE = 256 * 2 ** 20

/** Bytes of the schema, unpacked. Seen: 48 kB. */
export const SCHEMA_SIZE = 2 ** 21

/** Bytes of the board's data, unpacked. Seen: 1 MB. */
export const DATA_SIZE = 64 * 2 ** 20

/** Files in the ZIP, pictures among them. */
export const ENTRIES = 10_000

/** Values that are read past, and such as are kept. */
export const VALUES = 20_000_000
export const KEPT_VALUES = 6_000_000

/** How deep values are nested in one another. */
export const VALUE_DEPTH = 100

/** Nodes on all pages, cells of tables among them, and how deep they hang in one another. */
export const NODES = 250_000
export const NODE_DEPTH = 500
