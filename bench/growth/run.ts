// `npm run bench:growth`: looks for texts that cost more than their length explains, and says which; see README.md.
import { parseArgs } from 'node:util';
import { type Growth, StepCounter } from './measure';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'growth' },
    inputs: { type: 'string', default: '200' },
    length: { type: 'string', default: '2000' },
    token: { type: 'string' },
    context: { type: 'string' },
  },
});

const shown = ({ stepsExponent, stepsRatio, timeExponent, timeRatio }: Growth): string =>
  [stepsExponent.toFixed(2), `${stepsRatio.toFixed(1)} ×`, timeExponent.toFixed(2), `${timeRatio.toFixed(1)} ×`].join(
    ' | ',
  );

async function main(): Promise<void> {
  // Only what is loaded after the counter has been made is counted.
  const counter = new StepCounter();
  const { inputsOf, isSlow, Search } = await import('./search');
  const { contexts } = await import('./contexts');
  const search = new Search(counter, Number(values.length));

  if (values.token !== undefined) {
    const token = JSON.parse(`"${values.token}"`) as string;
    const context = contexts.find(({ name }) => name === (values.context ?? 'one line'));
    if (!context) throw new Error(`No such context. There are: ${contexts.map(({ name }) => name).join(', ')}`);
    const costs = search.costs({ token, context });
    console.log(`steps: exponent, against ordinary text; time: the same\n${shown(search.growth(costs))}\n`);
    const most = [...costs[2].byFunction].sort((a, b) => b[1] - a[1]).slice(0, 12);
    for (const [name] of most) console.log(costs.map(({ byFunction }) => byFunction.get(name) ?? 0).join(' → '), name);
    return;
  }

  console.log('| token | context | steps: exponent | against ordinary text | time: exponent | against ordinary text |');
  console.log('|---|---|---|---|---|---|');
  let [tried, slow] = [0, 0];
  for (const input of inputsOf(values.seed)) {
    if (tried === Number(values.inputs)) break;
    tried++;
    // A slow one is measured again, since time is disturbed by whatever else runs.
    const growth = [0, 1, 2].reduce<Growth | undefined>((before, _, index) => {
      if (index > 0 && !(before && isSlow(before))) return before;
      return search.growth(search.costs(input));
    }, undefined)!;
    if (!isSlow(growth)) continue;
    slow++;
    console.log(`| ${JSON.stringify(input.token)} | ${input.context.name} | ${shown(growth)} |`);
  }
  console.log(
    `\n${tried} inputs, ${slow} slow; seed “${values.seed}”, ${values.length} characters and up to four times that`,
  );
  process.exitCode = slow > 0 ? 1 : 0;
}

main();
