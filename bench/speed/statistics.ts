/** The middle of some numbers; of two middles the lower. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The number that a share of some numbers, from 0 to 1, does not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}

/** A table row for each participant, the figures of which are given by column. */
export function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['', ...columns];
  return [
    `### ${title}`,
    '',
    line(head),
    line(head.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...rows.map(line),
    '',
  ].join('\n');
}

/** `1.9 × (1.8–2.2)`: how much larger than the floor, round by round, with the least and the most. */
export function ratio(own: readonly number[], floor: readonly number[]): string {
  const ratios = own.map((value, round) => value / floor[round]!);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const spread = ratios.length > 1 ? ` (${rounded(least)}–${rounded(most)})` : '';
  return `${rounded(median(ratios))} ×${spread}`;
}

/** Two significant digits, three from 100 on. */
export function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}
