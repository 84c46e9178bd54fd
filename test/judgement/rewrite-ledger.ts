// `npx tsx test/judgement/rewrite-ledger.ts`: brings the ledger up to what is found today; verdicts are kept. What is new has
// none yet: give each a `verdict` (`fault` or `mistake`) and a `reason` of one line.
import { hasSharedReports } from '../support/shared-reports';
import { keyOf, readLedger, rewriteLedger } from './ledger';

if (hasSharedReports) {
  rewriteLedger();
  const open = readLedger().filter(({ verdict }) => !verdict);
  console.log(open.length > 0 ? `Without a verdict:\n${open.map(keyOf).join('\n')}` : 'Every entry has a verdict.');
} else {
  console.error('The real reports are not beside this checkout.');
  process.exitCode = 1;
}
