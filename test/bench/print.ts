/** Numbers in columns. */

/** Milliseconds: as many digits as mean something. */
export function ms(value: number): string {
  return value < 1 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}

/** How many times the other; short of a hundredth in more digits. */
export function ratio(value: number, other: number): string {
  const times = value / other
  return times < 0.1 ? times.toFixed(3) : times < 10 ? times.toFixed(2) : times.toFixed(0)
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

/** The first column is words, all others are numbers. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  console.log(`\n${title}`)
  for (const cells of [header, ...rows]) console.log(`  ${line(cells)}`)
}
