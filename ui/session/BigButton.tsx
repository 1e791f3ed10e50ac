import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { BIG_ID } from '../parts/focus.ts'

/** Whatever is next, in one press. */
export function BigButton() {
  const { big, plan } = usePanel()
  const step = big.step.value
  if (step === null) return null
  return (
    <Button
      look="big"
      id={BIG_ID}
      onClick={big.press}
      why={step.kind === 'take home' ? undefined : plan.whyNot.value}
      isResting={big.isResting.value}
    >
      {big.says.value}
    </Button>
  )
}
