import { SCALES } from '../record/index.ts'
import type { ScaleProgress } from './scale-progress.ts'

/** `Effort 9 of 12, 2 to talk, 1 to find out`. */
export function sayProgress({ attribute, of, settled, toTalk, toFindOut }: ScaleProgress): string {
  return [
    `${SCALES[attribute].name} ${settled.length} of ${of}`,
    ...(toTalk.length === 0 ? [] : [`${toTalk.length} to talk about`]),
    ...(toFindOut.length === 0 ? [] : [`${toFindOut.length} to find out`]),
  ].join(', ')
}
