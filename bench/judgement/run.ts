// `npm run bench:judgement -- --reports 5000 --faults 100 --seed 2024`: how well the rules judge, on reports that the
// project writes itself. `--json` prints everything as JSON, `--misses N` shows N misses and wrong findings of each kind.
import { parseArgs } from 'node:util';
import { measure } from './measure';
import { describeMeasurement } from './print';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '5000' },
    faults: { type: 'string', default: '60' },
    seed: { type: 'string', default: '2024' },
    misses: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});

const began = Date.now();
const measurement = measure({ seed: values.seed, reports: Number(values.reports), faults: Number(values.faults) });
const seconds = (Date.now() - began) / 1000;
if (values.json) console.log(JSON.stringify({ ...measurement, seconds }, undefined, 2));
else console.log(`${describeMeasurement(measurement, Number(values.misses))}\n\n${seconds.toFixed(1)} s`);
