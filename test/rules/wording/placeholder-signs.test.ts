import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forms } from '../../../server/src/rules/wording/placeholder';

/** Texts that a pattern finds, with what it wants before and behind; what it does not want there is left to chance. */
function textsWith({ source }: RegExp): fc.Arbitrary<string> {
  const wanted = source.replace(/\(\?<?=/g, '(?:');
  return fc.stringMatching(new RegExp(`^(?:${withoutGroups(wanted, /\(\?<?!/y)})$`));
}

/** A pattern without the groups that begin in a certain way. */
function withoutGroups(source: string, beginning: RegExp): string {
  let kept = '';
  for (let at = 0; at < source.length; at++) {
    beginning.lastIndex = at;
    if (!beginning.test(source)) {
      kept += source[at];
      continue;
    }
    for (let depth = 0, inClass = false; ; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '[') inClass = true;
      else if (source[at] === ']') inClass = false;
      else if (!inClass && source[at] === '(') depth++;
      else if (!inClass && source[at] === ')' && --depth === 0) break;
    }
  }
  return kept;
}

describe('the sign of a placeholder', () => {
  for (const { sign, pattern } of forms) {
    it(`stands wherever there is one: ${sign.source}`, () => {
      let found = 0;
      fc.assert(
        fc.property(textsWith(pattern), (text) => {
          if (text.search(pattern) < 0) return;
          found++;
          assert.match(text, sign);
        }),
        { numRuns: 5_000 },
      );
      assert.ok(found > 200, `${found} texts with a placeholder`);
    });
  }
});
