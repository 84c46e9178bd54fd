import type { Sentence } from '../../report/prose-parts';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { cellAt, countOf, tableIn } from '../support/cells';
import { namesAnotherYear } from '../support/claims';

/** 未收到……申请, up to the word that says of what; a qualification (关于, 重复 …) in between makes it another claim. */
const noApplications =
  /(?:未|没有)(?:收到|接到|接收到|受理)(?:过)?([^，。；！？]{0,30}?(?:信息公开的?申请|依申请公开(?:申请|件)?|公开申请))(?!人)/g;
const noCases =
  /(?:未|没有)(?:发生|产生|出现|收到|涉及|引发|引起|被|因)(?:过)?[^，。；！？]{0,30}?(?:行政)?(?:复议|诉讼)[^，。；！？]{0,30}/g;
const qualified = /关于|涉及.{2,12}的|重复|转办|不属于|新增|新发|新的|收费/;
/** 未发生……被纠错 says how cases ended, not that there were none. */
const aboutOutcome = /纠错|纠正|败诉|撤销|违法|责任|不利|超期|逾期|被[^申提]{0,6}(?:复议|诉讼)机关/;

export const rule: Rule = {
  name: 'narrative/zero-claim',
  severity: 'error',
  title: { zh: '正文说没有，表格里却有', en: 'The text says there was none, the table says there was' },
  basis: {
    zh: '《政府信息公开条例》第五十条；正文与表格反映同一事项，说法应当一致',
    en: 'Article 50 of the Regulations; text and tables speak of the same facts',
  },
  reason: {
    zh: '“未收到申请”“未发生行政复议”多半是从上年报告抄来的，今年有了却忘了改。',
    en: 'Such a sentence is usually copied from last year’s report and forgotten when this year there was a case.',
  },
  remedy: {
    zh: '按实际情况改写这句话，或改正表格。',
    en: 'Rewrite the sentence as things were, or correct the table.',
  },
  leavesAlone: [
    {
      zh: '“未发生……被纠错或败诉”：说的是结果，不是没有案件',
      en: '未发生……被纠错或败诉: it speaks of outcomes, not of there being no case',
    },
    { zh: '“未发生……责任追究”等其他事项', en: 'Other matters, such as that nobody was held to account' },
    {
      zh: '“未收到新的申请”之类另加限定的说法，以及上年、去年的情况',
      en: 'Statements with a qualification, and those about other years',
    },
  ],
  examples: [
    {
      change: [
        [
          '因政府信息公开工作被申请行政复议2件、被提起行政诉讼2件。',
          '全年⟦未发生因政府信息公开工作引起的行政复议、行政诉讼案件⟧。',
        ],
      ],
    },
    {
      change: [
        ['全年新收政府信息公开申请12件，其中自然人申请9件、法人或其他组织申请3件；', '全年⟦未收到政府信息公开申请⟧；'],
      ],
    },
    {
      change: [
        [
          '因政府信息公开工作被申请行政复议2件、被提起行政诉讼2件。',
          '全年未发生因政府信息公开工作被行政复议纠错或行政诉讼败诉的情形。',
        ],
      ],
    },
  ],
  *check(report) {
    for (const { section, sentences } of report.paragraphs) {
      if (section !== 'overview' && section !== 'other') continue;
      for (const sentence of sentences) {
        yield* applications(report, sentence);
        yield* cases(report, sentence);
      }
    }
  },
};

function* applications(report: Report, sentence: Sentence): Iterable<RuleFinding> {
  const table = tableIn(report, 'applications');
  const cell = cellAt(table, 'received', 'total');
  const count = cell && countOf(cell, table!);
  if (!cell || !count) return;
  for (const found of sentence.text.matchAll(noApplications)) {
    if (qualified.test(found[1]!) || isOfAnotherYear(report, sentence.text.slice(0, found.index))) continue;
    yield {
      message: {
        zh: `正文说“${found[0]}”，而表三“一、本年新收政府信息公开申请数量”总计为 ${count}。请改写这句话，或改正表格。`,
        en: `The text says “${found[0]}”, but table three has ${count} new applications. Rewrite the sentence or correct the table.`,
      },
      span: place(sentence, found.index, found[0].length),
      related: [{ span: cell.span, message: { zh: `本年新收总计：${count}`, en: `New applications: ${count}` } }],
    };
  }
}

const blocks = [
  { id: 'reconsideration', names: /行政复议|复议/, zh: '行政复议', en: 'reconsideration' },
  { id: 'direct-litigation', names: /诉讼/, zh: '行政诉讼（未经复议直接起诉）', en: 'litigation (direct)' },
  {
    id: 'litigation-after-reconsideration',
    names: /诉讼/,
    zh: '行政诉讼（复议后起诉）',
    en: 'litigation (after reconsideration)',
  },
];

function* cases(report: Report, sentence: Sentence): Iterable<RuleFinding> {
  const table = tableIn(report, 'review');
  for (const found of sentence.text.matchAll(noCases)) {
    const words = found[0];
    if (
      aboutOutcome.test(words) ||
      qualified.test(words) ||
      isOfAnotherYear(report, sentence.text.slice(0, found.index))
    )
      continue;
    const contradicting = blocks
      .filter(({ names }) => names.test(words))
      .map((block) => ({ ...block, cell: cellAt(table, 'cases', `${block.id}-total`) }))
      .map((block) => ({ ...block, count: block.cell && countOf(block.cell, table!) }))
      .filter(({ count }) => count);
    if (contradicting.length === 0) continue;
    yield {
      message: {
        zh: `正文说“${words}”，而表四中${contradicting.map(({ zh, count }) => `“${zh}”总计为 ${count}`).join('，')}。请改写这句话，或改正表格。`,
        en: `The text says “${words}”, but in table four ${contradicting.map(({ en, count }) => `${en} is ${count}`).join(', ')}. Rewrite the sentence or correct the table.`,
      },
      span: place(sentence, found.index, words.length),
      related: contradicting.map(({ cell, zh, en, count }) => ({
        span: cell!.span,
        message: { zh: `${zh}总计：${count}`, en: `${en}: ${count}` },
      })),
    };
  }
}

function isOfAnotherYear(report: Report, before: string): boolean {
  if (/上年|去年|往年/.test(before.slice(-12))) return true;
  return namesAnotherYear(report, before);
}

function place(sentence: Sentence, index: number, length: number): Span {
  return { start: sentence.span.start + index, end: sentence.span.start + index + length };
}
