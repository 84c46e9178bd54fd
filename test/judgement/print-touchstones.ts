// `npx tsx test/judgement/print-touchstones.ts [FILE.json] [--cause X] [--verbose]`: how many of the touchstones are judged
// rightly, cause by cause, then each that is not. `--verbose` tells all of them, and of a miss what was found instead.
import { parseArgs } from 'node:util';
import type { Finding } from '../../server/src/lint/lint';
import { textOf } from '../../server/src/text/span';
import { readTouchstones, type Trial, tryTouchstone } from './touchstones';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cause: { type: 'string' }, verbose: { type: 'boolean', default: false } },
});

const trials = readTouchstones(positionals[0])
  .filter(({ cause }) => !values.cause || values.cause.split(',').includes(cause))
  .map(tryTouchstone);

console.log('cause  right: silent   wrong: found   also said something else');
for (const cause of [...new Set(trials.map(({ item }) => item.cause))]) {
  print(
    cause,
    trials.filter(({ item }) => item.cause === cause),
  );
}
print('all', trials);

for (const { item, report, found, otherwise, passed } of trials.filter(({ passed }) => values.verbose || !passed)) {
  const missed = item.expect !== 'silent' && found.length === 0 ? item.expect[0].rule : undefined;
  console.log(`\n${passed ? 'ok' : missed ? 'MISSED' : 'FALSE'} ${item.id} ${item.text}`);
  if (missed) console.log(`     ${missed}: ${item.why}`);
  for (const finding of values.verbose ? [...found, ...otherwise] : otherwise)
    console.log(`     ${said(report, finding)}`);
}

function print(name: string, some: readonly Trial[]): void {
  const right = some.filter(({ item }) => item.expect === 'silent');
  const wrong = some.filter(({ item }) => item.expect !== 'silent');
  const silent = right.filter(({ passed }) => passed).length;
  const found = wrong.filter((trial) => trial.found.length > 0).length;
  const also = wrong.filter(({ otherwise }) => otherwise.length > 0).length;
  console.log(
    [
      name.padEnd(5),
      `${silent} of ${right.length}`.padStart(14),
      `${found} of ${wrong.length}`.padStart(14),
      String(also).padStart(27),
    ].join(' '),
  );
}

function said(report: string, { rule, severity, span, message }: Finding): string {
  return `${rule} (${severity}) “${textOf(report, span)}”: ${message.zh}`;
}
