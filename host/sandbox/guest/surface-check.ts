/** Types only: where the table in `surface.ts` and Figma's typings disagree, this file does not compile. */
import type { PARTS, SUBLAYER, TYPES } from './surface.ts'

type Lines<S extends string, Found = never> = S extends `${infer Line}\n${infer Rest}`
  ? Lines<Rest, Found | Line>
  : Found | S
type Split<S extends string, Found = never> = S extends `${infer Word} ${infer Rest}`
  ? Split<Rest, Found | Word>
  : Found | S
type Words<S> = S extends string ? Exclude<Split<Lines<S>>, ''> : never

type Part = keyof typeof PARTS
type Listed<P extends Part, Kind extends string> = P extends Part
  ? Kind extends keyof (typeof PARTS)[P]
    ? Words<(typeof PARTS)[P][Kind]>
    : never
  : never

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
// Only identical conditional types are assignable to each other, which tells `readonly` apart; hence the lone `V`s.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
type IsReadonly<T, K extends keyof T> =
  (<V>() => V extends Pick<T, K> ? 1 : 2) extends <V>() => V extends Readonly<Pick<T, K>> ? 1 : 2 ? true : false
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

type Methods<T> = { [K in keyof T]-?: T[K] extends (...values: never[]) => unknown ? K : never }[keyof T]
type ReadonlyProperties<T> = {
  [K in Exclude<keyof T, Methods<T>>]-?: IsReadonly<T, K> extends true ? K : never
}[Exclude<keyof T, Methods<T>>]
type WritableProperties<T> = Exclude<keyof T, Methods<T> | ReadonlyProperties<T>>

/** `true`, or what is listed too much and too little. */
type Agrees<T, P extends Part> =
  Same<Listed<P, 'readonly'>, ReadonlyProperties<T>> extends true
    ? Same<Listed<P, 'writable'>, WritableProperties<T>> extends true
      ? Same<Listed<P, 'methods'>, Methods<T>> extends true
        ? true
        : ['methods', Exclude<Listed<P, 'methods'>, Methods<T>>, Exclude<Methods<T>, Listed<P, 'methods'>>]
      : [
          'writable',
          Exclude<Listed<P, 'writable'>, WritableProperties<T>>,
          Exclude<WritableProperties<T>, Listed<P, 'writable'>>,
        ]
    : [
        'readonly',
        Exclude<Listed<P, 'readonly'>, ReadonlyProperties<T>>,
        Exclude<ReadonlyProperties<T>, Listed<P, 'readonly'>>,
      ]

type PartsOf<Type extends keyof typeof TYPES> = (typeof TYPES)[Type][number]

interface Nodes {
  DOCUMENT: DocumentNode
  PAGE: PageNode
  STICKY: StickyNode
  SHAPE_WITH_TEXT: ShapeWithTextNode
  CONNECTOR: ConnectorNode
  STAMP: StampNode
  HIGHLIGHT: HighlightNode
  WASHI_TAPE: WashiTapeNode
  TABLE: TableNode
  // The typings say `readonly toString: string` here, which no object has.
  TABLE_CELL: Omit<TableCellNode, 'toString'>
  SECTION: SectionNode
  CODE_BLOCK: CodeBlockNode
  LINK_UNFURL: LinkUnfurlNode
  EMBED: EmbedNode
  MEDIA: MediaNode
  WIDGET: WidgetNode
  GROUP: GroupNode
  TEXT: TextNode
  RECTANGLE: RectangleNode
  ELLIPSE: EllipseNode
  FRAME: FrameNode
}

type Disagreements = {
  [Type in keyof typeof TYPES as Agrees<Nodes[Type], PartsOf<Type>> extends true ? never : Type]: Agrees<
    Nodes[Type],
    PartsOf<Type>
  >
}

export const nodesAgree: [keyof Disagreements] extends [never] ? true : Disagreements = true
export const sublayerAgrees: Agrees<TextSublayerNode, (typeof SUBLAYER)[number]> = true
