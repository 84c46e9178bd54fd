import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lintText } from '../../server/src/lint/lint';
import type { Severity } from '../../server/src/rules/rule';
import { textOf } from '../../server/src/text/span';
import { sharedFiles } from '../support/shared-reports';

/** One finding on a real report, and what a reviewing officer would say of it. */
export interface LedgerEntry {
  /** The beginning of the file's name: `000`, `real-02`. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  /** From 1. */
  readonly line: number;
  /** The first words at the place: at most six characters. */
  readonly words: string;
  /** `fault`: the report is wrong there; `mistake`: we are; absent: not judged yet. */
  readonly verdict?: 'fault' | 'mistake';
  /** Why, in one line. */
  readonly reason?: string;
}

const ledgerFile = path.join(__dirname, 'ledger.json');
const mostCharacters = 6;

/** Everything that is found on the real reports today, in the order of the files and of their texts. */
export function findingsOnSharedReports(): LedgerEntry[] {
  return [...sharedFiles('seeds'), ...sharedFiles('published')].flatMap((file) => {
    const { report, findings } = lintText(readFileSync(file, 'utf8'));
    return findings.map(({ rule, severity, span }): LedgerEntry => {
      const text = report!.text;
      return {
        file: /^(?:real-\d+|\d+)/.exec(path.basename(file))![0],
        rule,
        severity,
        line: report!.lines.at(span.start).number + 1,
        words: [...textOf(text, span).replace(/\s+/g, ' ').trim()].slice(0, mostCharacters).join(''),
      };
    });
  });
}

export function readLedger(): LedgerEntry[] {
  return JSON.parse(readFileSync(ledgerFile, 'utf8'));
}

/** Writes the ledger anew: what is found today, with the verdicts of the entries that it had. */
export function rewriteLedger(): void {
  const known = new Map(readLedger().map((entry) => [keyOf(entry), entry]));
  const entries = findingsOnSharedReports().map((entry) => {
    const { verdict, reason } = known.get(keyOf(entry)) ?? {};
    return { ...entry, ...(verdict && { verdict }), ...(reason && { reason }) };
  });
  writeFileSync(ledgerFile, `${JSON.stringify(entries, undefined, 2)}\n`);
}

/** The same finding, whatever is thought of it. */
export function keyOf({ file, rule, severity, line, words }: LedgerEntry): string {
  return `${file}:${line} ${rule} (${severity}) “${words}”`;
}
