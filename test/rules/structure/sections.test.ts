import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/lint/fix-all';
import type { Section } from '../../../server/src/report/report';
import { applyEdits } from '../../../server/src/text/edits';
import { type Span, textOf } from '../../../server/src/text/span';
import { type CleanReport, cleanReport as clean } from '../../support/clean-report';
import { inEveryForm } from '../../support/every-layout';
import { assertMarked, errorsOf, exchange, findingsOf, mended, replace, sectionsOf, shown } from './support';

describe('the sections of a report', () => {
  inEveryForm('are as they should be where nothing was changed', (write) => {
    const text = write();
    assert.deepEqual(shown(text, findingsOf(text)), []);
  });

  inEveryForm('lose a heading: the error stands where it was, and the fix restores it', (write) => {
    for (const newline of ['\n', '\r\n']) {
      forEachSection(write({ newline }), (text, section) => {
        const body = text.slice(section.body.start);
        const changed = replace(text, { start: section.span.start, end: section.body.start + blanksOf(body) }, '');
        const found = errorsOf(changed);
        assert.deepEqual(
          found.map(({ rule }) => rule),
          ['structure/missing-section'],
        );
        const line = changed.slice(section.span.start).replace(/^#* |^\t/, '');
        assert.equal(textOf(changed, found[0]!.span), line.slice(0, found[0]!.span.end - found[0]!.span.start));
        assert.equal(applyEdits(changed, found[0]!.fix!.edits), text);
        assert.equal(found[0]!.fix!.kind, 'safe');
      });
    }
  });

  inEveryForm('lose a heading and all below it: the error stands at what follows', (write) => {
    forEachSection(write(), (text, section, index) => {
      const changed = replace(text, section.span, '');
      const found = errorsOf(changed);
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['structure/missing-section'],
      );
      const after = sectionsOf(text)[index + 1];
      const words = textOf(changed, found[0]!.span);
      assert.equal(words, after ? textOf(text, after.heading.span) : changed.trimEnd().slice(-words.length));
      const again = applyEdits(changed, found[0]!.fix!.edits);
      assert.deepEqual(shown(again, errorsOf(again)), []);
      assert.deepEqual(headingsOf(again), headingsOf(text));
      assert.equal(fixAll(again).text, fixAll(fixAll(again).text).text);
    });
  });

  it('lose several at once, and get them back one by one', () => {
    forEachForm((write) => {
      const text = write();
      for (const lost of [
        [0, 1],
        [1, 2, 3],
        [3, 4],
        [4, 5],
        [2, 5],
      ]) {
        const changed = [...sectionsOf(text).entries()]
          .reverse()
          .reduce((rest, [index, { span }]) => (lost.includes(index) ? replace(rest, span, '') : rest), text);
        assert.equal(errorsOf(changed).length, lost.length);
        assert.deepEqual(headingsOf(mended(changed)), headingsOf(text));
        assert.deepEqual(headingsOf(fixAll(changed).text), headingsOf(text));
      }
    });
  });

  it('lose several headings at once, and the text is restored', () => {
    forEachForm((write) => {
      const text = write();
      for (const lost of [
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [1, 2, 3, 4],
      ]) {
        const changed = [...sectionsOf(text).entries()].reverse().reduce((rest, [index, { span, body }]) => {
          const end = body.start + blanksOf(text.slice(body.start));
          return lost.includes(index) ? replace(rest, { start: span.start, end }, '') : rest;
        }, text);
        assert.equal(errorsOf(changed).length, lost.length, shown(changed, errorsOf(changed)).join('\n'));
        assert.equal(mended(changed), text);
      }
    });
  });

  inEveryForm('change places: an error at one of them, and moving restores the text', (write) => {
    forEachPair(write(), (text, one, other) => {
      const changed = exchange(text, contentOf(text, one), contentOf(text, other));
      const found = errorsOf(changed);
      assert.ok(found.length === 1 || found.length === 2);
      for (const { rule, span, fix } of found) {
        assert.equal(rule, 'structure/section-order');
        assert.ok([one, other].some(({ heading }) => textOf(text, heading.span) === textOf(changed, span)));
        assert.equal(fix!.kind, 'suggestion');
      }
      assert.equal(mended(changed), text);
    });
  });

  inEveryForm('exchange headings: one error, and exchanging them back restores the text', (write) => {
    forEachPair(write(), (text, one, other) => {
      const changed = exchange(text, one.heading.span, other.heading.span);
      const found = errorsOf(changed);
      assert.deepEqual(shown(changed, found), [`error section-order “${textOf(text, other.heading.span)}”`]);
      assert.equal(textOf(changed, found[0]!.related![0]!.span), textOf(text, one.heading.span));
      assert.equal(applyEdits(changed, found[0]!.fix!.edits), text);
    });
  });

  inEveryForm('exchange titles but not numbers: one error, and the text is restored', (write) => {
    forEachPair(write(), (text, one, other) => {
      const changed = exchange(text, one.heading.title.span, other.heading.title.span);
      const found = errorsOf(changed);
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['structure/section-order'],
      );
      assert.equal(applyEdits(changed, found[0]!.fix!.edits), text);
    });
  });

  inEveryForm('bear the title of another: one error, and the text is restored', (write) => {
    forEachPair(write(), (text, one, other) => {
      const copied = replace(text, one.heading.title.span, other.heading.title.text);
      assert.deepEqual(shown(copied, errorsOf(copied)), [
        `error duplicate-section “${one.heading.number!.text}${other.heading.title.text}”`,
      ]);
      assert.equal(mended(copied), text);
    });
  });

  it('stand where they stand in a text without a last line end', () => {
    forEachForm((write) => {
      const text = write().trimEnd();
      const sections = sectionsOf(text);
      const changed = exchange(text, contentOf(text, sections[4]!), contentOf(text, sections[5]!));
      assert.equal(mended(changed), text);
    });
  });

  it('are inserted above the signature', () => {
    forEachForm((write) => {
      const text = write();
      const changed = `${text.slice(0, sectionsOf(text)[5]!.span.start)}云岭镇人民政府\n\n2025年1月17日\n`;
      const again = mended(changed);
      assert.match(again, /六、其他需要报告的事项\s+云岭镇人民政府\n\n2025年1月17日\n$/);
    });
  });

  it('keep the marks of the other headings', () => {
    const text = bare().replace(/^([一二三四五六]、.*)$/gm, '  **$1**');
    const { span, body } = sectionsOf(text)[5]!;
    assert.equal(mended(replace(text, { start: span.start, end: body.start + 1 }, '')), text);
  });
});

