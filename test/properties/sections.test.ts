import assert from 'node:assert/strict';
import { type Finding, lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { applyEdits } from '../../server/src/text/edits';
import { type Span, textOf } from '../../server/src/text/span';
import { inEveryForm } from '../support/every-layout';
import { atWords } from '../support/marked';

describe('a section', () => {
  inEveryForm('that is renamed is an error at its title, and the fix restores it', (write) => {
    forEachSection(write(), (text, { heading }) => {
      const changed = replace(text, heading.title.span, '有关工作的开展');
      const [found] = errorsOf(changed);
      assert.equal(found!.rule, 'structure/section-title');
      assert.equal(textOf(changed, found!.span), '有关工作的开展');
      assert.equal(mended(changed), text);
    });
  });

  inEveryForm('with another number is an error at its number, and the fix restores it', (write) => {
    for (const wrong of ['七、', '2、', '']) {
      forEachSection(write(), (text, { heading }) => {
        const number = heading.number!;
        const changed = replace(text, number.span, wrong);
        const [found] = errorsOf(changed);
        assert.equal(found!.rule, 'structure/section-number');
        assert.ok(found!.span.start >= number.span.start && found!.span.end <= heading.span.end);
        assert.equal(mended(changed), text);
      });
    }
  });

  inEveryForm('that is missing is an error, and the fix puts its heading in its place', (write) => {
    forEachSection(write(), (text, { span, standard }, report) => {
      const changed = replace(text, span, '');
      const missing = errorsOf(changed).filter(({ rule }) => rule === 'structure/missing-section');
      assert.equal(missing.length, 1);
      assert.ok(missing[0]!.message.zh.includes(standard.title), missing[0]!.message.zh);
      assert.equal(missing[0]!.fix?.kind, 'safe');
      assert.deepEqual(headingsOf(readReport(mended(changed)).report!), headingsOf(report));
    });
  });

  inEveryForm('that has changed places with the next is an error, and the fix restores the order', (write) => {
    const text = write();
    const { sections } = readReport(text).report!;
    sections.slice(0, -1).forEach((first, index) => {
      const second = sections[index + 1]!;
      // The last section has no blank line behind it, so what stands between sections stays in its place.
      const [one, two] = [first, second].map(({ span }) => textOf(text, span).trimEnd()) as [string, string];
      const changed = text
        .replace(one, '⟦')
        .replace(two, () => one)
        .replace('⟦', () => two);
      assert.notEqual(changed, text);
      const found = errorsOf(changed).filter(({ rule }) => rule === 'structure/section-order');
      assert.equal(found.length, 1);
      const named = [first, second].map(({ standard }) => standard.title);
      assert.ok(named.some((title) => textOf(changed, found[0]!.span).includes(title)));
      assert.deepEqual(headingsOf(readReport(mended(changed)).report!), headingsOf(readReport(text).report!));
    });
  });
});

function forEachSection(
  text: string,
  body: (text: string, section: Report['sections'][number], report: Report) => void,
): void {
  const report = readReport(text).report!;
  assert.equal(report.sections.length, 6);
  for (const section of report.sections) body(text, section, report);
}

function replace(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function errorsOf(text: string): Finding[] {
  return lintText(text).findings.filter(({ severity }) => severity === 'error');
}

/** The text after every fix of a structure finding was applied, one at a time as a person would. */
function mended(text: string): string {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const next = lintText(current).findings.find(({ rule, fix }) => rule.startsWith('structure/') && fix);
    if (!next) break;
    current = applyEdits(current, next.fix!.edits);
  }
  assert.deepEqual(
    atWords(
      current,
      errorsOf(current).filter(({ rule }) => rule.startsWith('structure/')),
    ),
    [],
  );
  return current;
}

function headingsOf({ sections }: Report): string[] {
  return sections.map(({ heading }) => `${heading.number?.text}${heading.title.text}`);
}
