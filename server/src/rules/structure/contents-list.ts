import type { Report } from '../../report/report';
import type { PartsItem, PartsList } from '../../report/structure/parts-list';
import { localized } from '../../text/localized';
import { toChinese } from '../../text/numbers';
import type { Fix, Rule, RuleFinding, TextEdit } from '../rule';

export const rule: Rule = {
  name: 'structure/contents-list',
  severity: 'warning',
  title: localized('所列组成部分与报告不符', 'The parts named are not those of the report'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号：年度报告的六个部分',
    'Notices 〔2019〕60 and 〔2021〕30: the six sections of a report',
  ),
  reason: localized(
    '“本报告由概述……组成”一类的句子常从旧报告抄来，与现行格式的六个部分不符。',
    'A sentence such as 本报告由概述……组成 is often copied from an old report, and names parts that the format no longer has.',
  ),
  remedy: localized(
    '按现行格式列出六个部分，部分的个数写“六个”。',
    'Name the six sections of the format in force, and give their number as six.',
  ),
  leavesAlone: [
    localized(
      '名称与规定大体一致的写法，例如“行政复议行政诉讼情况”。',
      'Names that are nearly the mandated ones, such as 行政复议行政诉讼情况.',
    ),
    localized(
      '名称里的顿号：“行政复议、行政诉讼情况”是一个部分。',
      'The mark inside a name: 行政复议、行政诉讼情况 is one part.',
    ),
    localized(
      '没有列出组成部分的报告，以“等内容”收尾的列举。',
      'Reports that do not name their parts, or not all of them (等内容).',
    ),
  ],
  examples: [
    { change: [['其他需要报告的事项六个部分组成', '其他需要报告的事项⟦7个部分⟧组成']] },
    {
      change: [['、存在的主要问题及改进情况、其他需要报告的事项六个部分组成', '、存在的主要问题及改进情况等内容组成']],
    },
    { change: [['其他需要报告的事项六个部分组成', '其他需要报告的事项⟦五个部分⟧组成']] },
    {
      change: [
        [
          '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、',
          '本报告由⟦概述⟧、主动公开政府信息情况、⟨依申请公开政府信息办理情况⟩、',
        ],
      ],
    },
    {
      change: [
        [
          '政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成',
          '政府信息公开行政复议和行政诉讼情况、存在的主要问题和改进情况以及其他需要报告的事项等六部分组成',
        ],
      ],
    },
  ],
  *check(report) {
    const list = report.parts;
    const found = list && (formerParts(list) ?? wrongCount(report, list) ?? absentParts(report, list));
    if (list && found) yield { ...found, fix: rewriting(report, list) };
  },
};

function formerParts({ items }: PartsList): RuleFinding | undefined {
  const [first, ...others] = items.filter(({ kind }) => kind === 'former');
  if (!first) return undefined;
  const names = [first, ...others].map(({ text }) => `“${text}”`).join('');
  return {
    message: localized(
      `${names}不是现行格式的部分名称，与规定的六个部分不符。`,
      `${names} ${others.length > 0 ? 'are no parts' : 'is no part'} of the format in force, and not among the six sections of this report.`,
    ),
    span: first.span,
    related: others.map(({ span }) => ({ message: localized('旧格式的名称', 'A name of the former format'), span })),
  };
}

function wrongCount(report: Report, { items, count, open }: PartsList): RuleFinding | undefined {
  if (!count) return undefined;
  const listed = items.length;
  const mandated = report.edition.sections.length;
  const certain = items.every(({ kind }) => kind !== undefined);
  const differs = certain && (open ? listed > count.value : listed !== count.value);
  if (count.value === mandated && !differs) return undefined;
  // A report may have further parts of its own; all the mandated ones are named beside them.
  const known = new Set(items.flatMap(({ kind }) => kind ?? []));
  if (!certain && count.value === listed && known.size === mandated) return undefined;
  const names = items.map(({ text }) => text).join('；');
  return {
    message: differs
      ? localized(
          `此处写有${toChinese(count.value)}个部分，实际列出${toChinese(listed)}个（${names}）；规定为${toChinese(mandated)}个部分。`,
          `${count.value} parts are announced and ${listed} named (${names}); the format has ${mandated}.`,
        )
      : localized(
          `此处写有${toChinese(count.value)}个部分，规定为${toChinese(mandated)}个部分。`,
          `${count.value} parts are announced; the format has ${mandated}.`,
        ),
    span: count.span,
  };
}

function absentParts(report: Report, { items, open }: PartsList): RuleFinding | undefined {
  const absent = report.edition.sections.filter(({ id }) => !items.some(({ kind }) => kind === id));
  // With fewer names, or unknown ones, it is not certain that the sentence means to name all.
  if (open || absent.length === 0 || absent.length > 2 || items.some(({ kind }) => kind === undefined))
    return undefined;
  const names = absent.map(({ title }) => `“${title}”`).join('');
  return {
    message: localized(`列出的组成部分中没有${names}。`, `The parts named lack ${names}.`),
    span: spanOf(items),
  };
}

/** Writes the six titles in place of the names, and six in place of another number. */
function rewriting(report: Report, { items, count }: PartsList): Fix {
  const { sections } = report.edition;
  const edits: TextEdit[] = [{ span: spanOf(items), text: sections.map(({ title }) => title).join('、') }];
  if (count && count.value !== sections.length)
    edits.push({ span: count.span, text: `${toChinese(sections.length)}个部分` });
  return {
    kind: 'suggestion',
    title: localized('改为现行格式的六个部分', 'Name the six sections of the format'),
    edits,
  };
}

function spanOf(items: readonly PartsItem[]) {
  return { start: items[0]!.span.start, end: items.at(-1)!.span.end };
}
