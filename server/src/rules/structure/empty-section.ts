import type { Report, Section } from '../../report/report';
import { nothing, paragraphsIn, writtenHeading } from '../../report/structure/section-words';
import { localized } from '../../text/localized';
import { overlaps, type Span, textOf } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { Rule, RuleFinding } from '../rule';

export const rule: Rule = {
  name: 'structure/empty-section',
  severity: 'warning',
  title: localized('部分没有内容', 'A section has no content'),
  basis: localized(
    '《政府信息公开条例》第五十条：年度报告应当包括的内容',
    'Article 50 of the Regulations on Open Government Information: what a report must contain',
  ),
  reason: localized(
    '只有标题的部分会被认为漏填；“存在的主要问题及改进情况”只写“无”，会被认为敷衍。',
    'A heading alone looks forgotten; a section on problems that says only 无 (“none”) looks perfunctory.',
  ),
  remedy: localized(
    '补写内容。第六部分没有事项的，写“无”；第五部分请写明问题和改进情况。',
    'Write what belongs there. Section six may say 无; section five must name problems and improvements.',
  ),
  leavesAlone: [
    localized('第六部分只写“无”。', 'Section six with nothing but 无.'),
    localized(
      '第二至第四部分：缺少表格的，由“缺少规定的表格，或表格无法识别”提示。',
      'Sections two to four: where their table is absent, that is reported.',
    ),
    localized('“（请填写：……）”一类的待填文字。', 'Text that merely holds the place.'),
  ],
  examples: [
    {
      change: [
        ['## 六、其他需要报告的事项\n\n2024年，云岭镇人民代表大会', '## 附记\n\n2024年，云岭镇人民代表大会'],
        ['没有其他需要报告的事项。', '没有其他需要报告的事项。\n\n## ⟦六、其他需要报告的事项⟧'],
      ],
    },
    { change: [['没有其他需要报告的事项。', '无']] },
  ],
  *check(report) {
    const repeated = new Set(report.outline.repeated.map(({ section }) => section));
    for (const section of report.sections) {
      if (section.standard.table !== undefined || repeated.has(section)) continue;
      const fault = faultOf(report, section);
      if (fault) yield fault;
    }
  },
};

function faultOf(report: Report, section: Section): RuleFinding | undefined {
  const heading = writtenHeading(section);
  const holdsTable = [...report.tables, ...report.otherTables].some(({ span }) => overlaps(span, section.body));
  if (holdsTable) return undefined;
  const paragraphs = paragraphsIn(report, section.body).map(({ span }) => ({
    span,
    words: squeeze(textOf(report.visible, span)).replace(/^#+/, ''),
  }));
  const said = paragraphs.filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  if (said.length === 0) {
    return {
      message: localized(`“${heading}”只有标题，没有内容。`, `“${heading}” has a heading and no content.`),
      span: section.heading.span,
    };
  }
  if (said.every(({ words }) => isBareHeading(words))) {
    return {
      message: localized(`“${heading}”只有小标题，没有内容。`, `“${heading}” has sub-headings and no content.`),
      span: section.heading.span,
      related: said.map(({ span }) => ({ message: localized('小标题', 'A sub-heading'), span })),
    };
  }
  if (section.standard.id === 'problems' && said.length === 1 && nothing.test(said[0]!.words))
    return saysNothing(said[0]!.span, said[0]!.words);
  return undefined;
}

function isBareHeading(words: string): boolean {
  return (
    words.length <= 30 &&
    /^[（(][一二三四五六七八九十]{1,2}[）)][^，；。]+[。：:]?$/.test(words) &&
    !/无|未|没有/.test(words)
  );
}

function saysNothing(span: Span, words: string): RuleFinding {
  return {
    message: localized(
      `这一部分只写了“${words}”，应写明存在的主要问题和改进情况。`,
      `This section only says “${words}”; it must name the main problems and what was improved.`,
    ),
    span,
  };
}
