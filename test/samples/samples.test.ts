import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fixAll } from '../../server/src/lint/fix-all';
import { lintText } from '../../server/src/lint/lint';
import { editions } from '../../server/src/standard';
import { textOf } from '../../server/src/text/span';
import { layouts } from '../support/clean-report';

const folder = path.resolve(__dirname, '../../samples');

function files(kind: 'clean' | 'faulty'): string[] {
  return readdirSync(path.join(folder, kind)).sort();
}

function read(kind: 'clean' | 'faulty', file: string): string {
  return readFileSync(path.join(folder, kind, file), 'utf8');
}

/** What the README lists for each file: the rule and the words at which it stands, in the order of the text. */
function listed(): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of readFileSync(path.join(folder, 'README.md'), 'utf8').split('\n')) {
    const heading = /^### `faulty\/(.+)`$/.exec(line);
    if (heading) {
      current = [];
      result.set(heading[1]!, current);
    }
    const finding = /^- `([a-z]+\/[a-z-]+)` “(.*?)”/.exec(line);
    if (finding) current.push(`${finding[1]} “${finding[2]}”`);
  }
  return result;
}

/** The words at a span on one line, as the README writes them. */
function words(text: string): string {
  return text.replaceAll('\t', '⇥').replace(/\r?\n/g, '⏎');
}

describe('the samples', () => {
  it('show both editions and all layouts, clean and faulty', () => {
    for (const kind of ['clean', 'faulty'] as const) {
      const reports = files(kind).map((file) => lintText(read(kind, file)).report!);
      assert.deepEqual(
        [...new Set(reports.map(({ edition }) => edition.id))].sort(),
        editions.map(({ id }) => id),
      );
      assert.deepEqual([...new Set(reports.map(({ layout }) => layout))].sort(), [...layouts].sort());
    }
  });

  for (const file of files('clean')) {
    it(`${file} draws nothing`, () => {
      const text = read('clean', file);
      assert.deepEqual(
        lintText(text).findings.map(({ rule, span, message }) => `${rule} “${textOf(text, span)}” ${message.zh}`),
        [],
      );
    });
  }

  const expected = listed();
  it('are all listed in their README', () => assert.deepEqual([...expected.keys()].sort(), files('faulty')));

  for (const file of files('faulty')) {
    it(`${file} draws exactly what the README lists`, () => {
      const text = read('faulty', file);
      const found = lintText(text).findings.map(({ rule, span }) => `${rule} “${words(textOf(text, span))}”`);
      assert.deepEqual(found, expected.get(file));
    });

    it(`${file} has fewer faults once the safe fixes are made, and no new ones`, () => {
      const text = read('faulty', file);
      // What a fix puts in blank, a person has still to fill in: that is said, and no fault made by the fix.
      const faults = (from: string): string[] =>
        lintText(from)
          .findings.filter(({ rule, severity }) => severity !== 'info' && rule !== 'tables/blank-cell')
          .map(({ rule }) => rule)
          .sort();
      const before = faults(text);
      for (const rule of faults(fixAll(text).text)) {
        assert.ok(before.includes(rule), rule);
        before.splice(before.indexOf(rule), 1);
      }
    });
  }
});
