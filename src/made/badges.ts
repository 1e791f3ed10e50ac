/** Badges: a pill under each card, in the card’s section, just above it; it turns with the card and follows it. */
import type { Result } from '../board/paint-card.ts'
import { contains } from '../core/base/index.ts'
import { badgeName, badgeSketch, pillHeight, placePill } from '../core/sketch/index.ts'
import { drawSketch, dressFrame } from './draw-sketch.ts'
import { boxOnPage, pinTo, poseOf } from './pose.ts'
import type { Workshop } from './workshop.ts'

/** Puts the badge of a card where and how it should be; without a card or words, takes it away. */
export async function putBadge(
  shop: Workshop,
  id: string,
  card: SceneNode | null,
  words: string | null,
): Promise<Result> {
  const [first, ...more] = shop.find('badge', id)
  // Two people may have made one each at the same moment.
  for (const twin of more) shop.take(twin)
  const pose = card === null || words === null ? null : poseOf(card)
  if (card === null || words === null || pose === null) {
    if (first !== undefined) shop.take(first)
    return first === undefined && more.length === 0 ? 'unchanged' : 'done'
  }
  const name = badgeName(words)
  const sketch = badgeSketch(words, pillHeight(pose))
  const known = first?.type === 'FRAME' ? first : null
  if (known === null && !(await shop.fonts.loadOurs())) return 'unchanged'
  const draw = async (badge: FrameNode): Promise<boolean> => {
    const isHung = shop.hangAbove(badge, card, known === null)
    const isDrawn = await drawSketch(shop, badge, sketch)
    // Asked for by itself: the last try may have been stopped between its picture and its name.
    const isRenamed = known !== null && badge.name !== name
    if (isRenamed) badge.name = name
    const place = placePill(pose, sketch, (local) => {
      const box = boxOnPage(local, pose.transform)
      // What lies behind the card, and the card itself, is no neighbour.
      return shop.findCard(box, (other) => !contains(other, pose.box)) === null
    })
    return pinTo(badge, pose, place) || isHung || isDrawn || isRenamed
  }
  if (known !== null) return (await draw(known)) || more.length > 0 ? 'done' : 'unchanged'
  const create = () => figma.createFrame()
  await shop.make(create, { what: 'badge', card: id }, async (badge) => {
    dressFrame(badge, sketch, name)
    await draw(badge)
  })
  return 'done'
}
