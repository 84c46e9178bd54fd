import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAmbiguousWide, showCharacter } from '../../server/src/cli/formats/display-width';
import { excerptOf } from '../../server/src/cli/formats/excerpt';
import { quoteOf } from '../../server/src/lint/quote';
import { linesOf } from '../../server/src/text/lines';
import { parseMarked } from '../support/marked';

/** The line as it is shown, with its underline below. */
function draw(marked: string, columns = 60): readonly [string, string] {
  const { text, spans } = parseMarked(marked);
  const {
    before,
    marked: middle,
    after,
    underline,
  } = excerptOf(quoteOf(text, linesOf(text), spans[0]!), columns, false);
  return [`${before}${middle}${after}`, underline];
}

const widthOf = (text: string) => Array.from(text, (c) => showCharacter(c, false).width).reduce((a, b) => a + b, 0);

describe('excerpt of a line', () => {
  it('underlines by width: Chinese characters take two columns', () => {
    assert.deepEqual(draw('共提出建议⟦18件⟧。'), ['共提出建议18件。', '          ^^^^']);
  });

  it('shows a tab as blanks', () => {
    assert.deepEqual(draw('a\n\t⟦１８⟧\nb'), ['    １８', '    ^^^^']);
  });

  it('marks an empty place with one caret', () => {
    assert.deepEqual(draw('| 1 |⟦⟧ |'), ['| 1 | |', '     ^']);
  });

  it('marks only the first line of what goes on over its end', () => {
    assert.deepEqual(draw('a⟦bc\r\nd⟧e'), ['abc', ' ^^']);
  });

  it('cuts a long line round the finding', () => {
    const [line, underline] = draw(`${'前'.repeat(60)}⟦18件⟧${'后'.repeat(60)}`);
    assert.match(line, /^\.\.\.前+18件后+\.\.\.$/);
    assert.ok(widthOf(line) <= 60);
    assert.equal(underline.indexOf('^'), widthOf(line.slice(0, line.indexOf('18'))));
  });

  it('cuts a finding that is longer than the line may be', () => {
    const [line, underline] = draw(`前⟦${'中'.repeat(100)}⟧`);
    assert.match(line, /^前中+\.\.\.$/);
    assert.ok(underline.length <= 60);
  });

  it('sends no command to the terminal, and shows nothing for what has no width', () => {
    assert.deepEqual(draw('\u001b[31m\u200b\u202e⟦红⟧'), ['\u241b[31m红', '     ^^']);
  });

  it('never takes more columns than it may, and never throws', () => {
    const character = fc.oneof(fc.constantFrom('总', '1', '\t', '“', '𠮷', '\u0301', '\ud800'), fc.string());
    fc.assert(
      fc.property(fc.array(character), fc.nat(), fc.nat(), fc.integer({ min: 30, max: 80 }), (all, a, b, columns) => {
        const text = all.join('').replaceAll(/[\r\n]/g, '');
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const quote = quoteOf(text, linesOf(text), { start, end });
        const { before, marked, after, underline } = excerptOf(quote, columns, false);
        assert.ok(widthOf(before + marked + after) <= columns);
        assert.ok(underline.length <= columns + 1);
        assert.match(underline, /^ *\^+$/);
      }),
      { seed: 197629088, numRuns: 2000 },
    );
  });

  it('gives “ ” two columns only in the old Windows console', () => {
    assert.equal(isAmbiguousWide('win32', {}), true);
    assert.equal(isAmbiguousWide('win32', { WT_SESSION: 'x' }), false);
    assert.equal(isAmbiguousWide('win32', { TERM_PROGRAM: 'vscode' }), false);
    assert.equal(isAmbiguousWide('linux', {}), false);
    assert.equal(showCharacter('“', true).width, 2);
    assert.equal(showCharacter('“', false).width, 1);
  });
});
