import type { Report } from '../../report/report';
import type { RepeatedSection } from '../../report/structure/outline';
import { mandatedHeading, writtenHeading } from '../../report/structure/section-words';
import { localized } from '../../text/localized';
import { trim } from '../../text/span';
import type { Fix, Rule, RuleFinding } from '../rule';

export const rule: Rule = {
  name: 'structure/duplicate-section',
  severity: 'error',
  title: localized('同一部分出现两次', 'A section stands twice'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号：六个部分各一次',
    'Notices 〔2019〕60 and 〔2021〕30: each of the six sections stands once',
  ),
  reason: localized(
    '重复的部分多半是复制上年报告或合并草稿时留下的，两处内容不一致时无法判断以哪处为准。',
    'A second one is mostly left over from copying or merging drafts; where the two differ, nobody knows which counts.',
  ),
  remedy: localized(
    '合并两处内容，删去多余的标题；如果只是标题抄错了，改成应有的标题。',
    'Merge the two and delete one heading; where only the title was copied by mistake, write the right one.',
  ),
  leavesAlone: [
    localized('正文前的目录：目录里的标题不算一个部分。', 'A list of contents at the top: its lines are no sections.'),
  ],
  examples: [
    {
      change: [
        '## ⟨六、其他需要报告的事项⟩',
        ['没有其他需要报告的事项。', '没有其他需要报告的事项。\n\n## ⟦六、其他需要报告的事项⟧\n\n无'],
      ],
    },
    {
      change: [
        ['## 二、主动公开政府信息情况', '## ⟦二、收到和处理政府信息公开申请情况⟧'],
        '## ⟨三、收到和处理政府信息公开申请情况⟩',
      ],
      fixed: '## 二、主动公开政府信息情况',
    },
    { change: [['没有其他需要报告的事项。', '没有其他需要报告的事项。\n\n附：其他需要报告的事项清单']] },
  ],
  *check(report) {
    for (const repeated of report.outline.repeated) yield finding(report, repeated);
  },
};

function finding(report: Report, repeated: RepeatedSection): RuleFinding {
  const { section, other, meant } = repeated;
  const own = writtenHeading(section);
  return {
    message: meant
      ? localized(
          `标题“${own}”与另一部分重复，看来应为“${mandatedHeading(meant)}”。`,
          `The title “${own}” stands twice; here it seems that “${mandatedHeading(meant)}” is meant.`,
        )
      : localized(
          `“${own}”前面已有同一部分“${writtenHeading(other)}”。`,
          `“${own}” stands a second time: see “${writtenHeading(other)}” above.`,
        ),
    span: section.heading.span,
    related: [{ message: localized('另一处', 'The other one'), span: other.heading.span }],
    ...withFix(report, repeated),
  };
}

/** Only what loses nothing is offered: the right title, or the deletion of a heading with nothing below it. */
function withFix({ text }: Report, { section, meant }: RepeatedSection): { readonly fix?: Fix } {
  if (meant) {
    return {
      fix: {
        kind: 'suggestion',
        title: localized(`改为“${meant.title}”`, `Change to “${meant.title}”`),
        edits: [{ span: section.heading.title.span, text: meant.title }],
      },
    };
  }
  const body = trim(text, section.body);
  if (body.start < body.end) return {};
  return {
    fix: {
      kind: 'suggestion',
      title: localized('删去这个空的标题', 'Delete this empty heading'),
      edits: [{ span: section.span, text: '' }],
    },
  };
}
