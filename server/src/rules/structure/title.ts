import type { Report, Title } from '../../report/report';
import { isFurniture, isRunningText } from '../../report/structure/furniture';
import { localized } from '../../text/localized';
import { contains, type Span, textOf, trim } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { Fix, Rule, RuleFinding } from '../rule';

const mandated = '政府信息公开工作年度报告';

export const rule: Rule = {
  name: 'structure/title',
  severity: 'warning',
  title: localized('报告标题不规范', 'The title of the report is incomplete'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号：标题为“〈机关全称〉〈年份〉年政府信息公开工作年度报告”',
    'Notices 〔2019〕60 and 〔2021〕30: the title names the agency, the year, and 政府信息公开工作年度报告',
  ),
  reason: localized(
    '标题是检索和归档的依据，没有年份的报告分不清是哪一年的。',
    'Reports are found and filed by their titles; one without a year could be of any year.',
  ),
  remedy: localized(
    `标题写作“〈机关全称〉〈年份〉年${mandated}”。`,
    `Write the title as agency, year, 年, ${mandated}.`,
  ),
  leavesAlone: [
    localized(
      '标题在任何地方换行，机关名称单独一行；从网页复制、没有带上标题的文字。',
      'A title broken anywhere, the agency on a line of its own; a text copied from a page without its title.',
    ),
    localized(
      '年份写在机关名称前面，写作“2024年度”或“（2024年）”。',
      'The year in front of the agency, and written as 2024年度 or （2024年）.',
    ),
    localized(
      '“某某人民政府信息公开工作年度报告”：“政府”二字可以看作属于前后两处。',
      'A title in which the word 政府 serves the agency and the subject at once.',
    ),
  ],
  examples: [
    {
      change: [['# 云岭镇人民政府2024年政府信息公开工作年度报告', '# ⟦云岭镇人民政府政府信息公开工作年度报告⟧']],
      fixed: '# 云岭镇人民政府2024年政府信息公开工作年度报告',
    },
    {
      change: [['# 云岭镇人民政府2024年政府信息公开工作年度报告', '# 云岭镇人民政府2024年⟦政府信息公开年度报告⟧']],
      fixed: '# 云岭镇人民政府2024年政府信息公开工作年度报告',
    },
    { change: [['# 云岭镇人民政府2024年政府信息公开工作年度报告', '# ⟦2024年政府信息公开工作年度报告⟧']] },
    {
      change: [
        ['# 云岭镇人民政府2024年政府信息公开工作年度报告', '# 云岭镇人民政府\n# 2024年政府信息公开工作年度报告'],
      ],
    },
  ],
  *check(report) {
    const { title } = report;
    if (!title) {
      const found = withoutTitle(report);
      if (found) yield found;
      return;
    }
    if (!title.year) yield withoutYear(report, title);
    if (!title.organization) yield withoutAgency(report, title);
    if (title.subject.text !== mandated) yield otherSubject(title);
  },
};

function withoutTitle({ visible, lines, sections }: Report): RuleFinding | undefined {
  const before = sections[0]?.span.start ?? visible.length;
  const top = lines.all
    .filter(({ span }) => span.start < before)
    .slice(0, 20)
    .map(({ span }) => trim(visible, span))
    .filter(({ start, end }) => start < end);
  const lineAt = (span: Span): string => textOf(visible, span);
  // A page that was copied without its title; what it prints at the top is not the report's.
  if (top.some((span) => isFurniture(lineAt(span)))) return undefined;
  const resembling = top.find(
    (span) => span.end - span.start <= 60 && /公开[^，。；]{0,20}(?:报告|年报|总结)[^，。；]{0,6}$/.test(lineAt(span)),
  );
  const span = resembling ?? top[0] ?? sections[0]?.heading.span;
  if (!span) return undefined;
  return {
    // A text that begins with its preface or its first section was most likely copied from below its title.
    ...(top[0] && !isRunningText(lineAt(top[0])) ? {} : { severity: 'info' }),
    message: resembling
      ? localized(
          `标题“${squeeze(lineAt(resembling))}”应写作“〈机关全称〉〈年份〉年${mandated}”。`,
          `The title must give the agency, the year, and ${mandated}.`,
        )
      : localized(
          `报告开头没有标题“〈机关全称〉〈年份〉年${mandated}”。`,
          `The report does not begin with its title: agency, year, ${mandated}.`,
        ),
    span,
  };
}

function withoutYear(report: Report, title: Title): RuleFinding {
  const { year } = report;
  const at = title.subject.span.start;
  return {
    severity: 'error',
    message: localized(
      `标题没有年份${year === undefined ? '' : `，从正文看是 ${year} 年`}。`,
      `The title lacks the year${year === undefined ? '' : `; by the text it is ${year}`}.`,
    ),
    span: title.span,
    ...(year === undefined ? {} : { fix: insertion(`${year}年`, at) }),
  };
}

function withoutAgency({ organization }: Report, title: Title): RuleFinding {
  return {
    message: localized('标题没有机关名称，应写机关全称。', 'The title lacks the full name of the agency.'),
    span: title.span,
    ...(organization === undefined ? {} : { fix: insertion(organization, title.span.start) }),
  };
}

function insertion(text: string, at: number): Fix {
  return {
    kind: 'suggestion',
    title: localized(`在标题中补上“${text}”`, `Insert “${text}” into the title`),
    edits: [{ span: { start: at, end: at }, text }],
  };
}

function otherSubject({ subject, year }: Title): RuleFinding {
  const isInside = year !== undefined && contains(subject.span, year.span);
  const due = isInside ? `${year.value}年${mandated}` : mandated;
  return {
    message: localized(
      `标题中的“${subject.text}”应为“${mandated}”。`,
      `“${subject.text}” in the title must be “${mandated}”.`,
    ),
    span: subject.span,
    fix: {
      // 政务公开 is more than 政府信息公开: only the writer knows what the report is about.
      kind: subject.text.startsWith('政务') ? 'suggestion' : 'safe',
      title: localized(`改为“${due}”`, `Change to “${due}”`),
      edits: [{ span: subject.span, text: due }],
    },
  };
}