describe('structure/section-title', () => {
  it('takes harmless wordings for what they are', () => {
    const severities = new Map([
      ['存在的主要问题和改进情况', 'info'],
      ['存在问题及改进情况', 'warning'],
      ['存在的主要问题及整改措施', 'error'],
      ['存在的主要问题及改进情', 'error'],
    ]);
    for (const [title, severity] of severities) {
      const text = bare().replace('五、存在的主要问题及改进情况', `五、⟦${title}⟧`);
      const [found] = assertMarked(text, 'section-title');
      assert.equal(found!.severity, severity);
      assert.equal(found!.fix!.kind, 'safe');
    }
  });
});

describe('a year before a title', () => {
  for (const [written, severity] of [
    ['2024年总体情况', 'info'],
    ['2024年度政府信息公开总体情况', 'info'],
    ['二〇二四年工作总体情况', 'info'],
    ['2024年总体工作情况', 'warning'],
    ['2024年基本情况', 'error'],
  ] as const) {
    it(`leaves ${written} what it is without`, () => {
      const [found] = assertMarked(bare().replace('一、总体情况', `一、⟦${written}⟧`), 'section-title');
      assert.equal(found!.severity, severity);
    });
  }
});

describe('structure/section-number', () => {
  const variants: readonly (readonly [written: string, severity: string | undefined])[] = [
    ['三、', undefined],
    ['三、 ', undefined],
    ['三、　', undefined],
    ['⟦三.⟧', 'info'],
    ['⟦三．⟧', 'info'],
    ['⟦三，⟧', 'warning'],
    ['⟦（三）⟧', 'error'],
    ['⟦第三部分⟧ ', 'error'],
    ['⟦3、⟧', 'error'],
    ['⟦３．⟧', 'error'],
    ['⟦l三、⟧', 'error'],
    ['⟦四、⟧', 'error'],
  ];
  for (const [written, severity] of variants) {
    it(`${severity ?? 'leaves alone'}: “${written}”`, () => {
      const clean = bare();
      const marked = clean.replace('三、收到和处理政府信息公开申请情况', `${written}收到和处理政府信息公开申请情况`);
      const [found] = assertMarked(marked, 'section-number');
      assert.equal(found?.severity, severity);
      if (!found) return;
      const changed = marked.replace(/[⟦⟧]/g, '');
      assert.equal(applyEdits(changed, found.fix!.edits), clean);
    });
  }

  it('keeps Markdown marks where the number is inserted', () => {
    const [found] = assertMarked(
      '# 云岭镇2024年政府信息公开工作年度报告\n\n## ⟦总体情况⟧\n\n无\n\n## 二、主动公开政府信息情况\n',
      'section-number',
    );
    assert.equal(found!.fix!.edits[0]!.text, '一、');
  });

  it('names the other heading with the same number', () => {
    const text = bare().replace('五、存在的主要问题', '⟦四、⟧存在的主要问题');
    const [found] = assertMarked(text, 'section-number');
    assert.match(found!.message.zh, /重复/);
    assert.equal(found!.related!.length, 1);
  });
});

