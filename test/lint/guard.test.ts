import assert from 'node:assert/strict';
import { lint, lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { cleanReport } from '../support/clean-report';
import { change } from '../support/marked';

describe('a rule that throws', () => {
  const text = change(cleanReport(), [['没有其他需要报告的事项。', '没有其他需要报告的的事项。']]);
  const { report } = readReport(text);
  const outline = new Proxy(report!.outline, {
    get: () => {
      throw new Error('out of order');
    },
  });
  const broken = { ...report!, outline };

  it('becomes a finding about itself at the beginning of the text', () => {
    const failed = lint(broken).findings.filter(({ rule }) => rule === 'internal/rule-failed');
    assert.ok(failed.length > 0);
    for (const { message, span, severity, related } of failed) {
      assert.match(message.zh, /规则 structure\/[a-z-]+ 运行出错.*out of order/);
      assert.match(message.en, /^Rule structure\/[a-z-]+ failed.*out of order/);
      assert.deepEqual([span, severity, related], [{ start: 0, end: 0 }, 'info', []]);
    }
  });

  it('takes no other rule down', () => {
    const others = lint(broken).findings.filter(({ rule }) => rule !== 'internal/rule-failed');
    assert.deepEqual(others, lintText(text).findings);
  });

  it('is not run where it is off', () => {
    assert.deepEqual(
      lint(broken, { rules: { 'structure/*': 'off' } }).findings.map(({ rule }) => rule),
      ['wording/repeated-word'],
    );
  });
});
