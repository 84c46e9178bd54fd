import type { Line, Lines } from '../text/lines';
import { chineseNumber } from '../text/numbers';
import { isBlank, type Span, trim } from '../text/span';
import type { Title } from './report';

/** The title stands among this many non-blank lines at the top. */
const topLines = 8;
/** A title is wrapped over this many lines at most. */
const mostLines = 3;
const longestTitle = 70;

/** A text and where each of its characters stood before white space was taken out. */
interface Squeezed {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The title of a report: `〈agency〉〈year〉年政府信息公开工作年度报告`, on one to three lines, or `undefined`. */
export function readTitle(text: string, lines: Lines, before: number): Title | undefined {
  const top: Line[] = [];
  for (const line of lines.all) {
    if (line.span.start >= before || top.length >= topLines) break;
    const { start, end } = trim(text, line.span);
    if (end > start) top.push({ number: line.number, span: { start, end } });
  }
  // Fewest lines first, so that no line above the title is taken into it.
  for (let wrapped = 0; wrapped < mostLines; wrapped++) {
    for (let first = 0; first + wrapped < top.length; first++) {
      const title = titleFrom(text, { start: top[first]!.span.start, end: top[first + wrapped]!.span.end });
      if (title) return title.organization ? title : withAgencyAbove(text, title, top[first - 1]);
    }
  }
  return undefined;
}

function squeeze(text: string, { start, end }: Span): Squeezed {
  let squeezed = '';
  const offsets: number[] = [];
  for (let i = start; i < end; i++) {
    const character = text[i]!;
    if (isBlank(character) || character === '#' || character === '*') continue;
    squeezed += character;
    offsets.push(i);
  }
  return { text: squeezed, offsets };
}

const subjectForm = /(?:政府信息|政务|信息)公开(?:工作)?(?:年度|年)?(?:工作)?(?:报告|年报|总结)$/;
const yearForm = /(20\d{2}|[二][〇零○Oo][〇零一二三四五六七八九]{2})年(?:度)?/;

function titleFrom(text: string, range: Span): Title | undefined {
  if (range.end - range.start > longestTitle) return undefined;
  const squeezed = squeeze(text, range);
  if (/[。；！？|]/.test(squeezed.text) || !/报告$|年报$|总结$/.test(squeezed.text)) return undefined;
  const subject = subjectForm.exec(squeezed.text);
  if (!subject) return undefined;
  const at = (start: number, end: number): Span => ({
    start: squeezed.offsets[start]!,
    end: squeezed.offsets[end - 1]! + 1,
  });
  const year = yearForm.exec(squeezed.text.slice(0, subject.index)) ?? yearForm.exec(squeezed.text);
  const before = squeezed.text.slice(0, subject.index);
  const own = year && year.index < subject.index ? agencyAround(before, year) : { start: 0, end: before.length };
  const agency =
    own && own.end > own.start ? { text: before.slice(own.start, own.end), span: at(own.start, own.end) } : undefined;
  return {
    span: at(0, squeezed.text.length),
    organization: agency && !/^关于/.test(agency.text) ? agency : undefined,
    year: year
      ? {
          value: chineseNumber(year[1]!.replace(/[○Oo]/g, '〇')) ?? Number(year[1]),
          span: at(year.index, year.index + year[1]!.length),
        }
      : undefined,
    subject: { text: subject[0], span: at(subject.index, subject.index + subject[0].length) },
  };
}

/** The agency stands before the year, or between the year and the subject. */
function agencyAround(before: string, year: RegExpExecArray): Span | undefined {
  if (year.index > 0) return { start: 0, end: year.index };
  const start = year.index + year[0].length;
  return start < before.length ? { start, end: before.length } : undefined;
}

/** The agency may stand alone on the line above. */
function withAgencyAbove(text: string, title: Title, above: Line | undefined): Title {
  if (!above) return title;
  const name = text.slice(above.span.start, above.span.end).replace(/^#+\s*/, '');
  if (
    name.length > 30 ||
    !/(?:政府|办公室|办公厅|委员会|局|厅|委|院|处|所|中心|镇|乡|街道|县|市|区|州|旗|省)$/.test(name)
  )
    return title;
  const span = { start: above.span.end - name.length, end: above.span.end };
  return { ...title, organization: { text: name, span }, span: { start: span.start, end: title.span.end } };
}
