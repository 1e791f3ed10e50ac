import { test } from 'vitest'
import { halfScored, twelve } from './plans.ts'
import { useStage } from './stage.ts'
import { planOf, scored, ok } from '../core/cards.ts'
const DIR = process.env.SHOTS ?? '/tmp/shots/after'
const stage = useStage()
const value = () => {
  const paint = ok({ v: 1 as const, at: '0:1', rule: 'value' as const, palettes: 'peach-violet yellow-pink aside' })
  const orig = (id: string, painted: string) => ({ fill: { kind: 'solid' as const, hex: painted }, original: ok({ v: 1 as const, at: id, fills: [{type:'SOLID', color:{r:1,g:.8,b:.3}}], painted }) })
  return planOf([
    scored('1:1', 'Large, one dollar, no UX', { effort: 'L', business: 1 }, orig('1:1', '#D9D9D9')),
    scored('1:2', 'Large, low both', { effort: 'L', business: 1, ux: 1 }, orig('1:2', '#FFFFFF')),
    scored('1:3', 'Small, two dollars, no UX', { effort: 'S', business: 2 }, orig('1:3', '#874FFF')),
    scored('1:4', 'Medium high', { effort: 'M', business: 3 }, orig('1:4', '#874FFF')),
    scored('1:5', 'Small low', { effort: 'S', business: 1, ux: 1 }, orig('1:5', '#FFE0C2')),
    scored('1:6', 'Not sure', { effort: 'L', business: 1, ux: '?' }, orig('1:6', '#D9D9D9')),
    scored('1:7', 'Large high', { effort: 'L', business: 3, ux: 1 }, orig('1:7', '#FF9E42')),
  ], { paint })
}
for (const width of [400, 340]) {
  test(`shots ${width}`, async () => {
    const view = { width, height: 640 }
    const shot = (name: string) => stage.page().screenshot({ path: `${DIR}/${name}-${width}.png` })
    await stage.open({ plan: halfScored(), isInherited: true } as never, view)
    await shot('inherited')
    await stage.say({ type: 'panel/opened', on: 'clear', isFolded: false } as never)
    await shot('clear')
    await stage.button('Clear all scores').click()
    await shot('cleared')
    await stage.open({ plan: halfScored() }, view)
    const cleared = halfScored().milestones.map((each) => ({ ...each, scores: {} }))
    await stage.say({ type: 'plan/changed', answers: null, put: cleared, removed: [] })
    await shot('lost')
    await stage.open({ plan: value() }, view)
    await stage.page().getByRole('tab', { name: 'Value vs effort' }).click()
    await shot('value')
    await stage.open({ plan: halfScored() }, view)
    await stage.row(/Cache last used/).click()
    await stage.field('Add skill').fill('Frontend, DS, Product Analytics')
    await stage.page().keyboard.press('Enter')
    await stage.page().waitForTimeout(200)
    await shot('skills')
    const plan = halfScored()
    const asks = { why: 'like a scored one', cards: ['8:1', '8:2', '8:3'], example: 'Players do not know who else is coming' } as const
    const asking = { ...plan, copies: [], kinds: plan.kinds.map((kind) => (kind.words.startsWith('Sticky') ? { ...kind, asks } : kind)) }
    await stage.open({ plan: asking }, view)
    await shot('asks')
    await stage.open({ plan: { ...asking, copies: [{ id: '9:1', name: 'Cache last used location to speed up repeat searches.', of: '1:2' }] } }, view)
    await stage.page().getByRole('tab', { name: 'Export' }).click()
    await shot('export')
  })
}
