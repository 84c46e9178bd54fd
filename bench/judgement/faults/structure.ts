import type { SectionStandard } from '../../../server/src/standard/standard';
import type { Fault } from '../fault';
import type { Token } from '../marked-text';
import { inChinese } from '../numbers';
import type { Random } from '../random';
import type { World } from '../world';

export interface WrittenSection {
  readonly standard: SectionStandard;
  /** Heading and body. */
  readonly whole: Token;
  /** The heading's line, its line end included. */
  readonly line: Token;
  readonly number: Token;
  readonly title: Token;
  readonly body: Token;
  /** Numbered sub-headings, each with what stands below it. */
  readonly aspects: readonly WrittenAspect[];
}

export interface WrittenAspect {
  readonly whole: Token;
  readonly number: Token;
}

export interface WrittenFrame {
  readonly title: {
    readonly whole: Token;
    readonly organization: Token;
    readonly year: Token;
    readonly subject: Token;
  };
  readonly preface: {
    readonly basis: Token | undefined;
    readonly period: { readonly from: Token; readonly to: Token } | undefined;
    readonly parts: { readonly first: Token; readonly last: Token; readonly count: Token | undefined } | undefined;
  };
  readonly sections: readonly WrittenSection[];
}

/** The faults of title, preface, headings and order. */
export function structureFaults(random: Random, world: World, { title, preface, sections }: WrittenFrame): Fault[] {
  const faults: Fault[] = [];
  const add = (rule: string, kind: string, edits: Fault['edits'], at: Fault['at'], more: Partial<Fault> = {}): void =>
    void faults.push({ rule, kind, edits, at, also: [], determined: false, shape: 'frame', ...more });
  const { newline } = world;

  add('structure/title', 'year left out', [{ token: title.year, text: '' }], [title.whole]);
  add('structure/title', 'agency left out', [{ token: title.organization, text: '' }], [title.whole]);
  add(
    'structure/title',
    'another subject',
    [
      {
        token: title.subject,
        text: random.pick(['政府信息公开年度报告', '政务公开工作年度报告', '政府信息公开工作总结']),
      },
    ],
    [title.whole],
    { determined: true },
  );
  if (preface.period) {
    const { from, to } = preface.period;
    add('structure/period', 'inverted', [{ token: to, text: String(world.year - 1) }], [from, to]);
    add(
      'structure/period',
      'another year',
      [from, to].map((token) => ({ token, text: String(world.year - 1) })),
      [from, to],
    );
  }
  if (preface.basis) {
    const other = world.edition.id === '2019' ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号';
    add(
      'tables/wrong-edition',
      'basis of the other edition',
      [{ token: preface.basis, text: other }],
      [preface.basis],
      {
        determined: true,
      },
    );
    add(
      'wording/document-number',
      'other brackets',
      [
        {
          token: preface.basis,
          text: (old) =>
            old.replace('〔', random.pick(['[', '（', '【'])).replace('〕', random.pick([']', '）', '】'])),
        },
      ],
      [preface.basis],
      { determined: true },
    );
  }
  if (preface.parts) {
    const { first, last, count } = preface.parts;
    add('structure/contents-list', 'a former name', [{ token: first, text: '概述' }], [first]);
    if (count) {
      add('structure/contents-list', 'count changed', [{ token: count, text: random.pick(['五', '七']) }], [count]);
      add('structure/contents-list', 'a part left out', [{ token: last, text: '' }], [count, first, last]);
    }
  }

  sections.forEach((section, index) => {
    const { standard, whole, line, number, title: own, body, aspects } = section;
    const [before, behind] = [sections[index - 1], sections[index + 1]];
    const neighbours = [before?.whole, behind?.line].filter((token) => token !== undefined);
    add(
      'structure/missing-section',
      `heading ${standard.ordinal} left out`,
      [{ token: line, text: '' }],
      [...neighbours, body],
    );
    add(
      'structure/missing-section',
      `section ${standard.ordinal} left out`,
      [{ token: whole, text: '' }],
      [...neighbours, ...(index === 0 ? [title.whole] : [])],
    );
    add(
      'structure/duplicate-section',
      `section ${standard.ordinal} twice`,
      [{ token: whole, text: (old) => old + old }],
      [whole],
    );
    add(
      'structure/section-title',
      `title ${standard.ordinal} reworded`,
      [
        {
          token: own,
          text: random.pick([standard.aliases.find(({ severity }) => severity === 'warning')?.text ?? '工作概览']),
        },
      ],
      [line],
      { determined: true },
    );
    add('structure/section-number', `number ${standard.ordinal} left out`, [{ token: number, text: '' }], [line], {
      also: ['structure/section-title'],
      determined: true,
    });
    add(
      'structure/section-number',
      `number ${standard.ordinal} Arabic`,
      [{ token: number, text: `${standard.ordinal}、` }],
      [line],
      {
        determined: true,
      },
    );
    add(
      'structure/section-number',
      `number ${standard.ordinal} out of step`,
      [{ token: number, text: `${inChinese((standard.ordinal % 6) + 1)}、` }],
      [line],
      { determined: true },
    );
    if (behind) {
      add(
        'structure/section-order',
        `sections ${standard.ordinal} and ${behind.standard.ordinal} exchanged`,
        [
          { token: whole, text: (_, textOf) => textOf(behind.whole) },
          { token: behind.whole, text: (_, textOf) => textOf(whole) },
        ],
        [whole, behind.whole],
      );
    }
    if (standard.id === 'overview' || standard.id === 'problems')
      add(
        'structure/section-content',
        `section ${standard.ordinal} lacks its contents`,
        [
          {
            token: body,
            text: `${newline}${standard.id === 'overview' ? '全年各项工作平稳有序。' : '个别栏目的内容比较单一，与群众的期待还有差距。'}${newline}`,
          },
        ],
        [line],
      );
    if (standard.table === undefined)
      add('structure/empty-section', `section ${standard.ordinal} empty`, [{ token: body, text: newline }], [line]);
    if (aspects.length >= 2) {
      const at = random.integer(1, aspects.length - 1);
      add(
        'structure/subsection-sequence',
        'a number out of step',
        [{ token: aspects[at]!.number, text: `（${inChinese(at + 3)}）` }],
        [aspects[at]!.whole, ...aspects.slice(at + 1).map(({ whole }) => whole)],
      );
      add(
        'structure/subsection-sequence',
        'a sub-heading left out',
        [{ token: aspects[0]!.whole, text: '' }],
        [aspects[1]!.whole],
      );
    }
  });
  return faults;
}
