import assert from 'node:assert/strict';
import { type Entry, lexicon, type WordClass } from '../../../server/src/report/prose/lexicon';
import { tokenizerFor } from '../../../server/src/report/prose/tokens';
import { frames, plainFrames } from './lexicon-examples';
import { printed } from './printed';

/** Classes that some relations still to come read: what no example needs of them yet is left alone. Shrinks to nothing. */
const pending: ReadonlySet<WordClass> = new Set<WordClass>([
  ...(['rest', 'respectively', 'not', 'opening', 'intake', 'done', 'closing'] as const),
  ...(['rise', 'fall', 'share'] as const),
]);

function sentencesFor({ word, class: name }: Entry): readonly string[] {
  return [
    ...(frames[name]?.(word) ?? []),
    ...plainFrames.filter(([words]) => words.split(' ').includes(word)).map(([, frame]) => frame(word)),
  ];
}

describe('the lexicon', () => {
  it('has every word once', () => {
    const words = lexicon.map(({ word }) => word);
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
    );
  });

  it('has no word that no example needs', () => {
    const unneeded = lexicon.filter((entry) => {
      const without = tokenizerFor(lexicon.filter((other) => other !== entry));
      return sentencesFor(entry).every((sentence) => printed(sentence) === printed(sentence, without));
    });
    const shown = unneeded.filter((entry) => !pending.has(entry.class)).map((entry) => `${entry.class} ${entry.word}`);
    assert.deepEqual(shown, []);
  });

  it('has an example of its own for every plain word, and none for a word that is another', () => {
    const plain = lexicon.filter((entry) => entry.class === 'plain').map(({ word }) => word);
    const named = plainFrames.flatMap(([words]) => words.split(' '));
    assert.deepEqual(named.toSorted(), plain.toSorted());
  });
});
