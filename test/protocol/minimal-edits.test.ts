import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minimalEdits } from '../../server/src/language-server/minimal-edits';
import { applyEdits } from '../../server/src/text/edits';

describe('minimal edits', () => {
  const words = (before: string, after: string) =>
    minimalEdits(before, after).map(({ span, text }) => [before.slice(span.start, span.end), text]);

  it('touch only what differs within a line', () => {
    assert.deepEqual(words('甲\n五、整改措施\n丙', '甲\n五、改进情况\n丙'), [['整改措施', '改进情况']]);
  });

  it('insert whole lines', () => {
    assert.deepEqual(words('甲\n丙\n', '甲\n乙\n丙\n'), [['', '乙\n']]);
  });

  it('never split a pair of surrogates or a Windows line end', () => {
    assert.deepEqual(words('𠮷', '𠮸'), [['𠮷', '𠮸']]);
    assert.deepEqual(words('甲\r\n', '甲\n'), [['\r\n', '\n']]);
  });

  it('make one text into the other, in order and without overlap', () => {
    const line = fc.array(fc.constantFrom('甲', '乙', '𠮷', '𠮸', '1', '\r', '\t'), { maxLength: 4 });
    const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.map((parts) => parts.join('')).join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = minimalEdits(before, after);
        assert.equal(applyEdits(before, edits), after);
        for (const [index, { span }] of edits.entries()) {
          assert.ok(span.start >= (edits[index - 1]?.span.end ?? 0));
        }
      }),
    );
  });
});
