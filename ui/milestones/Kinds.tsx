import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { quote } from '../../src/core/base/index.ts'
import type { Kind } from '../../src/core/plan/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { off } from '../parts/off.ts'
import { Swatch } from '../parts/Swatch.tsx'
import styles from './Kinds.module.css'
import * as kindsWords from './kinds-words.ts'

/** “Not right?”: the kinds of cards on this page, to tick those that are milestones. */
export function Kinds() {
  const { counting, plan, status } = usePanel()
  const isPart = plan.plan.value?.hasBystanders === true
  const page = plan.plan.value?.page
  // Half a list would look like all of it.
  const kinds = useFirstOrder(isPart ? [] : (plan.plan.value?.kinds ?? []))
  const hasWaited = useRef(false)
  // A page that is read anew is asked anew.
  useEffect(() => {
    if (isPart) counting.readKinds()
    else if (hasWaited.current) status.announce(kindsWords.kindsOfCards(kinds.length))
    hasWaited.current = isPart
  }, [isPart, page])
  const isEmpty = plan.plan.value?.milestones.length === 0
  const isAll = useSignal(false)
  // What hardly anybody’s milestones are stands behind a press.
  const likely = kinds.filter(({ isUnlikely, isTicked }) => isUnlikely !== true || isTicked)
  return (
    <section class={styles.kinds} aria-labelledby="kinds-title">
      <div class={styles.head}>
        <h2 id="kinds-title">{kindsWords.whichCards}</h2>
        {!isEmpty && (
          <Button look="primary" onClick={counting.toggleOpen}>
            {kindsWords.done}
          </Button>
        )}
      </div>
      <p class={styles.help}>
        {isPart ? kindsWords.reading : help(plan.plan.value?.placeholders ?? [], isEmpty, likely.length)}
      </p>
      <ul class={styles.list}>
        {(isAll.value ? kinds : likely).map((kind) => (
          <KindRow key={kind.look} kind={kind} />
        ))}
      </ul>
      {likely.length < kinds.length && !isAll.value && (
        <p class={styles.more}>
          <Button look="link" onClick={() => (isAll.value = true)}>
            {kindsWords.showAllKinds(kinds.length)}
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
function howMany({ count, counted, isTicked }: Kind): string {
  const isWhole = isTicked ? counted === count : counted === 0
  return isWhole ? kindsWords.cards(count) : kindsWords.countedOf(counted, count)
}

/** What to do, in whole sentences: for an empty page, for the method’s template, where nothing was found, and else. */
function help(placeholders: readonly string[], isEmpty: boolean, likely: number): string {
  const [first] = placeholders
  if (first !== undefined) {
    const write = kindsWords.placeholders(placeholders.length, first)
    return !isEmpty ? `${write} ${kindsWords.singleCards}` : likely === 0 ? write : `${write} ${kindsWords.orTickKinds}`
  }
  if (!isEmpty) return kindsWords.singleCards
  if (likely > 0) return `${kindsWords.noneFound} ${kindsWords.tickKinds} ${kindsWords.singleCards}`
  return kindsWords.noneYet
}
