import type { Report } from '../../report/report';
import {
  aspects,
  breaksOff,
  improvements,
  isPreface,
  nothing,
  paragraphsIn,
  shortcomings,
} from '../../report/structure/section-words';
import { localized } from '../../text/localized';
import { textOf } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { Rule, RuleFinding } from '../rule';

export const rule: Rule = {
  name: 'structure/section-content',
  severity: 'info',
  title: localized('部分内容可能不全', 'A section may lack part of its content'),
  basis: localized(
    '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号：总体情况应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面',
    'Article 50 of the Regulations on Open Government Information; notice 〔2021〕30: section one covers disclosure, applications, information management, platforms, and supervision',
  ),
  reason: localized(
    '总体情况要求五个方面不遗漏；第五部分既要写问题，也要写改进情况。',
    'Section one must cover five aspects; section five must name both problems and improvements.',
  ),
  remedy: localized(
    '补写缺少的方面；没有相应工作的，也请写明。',
    'Write of the aspect that is absent, even if there is little to tell.',
  ),
  leavesAlone: [
    localized(
      '用其他说法写到的方面：只看关键词，不要求小标题。',
      'Aspects told in other words: key words count, sub-headings are not required.',
    ),
    localized(
      '没有内容的部分，由“部分没有内容”提示；还没写完的部分。',
      'Sections without content: that is reported by itself; a section still being written.',
    ),
  ],
  examples: [
    {
      change: [
        '## ⟦一、总体情况⟧\n\n### （一）主动公开',
        ['### （四）政府信息公开平台建设\n\n', ''],
        ['全镇维护政府信息公开专栏1个，设立公开查阅点6个，其中村级查阅点5个。“云岭发布”微信公众号推送信息240条。', ''],
        ['通过县政府门户网站主动公开', '主动公开'],
      ],
    },
    { change: [['### （四）政府信息公开平台建设', '### （四）渠道建设']] },
  ],
  *check(report) {
    for (const found of [overview(report), problems(report)]) if (found) yield found;
  },
};

function overview(report: Report): RuleFinding | undefined {
  const section = report.sections.find(({ standard }) => standard.id === 'overview');
  if (!section || breaksOff(report, section)) return undefined;
  const list = report.parts?.sentence;
  const sentences = paragraphsIn(report, section.body).flatMap((paragraph) => paragraph.sentences);
  if (sentences.length === 0) return undefined;
  const own = sentences.filter(({ span, text }) => span.start !== list?.span.start && !isPreface(text));
  if (own.length === 0) {
    return {
      message: localized(
        `“${section.standard.title}”里只有编制说明，没有写${aspects.map(({ name }) => name).join('、')}的情况。`,
        `“${section.standard.title}” only says how the report was made, and nothing of ${aspects.map(({ name }) => name).join('、')}.`,
      ),
      span: section.heading.span,
    };
  }
  const text = own.map((sentence) => squeeze(sentence.text)).join('\n');
  const absent = aspects.filter(({ words }) => !words.test(text)).map(({ name }) => name);
  if (absent.length === 0) return undefined;
  return {
    message: localized(
      `“${section.standard.title}”应包括五个方面，没有看到：${absent.join('、')}。`,
      `“${section.standard.title}” must cover five aspects; not seen: ${absent.join('、')}.`,
    ),
    span: section.heading.span,
  };
}

function problems(report: Report): RuleFinding | undefined {
  const section = report.sections.find(({ standard }) => standard.id === 'problems');
  if (!section || breaksOff(report, section)) return undefined;
  const said = paragraphsIn(report, section.body).map(({ span }) => squeeze(textOf(report.visible, span)));
  const text = said.join('\n');
  if (!text || (said.length === 1 && nothing.test(text)) || /请填写/.test(text)) return undefined;
  const [hasProblems, hasImprovements] = [shortcomings.test(text), improvements.test(text)];
  if (hasProblems && hasImprovements) return undefined;
  const [zh, en] = !hasProblems
    ? hasImprovements
      ? ['存在的主要问题', 'problems']
      : ['存在的主要问题和改进情况', 'problems and improvements']
    : ['改进情况', 'improvements'];
  return {
    message: localized(
      `“${section.heading.title.text}”里没有看到${zh}。`,
      `“${section.heading.title.text}” seems to say nothing of ${en}.`,
    ),
    span: section.heading.span,
  };
}
