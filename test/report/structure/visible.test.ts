import assert from 'node:assert/strict';
import { commentsIn, visibleText } from '../../../server/src/report/structure/visible';
import { textOf } from '../../../server/src/text/span';
import { parseMarked } from '../../support/marked';

/** What stands in marks is hidden from every reader. */
describe('the visible text', () => {
  for (const marked of [
    '前⟦<!-- 说明 -->⟧后',
    '前⟦<!-- 第一行\n第二行 -->⟧后',
    '前\n⟦```\n一、总体情况\n```⟧\n后面还有很多字，比代码多得多。',
    '前\n⟦~~~ts\n代码\n~~~⟧\n后面还有很多字，比代码多得多。',
    '⟦[bookmark: _GoBack]⟧一、总体情况',
    '前⟦<script>var a = "总体情况";</script>⟧后',
    '前\n⟦```\n<!-- 代码里 -->\n```⟧\n后面还有很多字，比代码多得多，多得多。',
    '前<!-- 没有结束的注释，后面的报告照样要检查',
    '前\n```\n没有结束的代码，后面的报告照样要检查',
    '行内的```不是代码块```，后面的报告照样要检查',
    '⟦```markdown⟧\n一、总体情况\n整份报告都在里面，没有别的内容。\n⟦```⟧\n',
  ]) {
    it(`leaves out what is marked: ${marked.replaceAll('\n', '⏎')}`, () => {
      const { text, spans } = parseMarked(marked);
      const blanked = spans.reduce(
        (rest, span) => rest.slice(0, span.start) + textOf(rest, span).replace(/[^\n]/g, ' ') + rest.slice(span.end),
        text,
      );
      assert.equal(visibleText(text), blanked);
    });
  }

  it('has no comments inside code', () => {
    assert.deepEqual(commentsIn('前\n```\n<!-- 年报忽略 -->\n```\n后面还有很多字，比代码多得多，多得多。'), []);
  });

  it('is found in linear time', () => {
    for (const piece of ['<!--', '```\n', '<script>', '[bookmark:', '~~~\n```\n', '-->']) {
      const begun = performance.now();
      visibleText(piece.repeat(60_000));
      assert.ok(performance.now() - begun < 2000, piece);
    }
  });
});
