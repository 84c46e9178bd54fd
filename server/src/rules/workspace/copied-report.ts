import type { Report } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import type { Alike } from '../neighbours';
import type { Rule, RuleFinding } from '../rule';
import { tableName } from '../tables/names';
import { relatedIn } from './elsewhere';

/** A template that a whole county has filled in need not be shown in every town. */
const mostShown = 5;

export const rule: Rule = {
  name: 'workspace/copied-report',
  severity: 'info',
  title: localized('与另一份年报雷同', 'The same figures or text as another report'),
  basis: localized(
    '《政府信息公开条例》第五十条要求年度报告反映本机关本年度的情况；主管部门通报过照抄上年、照抄外单位的年报',
    'Article 50 of the Regulations: a report tells of its own agency and year; copied ones have been named in public',
  ),
  reason: localized(
    '把上年的或别的单位的年报拿来改，常有数字、段落忘了改，公布后会被指为敷衍、造假。',
    'Where a report is made from another one, figures and paragraphs are easily left as they were.',
  ),
  remedy: localized(
    '对照另一份年报，逐表逐段核对哪些是本单位本年度的情况。确实相同的，可以不改。',
    'Lay the two side by side and check which figures and paragraphs are this agency’s and this year’s. What is truly the same may stay.',
  ),
  leavesAlone: [
    localized(
      '全是 0 或只有几个小数字的表：乡镇年年如此，很正常；现行有效、项目数量等存量数字。',
      'Tables of zeros or of a few small figures, which are usual for towns; figures that last from year to year.',
    ),
    localized(
      '引言、惯用语、很短的正文；改动了四分之一以上的正文。',
      'The preface, turns of phrase, very short texts; texts of which more than a quarter was changed.',
    ),
    localized(
      '同一单位同一年的几个文件：那是同一份年报的几稿。',
      'Several files of one agency and year: they are drafts of one report.',
    ),
  ],
  examples: [
    {
      change: ['# ⟦云岭镇人民政府2024年政府信息公开工作年度报告⟧'],
      beside: ['# ⟨云岭镇人民政府2023年政府信息公开工作年度报告⟩'],
    },
    {
      change: ['# ⟦云岭镇人民政府2024年政府信息公开工作年度报告⟧'],
      beside: [['# 云岭镇人民政府2023年政府信息公开工作年度报告', '# ⟨石桥镇人民政府2024年政府信息公开工作年度报告⟩']],
    },
    {
      change: [['# 云岭镇人民政府2024年政府信息', '# 云岭镇人民政府2024年政府信息']],
      beside: [['# 云岭镇人民政府2023年', '# 云岭镇2024年']],
    },
  ],
  *check(report, { alike }) {
    const { year } = report;
    // Of two years the later one was made from the earlier.
    const sources = alike.filter(
      ({ summary }) => summary.year !== undefined && year !== undefined && summary.year <= year,
    );
    if (sources.length > 0) yield findingOf(report, oncePerReport(sources));
  },
};

/** Of several files of one report the first. */
function oncePerReport(sources: readonly Alike[]): readonly Alike[] {
  const identity = ({ summary: { agency, year } }: Alike) => `${agency?.key} ${year}`;
  return sources.filter((source, i) => sources.findIndex((other) => identity(other) === identity(source)) === i);
}

function findingOf({ title, edition }: Report, sources: readonly Alike[]): RuleFinding {
  const [first, ...more] = sources as [Alike, ...Alike[]];
  const name = nameOf(first);
  const others = localized(
    more.length > 0 ? `等 ${sources.length} 份年报` : '',
    more.length > 0 ? ` and ${more.length} more` : '',
  );
  const same = (source: Alike): Localized => {
    const tables = edition.tables.filter(({ id }) => source.tables.includes(id)).map(tableName);
    const percent = source.prose === undefined ? undefined : Math.floor(source.prose * 100);
    return localized(
      [
        ...(tables.length > 0 ? [`${tables.map(({ zh }) => zh).join('、')}的数字完全相同`] : []),
        ...(percent === undefined ? [] : [`正文约 ${percent}% 相同（不计单位名称和数字）`]),
      ].join('，'),
      [
        ...(tables.length > 0 ? [`the same figures in ${tables.map(({ en }) => en).join(', ')}`] : []),
        ...(percent === undefined ? [] : [`about ${percent}% of the text the same (names and figures aside)`]),
      ].join('; '),
    );
  };
  return {
    message: localized(
      `与${name.zh}${others.zh}雷同：${same(first).zh}。请核对是否有照抄后忘了改的内容。`,
      `Much the same as ${name.en}${others.en}: ${same(first).en}. Check whether something was copied and not changed.`,
    ),
    span: title?.span ?? { start: 0, end: 0 },
    related: sources.slice(0, mostShown).map((source) => {
      const { zh, en } = nameOf(source);
      return relatedIn(
        source,
        source.summary.title,
        localized(`${zh}：${same(source).zh}`, `${en}: ${same(source).en}`),
      );
    }),
  };
}

function nameOf({ summary: { agency, year } }: Alike): Localized {
  return localized(`${agency?.name ?? ''} ${year} 年年报`.trim(), `the report of ${agency?.name ?? '?'} for ${year}`);
}
