import { NO_DATA, readCardData, readOriginal, type CardData } from '../doors/plugin-data.ts'
import { fillTarget } from './fill-target.ts'

/** A card’s data; what a group wore before we painted it is kept on the child that was painted. */
export function dataOn(node: SceneNode, isCarrier: boolean): CardData {
  const own = isCarrier ? readCardData(node) : NO_DATA
  const target = 'children' in node ? fillTarget(node) : null
  return target === null || target.id === node.id ? own : { ...own, original: readOriginal(target) }
}
