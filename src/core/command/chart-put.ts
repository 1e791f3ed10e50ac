import * as v from 'valibot'
import { edits, refused, type Decision } from '../edit/index.ts'
import { chartSketch, textSizeFor } from '../sketch/index.ts'
import { n, type Scene } from './shape.ts'

/** Value against effort drawn on the board, as it stands on one day (in words); another day’s stays beside it. */
export const schema = v.object({ type: v.literal('chart/put'), n, day: v.string() })
type ChartPut = v.InferOutput<typeof schema>

export const refusals = {
  'nothing placed': 'No milestone has a place in the chart yet: score effort and value first.',
}

export function decide({ snapshot, plan }: Scene, { day }: ChartPut): Decision<keyof typeof refusals> {
  const sketch = chartSketch(plan, day, textSizeFor(snapshot, plan))
  if (sketch === null) return refused('nothing placed')
  return edits([{ kind: 'chart', day, sketch, around: plan.milestones.map(({ id }) => id) }])
}

export function say(): string {
  return 'The chart is on the board as it stands today. It does not follow later scores.'
}
