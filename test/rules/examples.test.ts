import assert from 'node:assert/strict';
import { ruleNames } from '../../scripts/rule-files';
import { type Finding, lintText } from '../../server/src/lint/lint';
import { rules } from '../../server/src/rules';
import type { Example, Rule } from '../../server/src/rules/rule';
import { editionById } from '../../server/src/standard';
import { applyEdits } from '../../server/src/text/edits';
import { linesOf } from '../../server/src/text/lines';
import type { Localized } from '../../server/src/text/localized';
import { type ExampleReport, exampleReport, fileBeside } from '../support/example';
import { assertAt, change, hasMark, newText, oldText, parseMarked, shown } from '../support/marked';

describe('every rule', () => {
  it('is a file, and every file a rule', () => {
    assert.deepEqual(rules.map(({ name }) => name).toSorted(), ruleNames());
  });

  for (const rule of rules) {
    describe(rule.name, () => {
      it('says everything in both languages', () => {
        const texts: Localized[] = [rule.title, rule.basis, rule.reason, rule.remedy, ...rule.leavesAlone];
        for (const { zh, en } of texts) {
          assert.match(zh, /\p{Script=Han}/u);
          assert.match(en, /[A-Za-z]/);
        }
      });

      it('is for editions that there are', () => {
        for (const id of rule.editions ?? []) assert.ok(editionById(id), id);
      });

      it('has an example that it reports and one that it leaves alone', () => {
        const [faulty, silent] = [true, false].map((marked) =>
          rule.examples.filter((example) => fires(example) === marked),
        );
        assert.notEqual(faulty!.length, 0);
        assert.notEqual(silent!.length, 0);
      });

      for (const example of rule.examples) {
        const title = example.change.map((one) => newText(one).replaceAll('\n', '⏎')).join(' … ');
        it(`${fires(example) ? 'reports' : 'leaves alone'} ${title.length > 90 ? `${title.slice(0, 90)}…` : title}`, () =>
          checkExample(rule, example));
      }
    });
  }
});

function fires({ change }: Example): boolean {
  return change.some((one) => hasMark(newText(one)));
}

function checkExample(rule: Rule, example: Example): void {
  const report = exampleReport(example);
  const { base, text, spans, findNeighbours } = report;
  const { findings } = lintText(text, { rules: { '*': 'off', [rule.name]: rule.severity } }, findNeighbours);
  assertAt(text, findings, spans);
  assertRelated(report, findings);
  for (const { rule: name, message, related } of findings) {
    assert.equal(name, rule.name);
    for (const { zh, en } of [message, ...related.map((place) => place.message)]) {
      assert.match(zh, /\p{Script=Han}/u);
      assert.match(en, /[A-Za-z]/);
    }
  }
  if (example.fixed === undefined) return;

  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  assert.notEqual(edits.length, 0, 'There is nothing to apply');
  const expected = change(
    base,
    example.change.map((one) => {
      const to = newText(one);
      return [oldText(one), hasMark(to) ? example.fixed! : parseMarked(to).text] as const;
    }),
  );
  assert.equal(applyEdits(text, edits), expected);
}

/** All findings together point besides at the places between `⟨` and `⟩`, in the report and in the one beside it. */
function assertRelated({ text, related, beside }: ExampleReport, findings: readonly Finding[]): void {
  const found = findings.flatMap((finding) =>
    finding.related.map(({ span, elsewhere }) => {
      if (!elsewhere) return shown(text, span);
      const { path, start, end } = elsewhere;
      const { position } = linesOf(beside!.text);
      assert.deepEqual([path, start, end], [fileBeside, position(span.start), position(span.end)]);
      return `beside: ${shown(beside!.text, span)}`;
    }),
  );
  const marked = [
    ...related.map((span) => shown(text, span)),
    ...(beside?.related ?? []).map((span) => `beside: ${shown(beside!.text, span)}`),
  ];
  assert.deepEqual([...new Set(found)].sort(), marked.sort());
}
