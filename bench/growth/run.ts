// `npx tsx bench/growth/run.ts`: looks for texts that cost more than their length explains.
import { parseArgs } from 'node:util';
import { generateReport } from '../judgement/report';
import { withoutMarks } from '../judgement/marked-text';
import { randomFrom } from '../judgement/random';
import { contexts } from './contexts';
import { type Cost, type Growth, growthOf, StepCounter } from './measure';
import { anyToken, knownTokens } from './tokens';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'growth' },
    seconds: { type: 'string', default: '60' },
    length: { type: 'string', default: '3000' },
    token: { type: 'string' },
    context: { type: 'string' },
    random: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
