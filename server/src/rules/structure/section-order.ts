import type { Report, Section } from '../../report/report';
import type { PlacedSection } from '../../report/structure/outline';
import { mandatedHeading, writtenHeading } from '../../report/structure/section-words';
import { localized } from '../../text/localized';
import { textOf } from '../../text/span';
import type { Fix, Rule, RuleFinding, TextEdit } from '../rule';
import { endOfContent } from './section-layout';

export const rule: Rule = {
  name: 'structure/section-order',
  severity: 'error',
  title: localized('各部分顺序与规定不符', 'Sections out of order'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号：六个部分按规定顺序排列',
    'Notices 〔2019〕60 and 〔2021〕30: the six sections stand in a prescribed order',
  ),
  reason: localized(
    '各级报告按统一格式汇总和比对，顺序不同，读者和上级机关找不到对应内容。',
    'Reports are collated and compared section by section; in another order, what is looked for is not found.',
  ),
  remedy: localized(
    '把该部分连同表格和正文移到规定的位置；如果只是两个标题写反了，把标题换回来。',
    'Move the section with its table and text to its place; where only two headings were exchanged, exchange them back.',
  ),
  leavesAlone: [
    localized(
      '序号是否正确：顺序调整好以后再检查。',
      'Whether the numbers are right: that is checked once the order is.',
    ),
    localized('第一部分之内（一）（二）等小标题的顺序。', 'The order of the sub-headings inside a section.'),
  ],
  examples: [
    {
      change: [
        ['## 五、存在的主要问题及改进情况', '## ⟦六、其他需要报告的事项⟧'],
        ['## 六、其他需要报告的事项', '## ⟨五、存在的主要问题及改进情况⟩'],
      ],
    },
    { change: [['## 六、其他需要报告的事项', '## 6、其他需要报告的事项']] },
  ],
  *check(report) {
    const { exchanged, misplaced, inPlace } = report.outline;
    for (const [former, latter] of exchanged) yield exchangedFinding(former, latter);
    for (const one of misplaced) yield misplacedFinding(report, one, inPlace);
  },
};

function exchangedFinding(former: Section, latter: Section): RuleFinding {
  const [one, other] = [former, latter].map(writtenHeading);
  return {
    message: localized(
      `标题“${one}”和“${other}”写反了：各自下面是对方的内容。`,
      `The headings “${one}” and “${other}” are exchanged: each stands above the other's contents.`,
    ),
    span: former.heading.span,
    related: [{ message: localized('另一个标题', 'The other heading'), span: latter.heading.span }],
    fix: {
      kind: 'suggestion',
      title: localized('把两个标题换回来', 'Exchange the two headings'),
      edits: [retitled(former, latter), retitled(latter, former)],
    },
  };
}

/** A heading with the words of another, and the number that belongs to them. */
function retitled({ heading }: Section, other: Section): TextEdit {
  return {
    span: heading.span,
    text: mandatedHeading({ ordinal: other.standard.ordinal, title: other.heading.title.text }),
  };
}

function misplacedFinding(
  report: Report,
  { section, standard }: PlacedSection,
  inPlace: readonly PlacedSection[],
): RuleFinding {
  const next = inPlace.find((one) => one.standard.ordinal > standard.ordinal)?.section;
  const previous = inPlace.findLast((one) => one.standard.ordinal < standard.ordinal)?.section;
  const isLate = next !== undefined && next.span.start < section.span.start;
  const neighbour = isLate ? next : previous!;
  const [own, its] = [section, neighbour].map(writtenHeading);
  return {
    message: isLate
      ? localized(
          `“${own}”应在“${its}”之前，现在排在它后面。`,
          `“${own}” belongs before “${its}”, and stands after it.`,
        )
      : localized(
          `“${own}”应在“${its}”之后，现在排在它前面。`,
          `“${own}” belongs after “${its}”, and stands before it.`,
        ),
    span: section.heading.span,
    related: [
      {
        message: isLate
          ? localized('应在这一部分之前', 'It belongs before this')
          : localized('应在这一部分之后', 'It belongs after this'),
        span: neighbour.heading.span,
      },
    ],
    fix: isLate ? moveUp(report, section, neighbour) : moveDown(report, section, neighbour),
  };
}

/** Moves a section above another; the blank lines between sections stay what they are. */
function moveUp(report: Report, section: Section, above: Section): Fix {
  const previous = report.sections[report.sections.indexOf(section) - 1]!;
  const gap = { start: endOfContent(report, previous), end: section.span.start };
  const end = endOfContent(report, section);
  return move([
    {
      span: { start: above.span.start, end: above.span.start },
      text: textOf(report.text, { start: section.span.start, end }) + textOf(report.text, gap),
    },
    { span: { start: gap.start, end }, text: '' },
  ]);
}

function moveDown(report: Report, section: Section, below: Section): Fix {
  const end = endOfContent(report, section);
  const gap = { start: end, end: section.span.end };
  const at = endOfContent(report, below);
  return move([
    { span: section.span, text: '' },
    {
      span: { start: at, end: at },
      text: textOf(report.text, gap) + textOf(report.text, { start: section.span.start, end }),
    },
  ]);
}

function move(edits: readonly TextEdit[]): Fix {
  return {
    kind: 'suggestion',
    title: localized('把这一部分移到规定的位置', 'Move this section to its place'),
    edits,
  };
}
