import type { Layout } from '../../server/src/report/report';
import { cleanReport } from './clean-report';

// Prints the clean report that the rules' examples are changes of: `npx tsx test/support/print-clean-report.ts 2021 pipes`.
const [, , edition = '2021', layout = 'pipes'] = process.argv;
process.stdout.write(cleanReport({ edition, layout: layout as Layout }));
