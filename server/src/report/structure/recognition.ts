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
  const sure = headings.flatMap(({ agreement, standard }) =>
    standard && (agreement === 'exact' || agreement === 'alias') ? [standard] : [],
  );
  const kinds = new Set(sure.map(({ id }) => id)).size;
  if (title) return sections.length + tables >= 2;
  // 总体情况, 存在的主要问题 stand in every report of anything.
  const own = new Set(sure.filter(({ title: wording }) => wording.includes('政府信息')).map(({ id }) => id)).size;
  return own >= 2 || (own === 1 && kinds + tables >= 2);
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
