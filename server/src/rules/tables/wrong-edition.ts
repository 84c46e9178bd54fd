import type { Report } from '../../report/report';
import { editions } from '../../standard';
import type { Edition } from '../../standard/standard';
import { localized } from '../../text/localized';
import { type Span, textOf } from '../../text/span';
import { fold } from '../../text/wording';
import type { Rule, RuleFinding } from '../rule';
import { tableName } from '../support/names';
import { foreignTable } from '../support/other-edition';

export const rule: Rule = {
  name: 'tables/wrong-edition',
  severity: 'error',
  title: localized('表格或依据不是当年适用的版本', 'The table or the basis cited is of the other edition'),
  basis: localized(
    '2019、2020 年年报适用国办公开办函〔2019〕60号，2021 年起的年报适用国办公开办函〔2021〕30号',
    'Reports for 2019 and 2020 follow 〔2019〕60号, those from 2021 on 〔2021〕30号',
  ),
  reason: localized(
    '两个版本的表二、表三项目不同，用错版本，数字无法汇总，整份年报要重填。',
    'Tables two and three differ between the editions; with the wrong one the figures cannot be added up and the report has to be redone.',
  ),
  remedy: localized(
    '先看标题里的年份对不对；年份对，就换成当年适用的表格，把数字逐项填过去，依据的文号也一并改过来。',
    'Check the year in the title first; if it is right, take the tables of that year’s edition, carry the figures over one by one, and cite the right notice.',
  ),
  leavesAlone: [
    localized(
      '年份不明的报告不作判断；同时引用了正确文号的，不提示。',
      'A report of unknown year is not judged; nothing is said where the right notice is cited as well.',
    ),
    localized('表四两个版本相同。', 'Table four is the same in both editions.'),
  ],
  examples: [
    {
      change: [['国办公开办函〔2021〕30号', '⟦国办公开办函〔2019〕60号⟧']],
      fixed: '国办公开办函〔2021〕30号',
    },
    {
      edition: '2019',
      change: [['（国办公开办函〔2019〕60号）', '（⟦国办公开办函[2021] 30 号⟧）']],
      fixed: '（国办公开办函〔2019〕60号）',
    },
    {
      change: [
        [
          '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
          '| 信息内容 | ⟦本年新制作数量⟧ | 本年新公开数量 | 对外公开总数量 |',
        ],
      ],
    },
    { change: [['国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号，替代国办公开办函〔2019〕60号']] },
  ],
  *check(report) {
    yield* citedBasis(report);
    for (const table of report.tables) {
      const foreign = foreignTable(report, table);
      if (!foreign) continue;
      const { edition, evidence } = foreign;
      const [first, ...others] = evidence as [Span, ...Span[]];
      const name = tableName(table.standard);
      const words = textOf(report.text, first);
      yield {
        message: localized(
          `${report.year} 年年报应使用 ${report.edition.name.zh}（${report.edition.notice}）的${name.zh}，“${words}”是 ${edition.name.zh}的项目。`,
          `The report for ${report.year} must use ${name.en} of the ${report.edition.name.en} (${report.edition.notice}); “${words}” belongs to the ${edition.name.en}.`,
        ),
        span: first,
        related: others.slice(0, 8).map((span) => ({
          message: localized(
            `“${textOf(report.text, span)}”也是 ${edition.name.zh}的项目`,
            `“${textOf(report.text, span)}” belongs to the ${edition.name.en} as well`,
          ),
          span,
        })),
      };
    }
  },
};

/** Any citation of a notice of this series, whatever its brackets. */
const citation =
  /国办公开办函[ \u3000\u00a0]?[〔[［（(【][ \u3000\u00a0]?(20\d\d)[ \u3000\u00a0]?[〕\]］）)】][ \u3000\u00a0]?(\d{1,4})[ \u3000\u00a0]?号/g;

function* citedBasis(report: Report): Iterable<RuleFinding> {
  if (report.year === undefined) return;
  const overview = report.sections.find(({ standard }) => standard.id === 'overview');
  const within: Span = { start: report.preface.start, end: Math.max(report.preface.end, overview?.span.end ?? 0) };
  const cited: { readonly edition: Edition; readonly span: Span }[] = [];
  for (const found of textOf(report.text, within).matchAll(citation)) {
    const edition = editions.find(({ notice }) => fold(notice) === fold(found[0]));
    const start = within.start + found.index;
    if (edition) cited.push({ edition, span: { start, end: start + found[0].length } });
  }
  if (cited.some(({ edition }) => edition === report.edition)) return;
  for (const { edition, span } of cited) {
    const { notice } = report.edition;
    yield {
      message: localized(
        `${report.year} 年年报的编制依据应为${notice}，这里引用的是 ${edition.name.zh}的文号。`,
        `The report for ${report.year} rests on ${notice}; the notice cited here is that of the ${edition.name.en}.`,
      ),
      span,
      fix: {
        kind: 'suggestion',
        title: localized(`改为“${notice}”`, `Cite “${notice}”`),
        edits: [{ span, text: notice }],
      },
    };
  }
}
