import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import type { EditWay } from '../../server/src/documents/source-document';
import { applyEdits } from '../../server/src/text/edits';
import { seed } from '../support/arbitrary';
import { arbitraryDocx, arbitraryEdits, toEdits } from '../support/arbitrary-docx';
import { remarkedWords } from '../support/docx-parts';
import { openDocx } from '../support/open-docx';

const by = { author: 'Nianbao 年报', date: '2024-01-31T08:00:00Z' };
const ways: readonly EditWay[] = [{ kind: 'plain' }, { kind: 'tracked', ...by }];

/** The parts of a file besides those named, packed as they are. */
function otherParts(bytes: Uint8Array, ...names: readonly string[]): unknown {
  return Object.entries(unzipSync(bytes)).filter(([name]) => !names.includes(name));
}

const options = { seed, interruptAfterTimeLimit: 15_000 };

describe(`any Word file (seed ${seed})`, () => {
  for (const way of ways) {
    it(`edited ${way.kind} reads as intended, or is left alone with a reason`, () => {
      let made = 0;
      let tried = 0;
      fc.assert(
        fc.property(arbitraryDocx, arbitraryEdits, (bytes, places) => {
          tried++;
          const copy = bytes.slice();
          const document = openDocx(bytes);
          const edits = toEdits(document.text, places);
          const { bytes: result, refused } = document.edit!(edits, way);
          assert.deepEqual(bytes, copy);
          if (!result) {
            assert.ok(refused.length > 0 && refused.every(({ edit }) => edits.includes(edit)));
            return;
          }
          made++;
          assert.equal(openDocx(result).text, applyEdits(document.text, edits));
          assert.deepEqual(otherParts(result, 'word/document.xml'), otherParts(bytes, 'word/document.xml'));
        }),
        { ...options, numRuns: 400 },
      );
      assert.ok(made * 4 > tried, `only ${made} of ${tried} could be made`);
    });
  }

  it('with comments reads as before, and a second run replaces the first', () => {
    fc.assert(
      fc.property(arbitraryDocx, arbitraryEdits, arbitraryEdits, (bytes, first, second) => {
        const { text, remark } = openDocx(bytes);
        const remarksOf = (places: typeof first) =>
          toEdits(text, places).map(({ span }, at) => ({ span, text: `第${at}条` }));
        const once = remark!(remarksOf(first), by);
        assert.equal(openDocx(once).text, text);
        const twice = openDocx(once).remark!(remarksOf(second), by);
        assert.equal(openDocx(twice).text, text);
        assert.deepEqual(
          remarkedWords(twice).map((one) => one.text),
          remarksOf(second).map((one) => one.text),
        );
        const changed = [
          'word/document.xml',
          'word/comments.xml',
          'word/_rels/document.xml.rels',
          '[Content_Types].xml',
        ];
        assert.deepEqual(otherParts(twice, ...changed), otherParts(bytes, ...changed));
        assert.deepEqual(
          openDocx(bytes).remark!(remarksOf(second), by),
          openDocx(bytes).remark!(remarksOf(second), by),
        );
      }),
      { ...options, numRuns: 200 },
    );
  });

  it('cut short or with bytes changed is read or has a problem', () => {
    fc.assert(
      fc.property(
        arbitraryDocx,
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 5 }),
        (bytes, cut, flips) => {
          const spoilt = bytes.slice(0, flips.length === 0 ? cut % bytes.length : bytes.length);
          for (const [at, value] of flips) spoilt[at % spoilt.length] = value;
          const { document, problem } = readDocx(spoilt);
          assert.ok(document ?? problem?.zh);
        },
      ),
      { ...options, numRuns: 400 },
    );
  });
});
