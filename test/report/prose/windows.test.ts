import assert from 'node:assert/strict';
import type { Item, Sentence } from '../../../server/src/report/prose/clauses';
import { readProse } from '../../../server/src/report/prose/read';

/** What the prose of a text says that is one paragraph of section one. */
const read = (text: string) => readProse(text, [{ span: { start: 0, end: text.length }, section: 'overview' }], 2024);

const itemsOf = ({ items }: Sentence): Item[] => items.flatMap((item) => [item, ...item.brackets.flatMap(itemsOf)]);

describe('a passage that no person wrote', () => {
  const passages = ['1件，', '甲、', '1件', '（1件）', '（1件', '共1件；其中2件、'].map((token) => token.repeat(2_000));

  it('is cut into sentences and items of a size that can be looked through', () => {
    for (const text of passages) {
      for (const { sentences } of read(text).passages) {
        for (const sentence of sentences) {
          assert.ok(sentence.items.length <= 200, text.slice(0, 8));
          for (const { tokens, brackets } of itemsOf(sentence)) assert.ok(tokens.length + brackets.length <= 100);
        }
      }
    }
  });

  it('has all of its numbers read, and relations that end with the window', () => {
    for (const text of passages) {
      const { statements, relations } = read(text);
      assert.equal(statements.size, text.match(/\d/g)?.length ?? 0, text.slice(0, 8));
      for (const { operands } of relations)
        assert.ok(operands.length <= 130, `${operands.length} in ${text.slice(0, 8)}`);
    }
  });

  it('draws nothing where a list goes on beyond what is seen of it', () => {
    const parts = Array.from({ length: 90 }, (_, index) => `${'甲乙丙丁戊己'[index % 6]}类${index + 1}件`).join('、');
    const { relations } = read(`全年办理建议9999件，分为90类：${parts}。`);
    assert.deepEqual(
      relations.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'doubtful').map(({ kind }) => kind),
      [],
    );
  });

  it('has an empty bracket behind a number', () => {
    assert.equal(read('收到建议18件（），已答复18件。').statements.size, 2);
  });
});
