/** What colours say: rules and their tones, palettes, the legend’s contents. */
export { colouringFor, colouringOf, colourUnder, writeChoice, type Colouring } from './colouring.ts'
export { entriesInUse, legendOf, wornColour, type Legend, type LegendEntry } from './legend-entries.ts'
export { CELL_PALETTES } from './palette.ts'
export { samePaints } from './same-paints.ts'
export { toneOf, tonesOf, type Tone } from './tone.ts'
