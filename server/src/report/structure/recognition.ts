import { textOf, trim } from '../../text/span';
import { isFurniture, isRunningText } from './furniture';
import type { Structure } from './structure';

/** So many lines at the top that are not blank, and not the page's own, say what a text is. */
const topLines = 6;
/** What a text about reports calls itself: 关于做好……年度报告编制工作的通知, ……年度报告格式. */
const aboutReports =
  /(?:报告|年报).{0,40}(?:通知|通报|格式|模板|模版|范本|样本|样式|参考文本|说明|办法|规范|方案|要点|意见|函|解读|图解|问答|新闻|公告)[》”）)]*$/;

/**
 * A text is a report where it bears the title of one and has one of its sections or tables; without a title, where its
 * headings are those of a report and could be of nothing else. Notices about reports, templates and news name the same
 * things; they begin otherwise.
 */
export function isReport(visible: string, structure: Structure, tables: number): boolean {
  if (isAboutReports(visible, structure)) return false;
  const { sections, headings } = structure;
  const title = structure.title ?? structure.named;
  // A summary of 政务公开 has a title much like a report's, and sections of its own.
  const isPlain = title && (title.year || title.organization) && /^政府信息|报告$|年报$/.test(title.subject.text);
  if (isPlain && sections.length + tables >= 1) return true;
  const sure = headings.flatMap(({ agreement, standard, isBelow }) =>
    standard && !isBelow && (agreement === 'exact' || agreement === 'alias') ? [standard] : [],
  );
  const kinds = new Set(sure.map(({ id }) => id)).size;
  if (title) return sections.length + tables >= 2;
  // 总体情况, 存在的主要问题 stand in every report of anything.
  const own = new Set(sure.filter(({ title: wording }) => wording.includes('政府信息')).map(({ id }) => id)).size;
  return own >= 2 || (own === 1 && kinds + tables >= 2) || opensAsReport(visible, structure);
}

/** How far into section one a report may tell what it is; UTF-16 code units. */
const opening = 400;
const subject = /政府信息公开(?:工作)?(?:年度)?(?:报告|年报)|政府信息公开条例/;
const drawnUp =
  /(?:编制|制定|撰写|编写|形成)(?:了|完成)?(?:本|此|[^，。；]{0,40}信息公开[^，。；]{0,6})(?:年度)?(?:报告|年报)|本(?:年度)?报告(?:是?[根依]据|按照|由|包括|中?所列)/;
const toOthers = /通知如下|函告如下|解读如下|模板|填[写报]说明/;
/** The aspects of section one, as its sub-headings call them; of so many of them nothing else is made. */
const aspects = /^[（(]?[一二三四五六七\d][）)、.．][^，。；：:]{0,8}?(主动公开|依申请|信息管理|平台|监督保障)/;
const enoughAspects = 3;

/**
 * Whether a text without a title begins with `一、总体情况` as a report does: the preface, or the first sentences, say that it
 * is one, or the sub-headings are those of its section one.
 */
function opensAsReport(visible: string, { lines, sections, period }: Structure): boolean {
  const [first] = sections;
  if (first?.standard.ordinal !== 1 || first.heading.number?.value !== 1) return false;
  if (first.heading.agreement !== 'exact' && first.heading.agreement !== 'alias') return false;
  if (toOthers.test(visible.slice(0, first.span.start))) return false;
  const beginning = visible.slice(0, Math.min(first.body.start + opening, first.span.end));
  if (subject.test(beginning) && (period !== undefined || drawnUp.test(beginning))) return true;
  const named = new Set<string>();
  for (const { span } of lines.all) {
    if (span.start < first.body.start || span.start >= first.body.end) continue;
    const { start } = trim(visible, span);
    const aspect = aspects.exec(visible.slice(start, start + 20).replace(/\s/g, ''))?.[1];
    if (aspect) named.add(aspect);
  }
  return named.size >= enoughAspects;
}

function isAboutReports(visible: string, { lines, sections }: Structure): boolean {
  let seen = 0;
  for (const { span } of lines.all) {
    if (seen === topLines || span.start >= (sections[0]?.span.start ?? visible.length)) return false;
    const line = textOf(visible, trim(visible, span));
    if (line === '' || isFurniture(line)) continue;
    // The preface cites the notice that it rests on.
    if (isRunningText(line)) return false;
    if (aboutReports.test(line)) return true;
    seen++;
  }
  return false;
}
