import type { Report, Section } from '../../report/report';
import type { HeadingNumber } from '../../report/structure/heading-numbers';
import { isOrderBroken } from '../../report/structure/outline';
import { writtenHeading } from '../../report/structure/section-words';
import { type Localized, localized } from '../../text/localized';
import { toChinese } from '../../text/numbers';
import { textOf } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { Related, Rule, RuleFinding, Severity } from '../rule';

export const rule: Rule = {
  name: 'structure/section-number',
  severity: 'error',
  title: localized('部分序号有误', 'A section number is absent or wrong'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号：六个部分的序号为“一、”至“六、”；GB/T 9704—2012 第 7.3.3 条',
    'Notices 〔2019〕60 and 〔2021〕30: the sections are numbered 一、 to 六、; GB/T 9704-2012, 7.3.3',
  ),
  reason: localized(
    '漏写、写错或重复的序号会让人以为缺了一个部分。',
    'An absent, wrong or repeated number looks as if a section were absent.',
  ),
  remedy: localized(
    '改为规定的序号，如“三、”。快速修复只改序号。',
    'Write the mandated number, such as 三、. The quick fix changes the number only.',
  ),
  leavesAlone: [
    localized('序号后面的空格。', 'Blanks behind the number.'),
    localized('顺序不对的部分：先调整顺序，再检查序号。', 'Sections out of order: the order comes first.'),
  ],
  examples: [
    { change: [['## 一、总体情况', '## ⟦总体情况⟧']], fixed: '## 一、总体情况' },
    {
      change: [['## 五、存在的主要问题及改进情况', '## ⟦5、⟧存在的主要问题及改进情况']],
      fixed: '## 五、存在的主要问题及改进情况',
    },
    {
      change: [
        '## ⟨二、主动公开政府信息情况⟩',
        ['## 三、收到和处理政府信息公开申请情况', '## ⟦二、⟧收到和处理政府信息公开申请情况'],
      ],
      fixed: '## 三、收到和处理政府信息公开申请情况',
    },
    { change: [['## 六、其他需要报告的事项', '## ⟦（六）⟧其他需要报告的事项']], fixed: '## 六、其他需要报告的事项' },
    {
      change: [
        ['## 一、总体情况', '## ⟦总体情况⟧'],
        ['## 二、主动', '## 主动'],
        ['## 三、收到', '## 收到'],
        ['## 四、政府', '## 政府'],
        ['## 五、存在', '## 存在'],
        ['## 六、其他', '## 其他'],
        '## ⟨主动公开政府信息情况⟩',
        '## ⟨收到和处理政府信息公开申请情况⟩',
        '## ⟨政府信息公开行政复议、行政诉讼情况⟩',
        '## ⟨存在的主要问题及改进情况⟩',
        '## ⟨其他需要报告的事项⟩',
      ],
    },
    { change: [['## 六、其他需要报告的事项', '## 六、 其他需要报告的事项']] },
  ],
  *check(report) {
    const outline = report.outline;
    const orderIsBroken = isOrderBroken(outline);
    // What another rule says of these comes first.
    const others = new Set([
      ...[...outline.repeated, ...outline.misplaced].map(({ section }) => section),
      ...outline.exchanged.flat(),
    ]);
    if (lacksAllNumbers(report)) return yield allNumbers(report);
    for (const section of report.sections) {
      if (others.has(section)) continue;
      const fault = faultOf(report, section, orderIsBroken);
      if (!fault) continue;
      const { heading, standard } = section;
      const mandated = `${toChinese(standard.ordinal)}、`;
      const { start } = heading.span;
      yield {
        ...(fault.severity ? { severity: fault.severity } : {}),
        message: fault.message,
        span: heading.number ? withoutBlanks(report, heading.number) : heading.title.span,
        related: fault.related ?? [],
        fix: {
          kind: 'safe',
          title: localized(`序号改为“${mandated}”`, `Number it “${mandated}”`),
          edits: [{ span: heading.number?.span ?? { start, end: start }, text: mandated }],
        },
      };
    }
  },
};

/** From so many sections on, a text without any number lost them on its way: a word processor keeps them outside the text. */
const fewestSections = 3;

function lacksAllNumbers({ sections }: Report): boolean {
  return sections.length >= fewestSections && sections.every(({ heading }) => heading.number === undefined);
}

function allNumbers({ sections }: Report): RuleFinding {
  return {
    severity: 'warning',
    message: localized(
      `${sections.length} 个部分的标题都没有序号；如果是从 Word 或网页复制时丢失的，请补上。`,
      `None of the ${sections.length} headings has its number; if copying lost them, put them back.`,
    ),
    span: sections[0]!.heading.span,
    related: sections.slice(1).map(({ heading }) => ({
      message: localized('这里也没有', 'None here, either'),
      span: heading.span,
    })),
    fix: {
      kind: 'safe',
      title: localized('补上各部分的序号', 'Number the sections'),
      edits: sections.map(({ heading: { span }, standard }) => ({
        span: { start: span.start, end: span.start },
        text: `${toChinese(standard.ordinal)}、`,
      })),
    },
  };
}

interface Fault {
  readonly message: Localized;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
}

function faultOf(report: Report, section: Section, orderIsBroken: boolean): Fault | undefined {
  const { heading, standard } = section;
  const mandated = `${toChinese(standard.ordinal)}、`;
  const { number } = heading;
  if (!number) {
    return {
      message: localized(
        `“${heading.title.text}”缺少序号，应为“${mandated}”。`,
        `“${heading.title.text}” lacks its number “${mandated}”.`,
      ),
    };
  }
  const written = squeeze(number.text);
  if (number.value !== standard.ordinal)
    return orderIsBroken ? undefined : outOfStep(report, section, written, mandated);
  if (written === mandated) return undefined;
  const residue = /^[A-Za-z]+/.exec(written)?.[0];
  const message = residue
    ? localized(
        `序号“${written}”前面多了“${residue}”，应为“${mandated}”。`,
        `“${residue}” is left over in front of the number: “${written}” must be “${mandated}”.`,
      )
    : localized(`序号“${written}”应写作“${mandated}”。`, `The number “${written}” must be written “${mandated}”.`);
  if (residue || number.style !== 'chinese') return { message };
  // The right numeral with another mark behind it: a matter of typing.
  return { message, severity: /[.．]$/.test(written) ? 'info' : 'warning' };
}

function outOfStep({ sections }: Report, section: Section, written: string, mandated: string): Fault {
  const { value } = section.heading.number!;
  const same = sections.find((other) => other !== section && other.heading.number?.value === value);
  return same
    ? {
        message: localized(
          `序号“${written}”与“${writtenHeading(same)}”重复，这里应为“${mandated}”。`,
          `The number “${written}” stands at “${writtenHeading(same)}” too; here it must be “${mandated}”.`,
        ),
        related: [{ message: localized('同样的序号', 'The same number'), span: same.heading.span }],
      }
    : {
        message: localized(
          `序号“${written}”与规定的顺序不符，应为“${mandated}”。`,
          `The number “${written}” is out of step; it must be “${mandated}”.`,
        ),
      };
}

function withoutBlanks({ text }: Report, { span }: HeadingNumber) {
  return { start: span.start, end: span.start + textOf(text, span).trimEnd().length };
}
