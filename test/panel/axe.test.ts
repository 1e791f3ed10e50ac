/**
 * Every tab in its states, in both themes, against the rules of axe-core: WCAG 2.2 A and AA, and its best practices. And
 * what axe does not ask: that whatever does nothing says why, and that what is chosen shows in forced colours, too.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { useStage } from './stage.ts'
import { furtherStatesOn, statesOn } from './states.ts'
import { THEMES, type Theme } from './themes.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const stage = useStage()

const wear = (theme: Theme) =>
  stage.page().evaluate(
    ({ variables, name }) => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: variables }))
      document.documentElement.className = name === 'dark' ? 'figma-dark' : 'figma-light'
      document.documentElement.dataset.brand = name === 'design' ? 'pale' : 'strong'
    },
    { variables: THEMES[theme], name: theme },
  )

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

async function findings(how: object): Promise<string[]> {
  const isThere = await stage.page().evaluate(() => 'axe' in window)
  if (!isThere) await stage.page().evaluate(AXE)
  const violations = await stage.page().evaluate(async (asked) => {
    const axe = (
      window as unknown as { axe: { run: (of: Document, how: object) => Promise<{ violations: Finding[] }> } }
    ).axe
    return (await axe.run(document, { ...asked, resultTypes: ['violations'] })).violations
  }, how)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Controls in sight that do nothing, and do not say why to whoever comes to them with a keyboard. */
const unexplained = () =>
  stage.page().evaluate(() => {
    const reason = (control: Element) => {
      const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
      const words = ids.map((id) => document.getElementById(id)?.textContent ?? '')
      return [control.getAttribute('aria-description') ?? '', ...words].join('').trim()
    }
    return (
      Array.from(document.querySelectorAll<HTMLElement>(':disabled:not(option), [aria-disabled=true], [readonly]'))
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        // For a moment after a press, lest it be pressed twice, what is next does nothing.
        .filter((control) => control.id !== 'next')
        .filter((control) => control.matches(':disabled') || reason(control) === '')
        .map((control) => control.outerHTML.slice(0, 160))
    )
  })

/** What is chosen and looks, where a person's own colours are forced, like what is not. */
const alikeInForcedColours = async () => {
  await stage.page().emulateMedia({ forcedColors: 'active' })
  const alike = await stage.page().evaluate(() => {
    const SHOWN = ['borderTopWidth', 'outlineStyle', 'fontWeight', 'forcedColorAdjust']
    // Colours are told as they were before they were forced, and a border of another colour is hardly seen.
    const look = (element: Element) => {
      const style = getComputedStyle(element)
      return SHOWN.map((key) => style[key as 'color']).join()
    }
    const isOn = '[aria-checked=true], [aria-selected=true], [aria-pressed=true], [aria-current]'
    const isOff = '[aria-checked], [aria-selected], [aria-pressed], button'
    return Array.from(document.querySelectorAll(isOn))
      .filter((on) => on.checkVisibility())
      .filter((on) => {
        const others = Array.from((on.closest('li') ?? on).parentElement?.querySelectorAll(isOff) ?? [])
        return others.some(
          (other) => other.className === on.className && !other.matches(isOn) && look(other) === look(on),
        )
      })
      .map((on) => on.outerHTML.slice(0, 160))
  })
  await stage.page().emulateMedia({ forcedColors: 'none' })
  return alike
}

test.each(statesOn(stage))('%s', async (_, arrive) => {
  await arrive()
  expect(await findings({ runOnly: TAGS })).toEqual([])
  expect(await unexplained()).toEqual([])
  expect(await alikeInForcedColours()).toEqual([])
  // Of the other themes only the colours differ.
  for (const theme of ['dark', 'design'] as const) {
    await wear(theme)
    expect(await findings({ runOnly: { type: 'rule', values: ['color-contrast'] } })).toEqual([])
  }
})

test.each(furtherStatesOn(stage))('%s', async (_, arrive) => {
  await arrive()
  expect(await unexplained()).toEqual([])
  expect(await alikeInForcedColours()).toEqual([])
})
