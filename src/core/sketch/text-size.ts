import type { Plan, Snapshot } from '../plan/index.ts'

const SMALLEST = 12
const LARGEST = 96

/**
 * How large texts must be beside this board’s cards (canvas pixels): boards are drawn at every scale, and what belongs
 * to the cards should be read from as far away as they are. A wide card’s line takes two fifths of its height, a
 * sticky’s a tenth of its width; the card in the middle decides.
 */
export function textSizeFor({ cards }: Pick<Snapshot, 'cards'>, { milestones }: Pick<Plan, 'milestones'>): number {
  const ids = new Set(milestones.map(({ id }) => id))
  const sizes = cards
    .flatMap(({ id, box }) => (box !== null && ids.has(id) ? [Math.min(box.height * 0.4, box.width * 0.1)] : []))
    .sort((a, b) => a - b)
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 24
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, middle)))
}
