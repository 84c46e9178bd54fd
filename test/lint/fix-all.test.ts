import assert from 'node:assert/strict';
import { apart, fixAll } from '../../server/src/lint/fix-all';
import { lintText } from '../../server/src/lint/lint';
import type { Fix } from '../../server/src/rules/rule';
import { localized } from '../../server/src/text/localized';
import { cleanReport } from '../support/clean-report';
import { change } from '../support/marked';

/** A fix of one edit for each pair of numbers. */
function fixAt(...spans: readonly (readonly [start: number, end: number])[]): Fix {
  return {
    kind: 'safe',
    title: localized('改', 'Change'),
    edits: spans.map(([start, end]) => ({ span: { start, end }, text: '' })),
  };
}

describe('fixes for one round', () => {
  const cases: readonly (readonly [what: string, fixes: readonly Fix[], chosen: readonly number[]])[] = [
    ['with a character between them: both', [fixAt([0, 2]), fixAt([3, 5])], [0, 1]],
    ['one ends where the other begins: the first', [fixAt([0, 2]), fixAt([2, 5])], [0]],
    ['one begins where the other ends, in the order of severity: the first', [fixAt([2, 5]), fixAt([0, 2])], [0]],
    ['they overlap: the first', [fixAt([0, 3]), fixAt([2, 5])], [0]],
    ['two insertions at one place: the first', [fixAt([4, 4]), fixAt([4, 4])], [0]],
    ['an insertion at the end of another’s edit: not that', [fixAt([1, 4]), fixAt([4, 4])], [0]],
    ['an insertion inside another’s edit: not that', [fixAt([1, 4]), fixAt([2, 2])], [0]],
    ['one of several edits adjoins: the whole fix waits', [fixAt([4, 5]), fixAt([0, 1], [5, 6])], [0]],
    ['what waits takes no place', [fixAt([0, 2]), fixAt([2, 4], [8, 9]), fixAt([9, 10])], [0, 2]],
    ['the very end of the text counts as well', [fixAt([9, 10]), fixAt([10, 10])], [0]],
  ];
  for (const [what, fixes, chosen] of cases) {
    it(what, () => {
      assert.deepEqual(
        apart(fixes, 10).map((fix) => fixes.indexOf(fix)),
        chosen,
      );
    });
  }
});

describe('fixing all', () => {
  const faulty = change(cleanReport(), [
    ['## 二、主动公开政府信息情况', '## 三、主动公开政府信息的情况'],
    ['| （一）予以公开 |', '| (1)予以公开 |'],
    ['没有其他需要报告的事项。', '没有其他需要报告的的事项。'],
  ]);

  it('applies the safe fixes and counts them, and leaves suggestions to a person', () => {
    const { findings } = lintText(faulty);
    const kinds = findings.map(({ fix }) => fix?.kind);
    const { text, applied } = fixAll(faulty);
    assert.equal(applied, kinds.filter((kind) => kind === 'safe').length);
    assert.deepEqual(
      lintText(text).findings.map(({ fix }) => fix?.kind),
      kinds.filter((kind) => kind !== 'safe'),
    );
  });

  it('leaves a text as it is that is no report, or has nothing to be fixed', () => {
    assert.deepEqual(fixAll('会议纪要的的'), { text: '会议纪要的的', applied: 0 });
    assert.deepEqual(fixAll(cleanReport()), { text: cleanReport(), applied: 0 });
  });
});
