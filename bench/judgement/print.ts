import { byRule, type Measurement, type Miss, type Score } from './measure';

/** A measurement for people: a line for each rule, then what went wrong, `examples` of each kind. */
export function describeMeasurement(measurement: Measurement, examples: number): string {
  const { seed, reports, wrong, scores, misses, unplanted } = measurement;
  const lines = [`seed ${seed}`, '', row(['rule', 'planted', 'found', 'elsewhere', 'missed', '', 'restored'])];
  const rules = byRule(scores);
  for (const score of rules) {
    lines.push(scoreLine(score.rule, score));
    if (examples > 0) {
      for (const kind of scores.filter(({ rule }) => rule === score.rule))
        if (kind.found < kind.planted || kind.restored < kind.determined) lines.push(scoreLine(`  ${kind.kind}`, kind));
    }
  }
  const sum = (key: 'planted' | 'found') => rules.reduce((all, score) => all + score[key], 0);
  lines.push('', `${sum('found')} of ${sum('planted')} planted faults found at the right place`);
  if (unplanted.length > 0) lines.push(`no fault planted for: ${unplanted.join(', ')}`);

  const perThousand = reports > 0 ? (wrong.length / reports) * 1000 : 0;
  lines.push('', `${wrong.length} wrong findings on ${reports} clean reports (${perThousand.toFixed(2)} per 1,000)`);
  const counts = new Map<string, number>();
  for (const { rule } of wrong) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const [rule, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    lines.push(row([rule, String(count), ((count / reports) * 1000).toFixed(2)]));
    for (const { seed: at, message, excerpt } of wrong.filter((one) => one.rule === rule).slice(0, examples))
      lines.push(`    [${at}] ${excerpt}`, `        ${message}`);
  }
  if (examples > 0) {
    lines.push('');
    const groups = new Map<string, Miss[]>();
    for (const miss of misses) {
      const name = `${miss.rule} · ${miss.kind} · ${miss.outcome}`;
      groups.set(name, [...(groups.get(name) ?? []), miss]);
    }
    for (const [name, own] of groups) {
      lines.push(`${name}: ${own.length}`);
      for (const miss of own.slice(0, examples))
        lines.push(
          `    [${miss.seed}] (${miss.shape}) ${miss.excerpt}`,
          ...miss.findings.slice(0, 4).map((one) => `        ${one}`),
        );
    }
  }
  return lines.join('\n');
}

function scoreLine(name: string, { planted, found, elsewhere, missed, determined, restored }: Score): string {
  const share = planted > 0 ? `${((found / planted) * 100).toFixed(1)}%` : '';
  return row([
    name,
    String(planted),
    String(found),
    String(elsewhere),
    String(missed),
    share,
    determined > 0 ? `${restored}/${determined}` : '',
  ]);
}

function row([name, ...figures]: readonly string[]): string {
  return name!.padEnd(44) + figures.map((figure) => figure.padStart(10)).join('');
}
