/** One new card: made in the look that was decided, or a copy of a card there is, without its words and scores. */
import type { Fonts } from '../board/fonts.ts'
import { OUR_FONT } from '../board/fonts.ts'
import { isThere } from '../board/gone.ts'
import type { LiveBoard } from '../board/live-board.ts'
import { restore } from '../board/paint-card.ts'
import { plain } from '../board/paints.ts'
import { wearerOf } from '../board/wearer.ts'
import type { CardStyle } from '../core/sketch/index.ts'
import { forgetData, isCarrier } from '../doors/plugin-data.ts'

export type NewCard = SceneNode

/** Still as the editor makes it, or a copy as it is. */
export function create({ nodes }: LiveBoard, { type, copyOf }: CardStyle): NewCard {
  const example = copyOf === undefined ? undefined : nodes.get(copyOf)
  if (example !== undefined && isThere(example)) return example.clone()
  if (type === 'FRAME') return figma.createFrame()
  return type === 'STICKY' ? figma.createSticky() : figma.createShapeWithText()
}

export async function dress(node: NewCard, as: CardStyle): Promise<void> {
  if (as.copyOf !== undefined && textsIn(node).length > 0) return undress(node)
  if (!('fills' in node)) return
  node.fills = plain(as.fill)
  if (node.type === 'SHAPE_WITH_TEXT') {
    node.shapeType = as.shape as ShapeWithTextNode['shapeType']
    node.resize(as.width, as.height)
    node.strokes = []
  } else if (node.type === 'FRAME') node.resize(as.width, as.height)
}

/** What the copied card wore of ours, and what was said of it, is not the copy’s. */
async function undress(node: NewCard): Promise<void> {
  await restore(wearerOf(node, undefined))
  for (const each of [node, ...below(node)]) if (isCarrier(each)) forgetData(each)
  node.setRelaunchData({})
}

/** Puts words on a card; false where their font is missing. Of several texts the largest says it, and the others nothing. */
export async function writeCard(node: NewCard, words: string, fonts: Fonts): Promise<boolean> {
  const [title, ...others] = textsIn(node)
  if (title === undefined) return node.type === 'FRAME' && addText(node, words, fonts)
  for (const text of [title, ...others]) if (!(await fonts.loadFor(text))) return false
  title.characters = words
  for (const text of others) text.characters = ''
  return true
}

/** Brings the words of a card of ours up to date; true when they were others. */
export async function reword(node: SceneNode, words: string, fonts: Fonts): Promise<boolean> {
  const [title] = textsIn(node)
  return title !== undefined && title.characters !== words && writeCard(node, words, fonts)
}

/** Where there is no card to be copied: a frame with a text in its middle. */
async function addText(frame: FrameNode, words: string, fonts: Fonts): Promise<boolean> {
  if (!(await fonts.loadOurs())) return false
  const side = frame.height / 5
  const text = figma.createText()
  frame.appendChild(text)
  text.fontName = OUR_FONT
  text.fontSize = Math.max(1, Math.round(frame.height / 6))
  text.textAutoResize = 'HEIGHT'
  text.characters = words
  text.resize(frame.width - 2 * side, text.height)
  text.textAutoResize = 'HEIGHT'
  text.x = side
  text.y = Math.max(0, (frame.height - text.height) / 2)
  return true
}

/** The texts of a card, the largest first. */
function textsIn(node: SceneNode): (TextNode | TextSublayerNode)[] {
  if (node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT') return [node.text]
  const texts = below(node).filter((each) => each.type === 'TEXT')
  return texts.sort((a, b) => sizeOf(b) - sizeOf(a))
}

function below(node: SceneNode): readonly SceneNode[] {
  return 'findAll' in node ? node.findAll() : []
}

function sizeOf({ fontSize }: TextNode): number {
  return fontSize === figma.mixed ? 0 : fontSize
}
