import { inSentence, listed } from '../base/index.ts'
import { SCALES, type ScaleAttribute } from '../record/index.ts'

/** `Effort`, `Effort, business value and UX value`: what a vote is about. */
export function scaleNames(scales: readonly ScaleAttribute[]): string {
  return listed(scales.map((scale, index) => (index === 0 ? SCALES[scale].name : inSentence(SCALES[scale].name))))
}