describe('structure/duplicate-section', () => {
  it('offers to delete a second heading with nothing below it, and nothing else', () => {
    const clean = bare();
    const [empty] = assertMarked(`${clean}\n⟦六、其他需要报告的事项⟧\n`, 'duplicate-section');
    assert.equal(applyEdits(`${clean}\n六、其他需要报告的事项\n`, empty!.fix!.edits), `${clean}\n`);
    const [full] = assertMarked(`${clean}\n⟦六、其他需要报告的事项⟧\n无\n`, 'duplicate-section');
    assert.equal(full!.fix, undefined);
  });
});

describe('structure/empty-section', () => {
  const without = (ordinal: number, content: string): string => {
    const clean = bare();
    const { body } = sectionsOf(clean)[ordinal - 1]!;
    return replace(clean, body, `\n${content}\n\n`);
  };
  it('wants something below a heading', () => {
    for (const ordinal of [1, 5, 6]) {
      const text = without(ordinal, '');
      const heading = sectionsOf(text)[ordinal - 1]!.heading.span;
      const findings = findingsOf(text, 'empty-section');
      assert.deepEqual(
        findings.map(({ span }) => span),
        [heading],
      );
      assert.equal(findings[0]!.severity, 'warning');
    }
  });

  it('wants more than sub-headings', () => {
    const text = without(5, '（一）存在的主要问题\n（二）改进情况');
    assert.equal(findingsOf(text, 'empty-section').length, 1);
    assert.equal(findingsOf(without(6, '（一）无'), 'empty-section').length, 0);
  });

  it('takes 无 for content in section six, not in section five', () => {
    assert.deepEqual(findingsOf(without(6, '无'), 'empty-section'), []);
    assert.deepEqual(shown(without(5, '无。'), findingsOf(without(5, '无。'), 'empty-section')), [
      'warning empty-section “无。”',
    ]);
  });

  it('leaves sections that hold tables, and placeholders, alone', () => {
    for (const ordinal of [2, 3, 4]) assert.deepEqual(findingsOf(without(ordinal, ''), 'empty-section'), []);
    assert.deepEqual(findingsOf(without(1, '（请填写：工作情况）'), 'empty-section'), []);
  });
});

type Write = (options?: CleanReport) => string;

function forEachForm(body: (write: Write) => void): void {
  for (const layout of ['cells', 'tabs', 'pipes'] as const) body((options) => clean({ layout, ...options }));
}

function forEachSection(text: string, body: (text: string, section: Section, index: number) => void): void {
  const sections = sectionsOf(text);
  assert.equal(sections.length, 6);
  sections.forEach((section, index) => {
    body(text, section, index);
  });
}

function forEachPair(text: string, body: (text: string, one: Section, other: Section) => void): void {
  const sections = sectionsOf(text);
  sections.forEach((one, index) => {
    for (const other of sections.slice(index + 1)) body(text, one, other);
  });
}

/** A section without the blank lines behind it. */
function contentOf(text: string, { span }: Section): Span {
  return { start: span.start, end: span.start + textOf(text, span).replace(/\n+$/, '').length };
}

/** How many line ends a stretch begins with. */
function blanksOf(stretch: string): number {
  return stretch.length - stretch.replace(/^[\r\n]+/, '').length;
}

function headingsOf(text: string): string[] {
  return sectionsOf(text).map(({ heading }) => textOf(text, heading.span));
}

function bare(): string {
  return clean({ layout: 'tabs' });
}

describe('a draft that ends in section one', () => {
  it('has its sub-headings told as nothing else', () => {
    const draft = `${bare().split('一、总体情况')[0]}一、总体情况\n1.主动公开情况\n公开信息8条。\n2.依申请公开情况\n均已答复。\n`;
    assert.deepEqual(new Set(errorsOf(draft).map(({ rule }) => rule)), new Set(['structure/missing-section']));
  });
});

describe('what stands for a section where its heading is lost', () => {
  it('is not a sub-heading of section one with the same words', () => {
    const text = bare()
      .replace('（一）主动公开\n', '（一）主动公开政府信息情况\n')
      .replace('二、主动公开政府信息情况\n', '');
    assert.deepEqual(shown(text, errorsOf(text)), ['error missing-section “第二十条第（一）项”']);
  });

  it('is not a row of table three whose label a page break pushed out of it', () => {
    const text = clean({ layout: 'cells' })
      .replace('\t三、本年度办理结果', '三、本年度办理结果')
      .replace('三、收到和处理政府信息公开申请情况\n', '');
    assert.deepEqual(
      errorsOf(text).map(({ rule }) => rule),
      ['structure/missing-section'],
    );
  });

  it('begins with the captions above its table', () => {
    const clean = bare();
    const captioned = clean.replace(
      '二、主动公开政府信息情况\n',
      '二、主动公开政府信息情况\n表一：主动公开情况\n单位：件\n',
    );
    const text = captioned.replace('二、主动公开政府信息情况\n', '');
    assert.equal(mended(text), captioned);
  });

  it('does not begin with a note below the table', () => {
    const noted = bare().replace('\n五、存在', '\n注：含上年结转数量。\n\n五、存在');
    assert.equal(mended(noted.replace('五、存在的主要问题及改进情况\n', '')), noted);
  });
});
