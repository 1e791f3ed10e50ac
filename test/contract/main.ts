/** The contract as a plugin: runs every case, tells the console how each went, and the person how many held. */
import { CASES, check } from './suite.ts'

async function main(): Promise<void> {
  let failed = 0
  for (const contractCase of CASES) {
    const reason = await check(contractCase)
    if (reason !== undefined) failed++
    const verdict = reason === undefined ? 'holds' : `DOES NOT HOLD: ${reason}`
    console.log(`fact ${contractCase.fact} (${contractCase.name}) ${verdict}`)
  }
  const held = CASES.length - failed
  figma.closePlugin(`${held} of ${CASES.length} cases hold here. The console names the others.`)
}

main().catch((error: unknown) => {
  figma.closePlugin(`The contract broke off: ${String(error)}`)
})
