import * as v from 'valibot'
import { edits, type Decision } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { tidy, WrittenMeanings } from '../record/index.ts'
import { whereCardsHang } from '../session/index.ts'
import { meaningsSketch, textSizeFor } from '../sketch/index.ts'
import { n, type Scene } from './shape.ts'

/** What the levels mean here, written down for all to read. */
export const schema = v.object({ type: v.literal('meanings/write'), n, meanings: WrittenMeanings })
type MeaningsWrite = v.InferOutput<typeof schema>

export function decide({ snapshot, plan }: Scene, command: MeaningsWrite): Decision {
  const meanings = tidy(command.meanings)
  const around = whereCardsHang(snapshot, plan)
  return edits([{ kind: 'meanings', meanings, sketch: meaningsSketch(meanings, textSizeFor(snapshot, plan)), around }])
}

export function foresee(plan: Plan, { meanings }: MeaningsWrite): Plan {
  return { ...plan, meanings: tidy(meanings) }
}

export function say(): string {
  return 'Written down: on the board, beside every ballot and in what you take home.'
}
