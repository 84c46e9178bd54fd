import type { Report } from '../../report/report';
import { noticeNumbered, noticeTitled } from '../../report/structure/notices';
import { regulations } from '../../standard';
import { localized } from '../../text/localized';
import { type Span, textOf } from '../../text/span';
import type { Fix, Rule, RuleFinding } from '../rule';
import { tableName } from './names';
import { foreignTable } from './other-edition';

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
      '年份不明的报告不作判断；同时引用了正确文号的，不提示；各地自己的通知（“关于做好……有关事项的通知”）；不是编制依据的（严格执行《……》）。',
      'A report of unknown year is not judged; nothing is said where the right notice is cited as well; notices of local agencies; what is no basis of the report.',
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
          '| 信息内容 | ⟦本年新制作数量⟧ | ⟨本年新公开数量⟩ | ⟨对外公开总数量⟩ |',
        ],
      ],
    },
    {
      change: [
        [
          '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）',
          '⟦《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》⟧',
        ],
      ],
    },
    {
      change: [
        [
          '政府信息公开工作年度报告格式（国',
          '⟦《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》⟧（国',
        ],
      ],
    },
    { change: [['《中华人民共和国政府信息公开条例》', '《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）']] },
    { change: [['国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号，替代国办公开办函〔2019〕60号']] },
    {
      change: [
        ['和政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）的要求', '的要求'],
        ['发布政策解读3篇', '严格执行《关于政府信息公开工作年度报告有关事项的通知》，发布政策解读3篇'],
      ],
    },
  ],
  *check(report) {
    yield* citedBasis(report);
    yield* mixedUp(report);
    yield* formerRegulations(report);
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

/** What leads to the documents that a report rests on, and what shows that it is the report that does. */
const leading = /根据|依据|按照|依照|遵照|参照|对照|基于/;
const ofReport = /编制|编写|撰写|起草|本(?:年度)?报告|(?:报告|公布|公开|发布)如下|现[^，。；]{0,8}(?:公布|公开|发布)/;

/** Whether a document is cited as what the report rests on: 严格执行《…》 tells of the year's work. */
function isBasis({ visible, paragraphs }: Report, { start }: Span): boolean {
  const sentence = paragraphs
    .flatMap(({ sentences }) => sentences)
    .find(({ span }) => span.start <= start && start < span.end);
  if (!sentence) return false;
  return (
    leading.test(visible.slice(sentence.span.start, start)) && ofReport.test(sentence.text.replace(/《[^》]*》/g, ''))
  );
}

function* citedBasis(report: Report): Iterable<RuleFinding> {
  if (report.year === undefined) return;
  const overview = report.sections.find(({ standard }) => standard.id === 'overview');
  const end = Math.max(report.preface.end, overview?.span.end ?? 0);
  const cited = report.citations.flatMap((citation) => {
    const { number, title } = citation;
    const numbered = noticeNumbered(report.visible, citation);
    const edition = numbered?.edition ?? (number || !title ? undefined : noticeTitled(report.visible, title));
    return edition ? [{ edition, span: numbered?.span ?? title!, isNumber: numbered !== undefined }] : [];
  });
  if (cited.some(({ edition }) => edition === report.edition)) return;
  const { notice, noticeTitle } = report.edition;
  for (const { edition, span, isNumber } of cited) {
    if (span.start >= end || !isBasis(report, span)) continue;
    yield {
      message: localized(
        `${report.year} 年年报的编制依据应为${notice}，这里引用的是 ${edition.name.zh}的${isNumber ? '文号' : '通知'}。`,
        `The report for ${report.year} rests on ${notice}; the notice cited here is that of the ${edition.name.en}.`,
      ),
      span,
      fix: citing(isNumber ? notice : noticeTitle, span),
    };
  }
}

/** The title of the one notice with the number of the other. A number that is no basis of this year is told as such. */
function* mixedUp(report: Report): Iterable<RuleFinding> {
  for (const citation of report.citations) {
    const { title } = citation;
    const titled = title && noticeTitled(report.visible, title);
    const numbered = noticeNumbered(report.visible, citation);
    if (!titled || !numbered || titled === numbered.edition || numbered.edition !== report.edition) continue;
    // The format of 2019 is cited without its （试行）, too.
    if (!/通知|试行/.test(textOf(report.visible, title))) continue;
    const { notice, noticeTitle, name } = report.edition;
    yield {
      severity: 'warning',
      message: localized(
        `名称是 ${titled.name.zh}通知的，文号却是 ${name.zh}的（${notice}）；这个文号的名称是${noticeTitle}。`,
        `This title is that of the ${titled.name.en}’s notice, but ${notice} is that of the ${name.en}: ${noticeTitle}.`,
      ),
      span: title,
      fix: citing(noticeTitle, title),
    };
  }
}

/** 国务院令第492号: the Regulations of 2007. A text that gives the decree of 2019 as well tells their history. */
function* formerRegulations({ year, decrees }: Report): Iterable<RuleFinding> {
  if (year === undefined || decrees.some(({ ordinal }) => ordinal === regulations.decree)) return;
  for (const { span, ordinal } of decrees) {
    if (ordinal !== regulations.former) continue;
    yield {
      severity: 'warning',
      message: localized(
        `《政府信息公开条例》已由国务院令第${regulations.decree}号修订，第${ordinal}号是 2007 年的。`,
        `The Regulations were revised by State Council decree ${regulations.decree}; decree ${ordinal} is that of 2007.`,
      ),
      span,
      fix: citing(`国务院令第${regulations.decree}号`, span),
    };
  }
}

function citing(document: string, span: Span): Fix {
  return {
    kind: 'suggestion',
    title: localized(`改为“${document}”`, `Cite “${document}”`),
    edits: [{ span, text: document }],
  };
}
