/**
 * CPU time of the main thread in milliseconds. `npm run bench` starts Node with `--single-threaded`: V8 then collects
 * garbage and compiles on this thread, so what the process used is what the thread used. Waiting is not counted, nor is
 * anybody else on the machine.
 */
export function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return ((below ?? NaN) + (above ?? NaN)) / 2
}
