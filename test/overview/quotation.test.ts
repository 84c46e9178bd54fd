import assert from 'node:assert/strict';
import { quotationOf } from '../../server/src/overview/quotation';
import { parseMarked } from '../support/marked';

/** The quotation of a line whose meant words are marked, written in the same way. */
function quoted(line: string): string {
  const { text, spans } = parseMarked(line);
  const { before, marked, after } = quotationOf({ line: text, ...spans[0]! });
  return `${before}⟦${marked}⟧${after}`;
}

describe('a quotation', () => {
  const said: readonly [what: string, line: string, quotation: string][] = [
    ['is the sentence', '前一句。办结⟦16件⟧，其余。后一句。', '办结⟦16件⟧，其余。'],
    ['is the sentence, also the last one without its full stop', '前一句！办结⟦16件⟧', '办结⟦16件⟧'],
    ['goes no further than the meant words where these end the sentence', '办结⟦16件。⟧后一句。', '办结⟦16件。⟧'],
    ['keeps the place where something is to be put in', '前一句。办结⟦⟧件。', '办结⟦⟧件。'],
    ['leaves out the marks of a heading', '## ⟦5、⟧存在的主要问题', '⟦5、⟧存在的主要问题'],
    ['leaves out the marks of emphasis', '> **办结**⟦16件⟧', '办结⟦16件⟧'],
    [
      'is a table row without the merged cells before its figures',
      '|  | （七）总计 |  | 10 | 2 | ⟦12⟧ |',
      '（七）总计 | 10 | 2 | ⟦12⟧',
    ],
    [
      'says which cells are blank among figures',
      '（二）部分公开\t1\t\t\t⟦2⟧\t0',
      '（二）部分公开 | 1 | （空） | （空） | ⟦2⟧ | 0',
    ],
    ['says that the meant cell is blank', '| 重复申请 | 1 | ⟦⟧ | 2 |', '重复申请 | 1 | ⟦（空）⟧ | 2'],
    ['says nothing of the blank cells that end a row', '| ⟦行政许可⟧ | 126 |  |  |', '⟦行政许可⟧ | 126'],
  ];
  for (const [what, line, quotation] of said) {
    it(what, () => assert.equal(quoted(line), quotation));
  }

  it('is as long as a person reads, and parts no pair', () => {
    const long = '长'.repeat(200);
    const { before, marked, after } = quotationOf({ line: `${long}${'𠮷'.repeat(200)}${long}`, start: 200, end: 600 });
    assert.equal(before, `…${'长'.repeat(80)}`);
    assert.equal(marked, `${'𠮷'.repeat(60)}…`);
    assert.equal(after, `${'长'.repeat(80)}…`);
    const odd = quotationOf({ line: `长${'𠮷'.repeat(200)}`, start: 0, end: 400 });
    assert.doesNotMatch(odd.marked, /\p{Cs}/u);
  });

  it('holds nothing that turns its direction or ends its line', () => {
    assert.equal(quoted('办\u202e结⟦16\u0007件⟧'), '办�结⟦16␇件⟧');
  });
});
