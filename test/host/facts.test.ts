import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FACTS } from '../../host/facts.ts'
import { CASES } from '../contract/suite.ts'

/** The facts that tests of the host cite in their names, and those that cases of the contract prove. */
function cited(): Set<number> {
  const tests = readdirSync('test/host').filter((name) => name.endsWith('.test.ts'))
  const inNames = tests.flatMap((name) =>
    [...readFileSync(`test/host/${name}`, 'utf8').matchAll(/(?:test|describe)\(\s*'fact (\d+):/g)].map(([, number]) =>
      Number(number),
    ),
  )
  return new Set([...inNames, ...CASES.map(({ fact }) => fact)])
}

test('every fact is proved by a test, and every test cites a fact there is', () => {
  const known = FACTS.map(({ n }) => n)
  expect([...cited()].sort((a, b) => a - b)).toEqual(known)
})

test('every fact has a number of its own and names its source', () => {
  expect(new Set(FACTS.map(({ n }) => n)).size).toBe(FACTS.length)
  expect(FACTS.filter(({ says, source }) => says === '' || source === '')).toEqual([])
})

test('the README shows the score of the facts', () => {
  const of = (standing: string) => FACTS.filter((each) => each.standing === standing).length
  const score = `${of('documented')} documented, ${of('seen')} seen, ${of('assumed')} assumed`
  expect(readFileSync('README.md', 'utf8')).toContain(`\`host/facts.ts\` numbers what it imitates: ${score}`)
})
