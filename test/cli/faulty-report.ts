import { type CleanReport, cleanReport } from '../support/clean-report';
import { change } from '../support/marked';

/** A report whose section five has a wrong number (safely fixed), and whose table three has a row that does not add up. */
export function faultyReport(options: CleanReport = {}): string {
  return change(cleanReport({ ...options, broken: { 'received/total': 99 } }), [
    ['五、存在的主要问题及改进情况', '5、存在的主要问题及改进情况'],
  ]);
}

/** A report whose only fault is mended by a safe fix. */
export function fixableReport(options: CleanReport = {}): string {
  return change(cleanReport(options), [['五、存在的主要问题及改进情况', '5、存在的主要问题及改进情况']]);
}
