import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { off } from '../parts/off.ts'
import * as boardWords from './board-words.ts'
import { Legend } from './Legend.tsx'
import styles from './OnBoard.module.css'

/**
 * What the colours mean, and what else the board can show of the scores, for those who never open the panel; each one click
 * there and back. Below everything else, so that neither rows nor scores move when it grows.
 */
export function OnBoard() {
  const { making, painting, plan } = usePanel()
  const why = plan.whyNot.value
  const { hasLegend, badges } = making.made.value
  return (
    <section class={styles.row} aria-label={boardWords.onBoard}>
      <Legend />
      <Toggle
        words={boardWords.legend}
        name={boardWords.legendName}
        title={boardWords.legendTitle}
        why={why ?? (making.canHaveLegend.value || hasLegend ? undefined : boardWords.noLegend)}
        isOn={hasLegend}
        onChange={making.showLegend}
      />
      <Toggle
        words={boardWords.badges}
        name={boardWords.badges}
        title={boardWords.badgesTitle}
        isOn={badges > 0}
        why={why}
        onChange={making.showBadges}
      />
      {badges > 0 && (
        <Button look="link" onClick={making.tidyBadges} why={why} title={boardWords.tidyBadgesTitle}>
          {boardWords.tidyBadges}
        </Button>
      )}
      <Toggle
        words={boardWords.highContrast}
        name={boardWords.highContrast}
        title={boardWords.highContrastTitle}
        isOn={painting.contrast.value === 'high'}
        why={why}
        onChange={(isOn) => painting.chooseContrast(isOn ? 'high' : 'usual')}
      />
    </section>
  )
}

interface ToggleProps {
  readonly words: string
  readonly name: string
  readonly title: string
  readonly isOn: boolean
  /** Why it does nothing, in words. */
  readonly why: string | undefined
  readonly onChange: (isOn: boolean) => void
}

function Toggle({ words, name, title, isOn, why, onChange }: ToggleProps) {
  return (
    <label class={styles.toggle} title={why ?? title}>
      <input
        type="checkbox"
        aria-label={name}
        checked={isOn}
        {...off(why)}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {words}
    </label>
  )
}
