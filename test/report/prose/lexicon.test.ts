import assert from 'node:assert/strict';
import { type Entry, lexicon } from '../../../server/src/report/prose/lexicon';
import { tokenizerFor } from '../../../server/src/report/prose/tokens';
import { frames, plainFrames } from './lexicon-examples';
import { printed } from './printed';

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
    const shown = unneeded.map((entry) => `${entry.class} ${entry.word}`);
    assert.deepEqual(shown, []);
  });

  it('has an example of its own for every plain word, and none for a word that is another', () => {
    const plain = lexicon.filter((entry) => entry.class === 'plain').map(({ word }) => word);
    const named = plainFrames.flatMap(([words]) => words.split(' '));
    assert.deepEqual(named.toSorted(), plain.toSorted());
  });
});
