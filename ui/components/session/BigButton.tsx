import { Button } from '../Button.tsx'
import { usePanel } from '../context.ts'
import type { NextStep } from '../../../src/core/session/next-step.ts'
import type { Panel } from '../../model/panel.ts'

/** Whatever is next, in one press. */
export function BigButton() {
  const { plan, session } = usePanel()
  const panel = usePanel()
  const next = session.next.value
  if (next === null) return null
  return (
    <Button look="big" onClick={() => take(panel, next)} isDisabled={!plan.canWrite.value && next.kind !== 'take home'}>
      {next.kind === 'end' && session.asked.value === 'end' ? 'End session now' : next.says}
    </Button>
  )
}

function take(panel: Panel, next: NextStep): void {
  const { frame, session, voting } = panel
  switch (next.kind) {
    case 'find':
      frame.open('milestones')
      break
    case 'meanings':
      frame.open('session')
      session.write(true)
      break
    case 'run':
      session.run()
      break
    case 'take home':
      frame.open('export')
      break
    case 'vote':
      voting.start(next.attribute, next.cards)
      break
    case 'reveal':
      voting.reveal()
      break
    case 'settle':
      voting.settle(next.picks)
      break
    case 'card':
      session.toCard(next.card)
      break
    case 'pairs':
      session.makePairs()
      break
    case 'proposals':
      session.takeProposals()
      break
    case 'turn':
      session.turn(next.to)
      break
    case 'end':
      session.end()
      break
  }
}
