import { valueOf } from '../document/defaults.ts'
import type { Document } from '../document/document.ts'
import type { Json } from '../document/types.ts'

const PAINTS = { fillStyleId: 'fills', strokeStyleId: 'strokes', 'text.fillStyleId': 'text.fills' } as const

/**
 * Paint styles as far as a board shows them: FigJam keeps them in a library, here a style is whatever the nodes that
 * wear it look like (assumed). What was worn once is remembered, so that it can be put back.
 */
export class Styles {
  #paints = new Map<string, Json>()

  constructor(document: Document) {
    for (const node of document.all()) {
      for (const [styleProperty, paintProperty] of Object.entries(PAINTS)) {
        const style = valueOf(node, styleProperty)
        const paint = valueOf(node, paintProperty)
        if (typeof style === 'string' && style !== '' && paint !== undefined) this.#paints.set(style, paint)
      }
    }
  }

  /** The paints of a style, or `undefined` for one that was never seen. */
  paintsOf(style: string): Json | undefined {
    return this.#paints.get(style)
  }
}
