import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { count, quote } from '../../src/core/base/index.ts'
import type { Kind } from '../../src/core/plan/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { off } from '../parts/off.ts'
import { Swatch } from '../parts/Swatch.tsx'
import styles from './Kinds.module.css'

/** “Not right?”: the kinds of cards on this page, to tick those that are milestones. */
export function Kinds() {
  const { counting, plan } = usePanel()
  const kinds = useFirstOrder(plan.plan.value?.kinds ?? [])
  const isEmpty = plan.plan.value?.milestones.length === 0
  const isAll = useSignal(false)
  // What hardly anybody’s milestones are stands behind a press.
  const likely = kinds.filter(({ isUnlikely, isTicked }) => isUnlikely !== true || isTicked)
  return (
    <section class={styles.kinds} aria-labelledby="kinds-title">
      <div class={styles.head}>
        <h2 id="kinds-title">Which cards are milestones?</h2>
        {!isEmpty && (
          <Button look="primary" onClick={counting.toggleOpen}>
            Done
          </Button>
        )}
      </div>
      <p class={styles.help}>{help(plan.plan.value?.placeholders ?? [], isEmpty, likely.length)}</p>
      <ul class={styles.list}>
        {(isAll.value ? kinds : likely).map((kind) => (
          <KindRow key={kind.look} kind={kind} />
        ))}
      </ul>
      {likely.length < kinds.length && !isAll.value && (
        <p class={styles.more}>
          <Button look="link" onClick={() => (isAll.value = true)}>
            Show all {kinds.length} kinds
          </Button>
        </p>
      )}
    </section>
  )
}

function KindRow({ kind }: { readonly kind: Kind }) {
  const { counting, plan } = usePanel()
  const { look, words, fill, isTicked, example } = kind
  return (
    <li>
      <label class={styles.kind}>
        <input
          type="checkbox"
          checked={isTicked}
          {...off(plan.whyNot.value)}
          onChange={(event) => counting.tick(look, event.currentTarget.checked)}
        />
        <Swatch colour={fill} />
        <span class={styles.words}>
          {words}
          <span class={styles.count}>, {howMany(kind)}</span>
          <span class={styles.example} dir="auto" title={example}>
            {quote(example, 80)}
          </span>
        </span>
      </label>
    </li>
  )
}

/** The kinds as they lay when the list was opened, later ones after them: what was just ticked must not run away. */
function useFirstOrder(kinds: readonly Kind[]): readonly Kind[] {
  const places = useRef(new Map<string, number>())
  for (const { look } of kinds) if (!places.current.has(look)) places.current.set(look, places.current.size)
  const placeOf = ({ look }: Kind) => places.current.get(look) ?? 0
  return Array.from(kinds).sort((a, b) => placeOf(a) - placeOf(b))
}

/** Single cards may be counted or left out whatever their kind. */
function howMany({ count: all, counted, isTicked }: Kind): string {
  const isWhole = isTicked ? counted === all : counted === 0
  return isWhole ? count(all, 'card') : `${counted} of ${count(all, 'card')} counted`
}

/** What to do, in whole sentences: for an empty page, for the method’s template, where nothing was found, and else. */
function help(placeholders: readonly string[], isEmpty: boolean, likely: number): string {
  const [first] = placeholders
  const [tick, single] = [
    'Tick the kinds of cards that are milestones here.',
    'Single cards: select one on the board, then “Count as milestone” or “Not a milestone”.',
  ]
  if (first !== undefined) {
    const cards = count(placeholders.length, 'card still holds a placeholder', 'cards still hold placeholders')
    const write = `${cards} like ${quote(first)}. Write a milestone there, and it appears here.`
    return !isEmpty
      ? `${write} ${single}`
      : likely === 0
        ? write
        : `${write} Or tick the kinds of cards that are milestones here.`
  }
  if (!isEmpty) return single
  if (likely > 0) return `No milestones were found. ${tick} ${single}`
  return 'No card on this page looks like a milestone yet. Put your milestone cards on the board, and they appear here.'
}
