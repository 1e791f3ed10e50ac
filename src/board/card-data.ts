import { readCardData, readOriginal, type CardData } from '../doors/plugin-data.ts'
import { fillTarget } from './fill-target.ts'

/**
 * The data of a card that holds these keys; what a group wore before we painted it is kept on the child that was painted:
 * the `target` of its fill, where that is known.
 */
export function dataOn(node: SceneNode, keys: readonly string[], target = fillTarget(node)): CardData {
  const own = readCardData(node, keys)
  return target === null || target.id === node.id ? own : { ...own, original: readOriginal(target) }
}
