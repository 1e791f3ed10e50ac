/** What every start pays before anything else: parsing the script, without running it. */
import { newEngineModule } from '../../host/sandbox/engine-module.ts'
import { before, ours, type Contestant } from './contestants.ts'
import { cpu, median } from './cpu.ts'
import { ms, printTable, ratio } from './print.ts'

const TURNS = 25

export async function printParsing(): Promise<void> {
  const { quickjs } = await newEngineModule()
  const vm = quickjs.newContext()
  const took = new Map<Contestant, number[]>([
    [ours, []],
    [before, []],
  ])
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const [{ code }, times] of took) {
      const began = cpu()
      vm.unwrapResult(vm.evalCode(code, 'code.js', { compileOnly: true })).dispose()
      if (turn > 0) times.push(cpu() - began)
    }
  }
  vm.dispose()
  const [now, then] = [median(took.get(ours) ?? []), median(took.get(before) ?? [])]
  printTable(
    'Parsing code.js, CPU in ms',
    ['', 'ours', '42e9b71', '× 42e9b71'],
    [
      ['parsing', ms(now), ms(then), ratio(now, then)],
      ['kB', ...[ours, before].map(({ code }) => (Buffer.byteLength(code) / 1000).toFixed(1)), ''],
    ],
  )
}
