import type { Line, Lines } from '../../text/lines';
import { chineseNumber } from '../../text/numbers';
import { isBlankAt, type Span, textOf, trim } from '../../text/span';
import type { Title } from '../report';
import { isFurniture } from './furniture';

/** The title stands among this many lines that are not blank, above the first section. */
const topLines = 60;
/** A title is broken over this many lines at most, and is no longer than this, in characters that are not blank. */
const mostLines = 6;
const longestTitle = 70;

const year = '(?:20\\d{2}|二[〇零○Oo][〇零○Oo一二三四五六七八九]{2})';

/** A stretch of lines without white space, and where each of its characters stood. */
interface Squeezed {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** A title as some lines give it. */
interface Attempt {
  readonly title: Title;
  /** How complete it is: the year, the agency, the mandated words. */
  readonly completeness: number;
  /** The same, less for a name that may go on above and for every line more. */
  readonly score: number;
}

/**
 * The title of a report: `〈agency〉〈year〉年政府信息公开工作年度报告`, or `undefined`. It may be broken anywhere, with blank
 * lines between. Every stretch of title-like lines is tried; the most complete one is the title, of equals the last,
 * since a page prints the title before the report does.
 */
export function readTitle(text: string, lines: Lines, before: number): Title | undefined {
  const top = topOf(text, lines, before);
  // On a page with labels of its own, 政府信息公开年报 alone on a line is one of them.
  const isPage = top.some((span) => isFurniture(textOf(text, span)));
  let best: Attempt | undefined;
  const least = isPage ? 2 : 0;
  for (let last = 0; last < top.length; last++) {
    let squeezed: Squeezed = { text: '', offsets: [] };
    let own: Attempt | undefined;
    for (let first = last; first >= 0 && last - first < mostLines; first--) {
      const line = squeeze(text, top[first]!);
      squeezed = { text: line.text + squeezed.text, offsets: [...line.offsets, ...squeezed.offsets] };
      if (squeezed.text.length > longestTitle || !mayBeOfTitle(line.text) || (first < last && isFurniture(line.text)))
        break;
      const attempt = attemptAt(squeezed, last - first);
      if (attempt && attempt.score > (own?.score ?? Number.NEGATIVE_INFINITY)) own = attempt;
    }
    if (own && own.completeness >= (best?.completeness ?? least)) best = own;
  }
  return best?.title;
}

/** 现发布《……2024年政府信息公开工作年度报告》, with or without the marks; a notice speaks of how to write one. */
const naming = new RegExp(
  `(现(?:予以?|向社会)?)?(?:公布|公开|发布|编制|制定|形成|将|《)了?([^，。；、《》,;〔〕\\s]{0,40}?${year}年(?:度)?政府信息公开(?:工作)?(?:年度)?(?:报告|年报))(?!》?(?:编制|编写|工作|有关|格式))`,
  'g',
);

/** The title by which the preface calls the report, where it tells the year, and the agency too but behind 现公布. */
export function readNamedTitle(text: string, { start, end }: Span): Title | undefined {
  for (const found of text.slice(start, end).matchAll(naming)) {
    const from = start + found.index + found[0].length - found[2]!.length;
    const named = attemptAt(squeeze(text, { start: from, end: from + found[2]!.length }), 0)?.title;
    if (!named?.year) continue;
    // 现公布我局2023年…, 编制完成了2023年…
    const isAgency =
      named.organization && /^[^我本该]/.test(named.organization.text) && agencyEnd.test(named.organization.text);
    if (isAgency) return named;
    if (found[1]) return { ...named, organization: undefined };
  }
  return undefined;
}

function topOf(text: string, lines: Lines, before: number): readonly Span[] {
  const top: Span[] = [];
  for (const { span } of lines.all as readonly Line[]) {
    if (span.start >= before || top.length >= topLines) break;
    const content = trim(text, span);
    if (content.end > content.start) top.push(content);
  }
  return top;
}

function squeeze(text: string, { start, end }: Span): Squeezed {
  let squeezed = '';
  const offsets: number[] = [];
  for (let i = start; i < end && squeezed.length <= longestTitle; i++) {
    const character = text[i]!;
    if (isBlankAt(text, i) || character === '#' || character === '*') continue;
    squeezed += isWideDigit(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
    offsets.push(i);
  }
  return { text: squeezed, offsets };
}

function isWideDigit(character: string): boolean {
  return character >= '０' && character <= '９';
}

function mayBeOfTitle(line: string): boolean {
  return !/[，。；！？：:|｜<>＞]/.test(line);
}

/** From 政府信息公开 to 年度报告; the year may stand inside, or in brackets behind, as may （文字版）. */
const subjectForm = new RegExp(
  `((?:政府信息|政务信息|政务|信息)公开(?:工作)?)(?:${year}年?(?=年度?))?((?:年度|年)?(?:工作)?(?:报告|年报|总结))(?:[（(](?:${year}年?度?|[^（）()\\d]{1,12})[）)])?$`,
);
const yearForm = new RegExp(`[（(](${year})(?:年度?)?[）)]|(${year})(?:年度?|(?=政府信息公开))`);
/** Somebody does something with a report: the headline of a notice or of news. */
const verbs = /发布|公布|公示|编制|报送|印发|转发|解读|做好|开展|召开/;

function attemptAt(squeezed: Squeezed, breaks: number): Attempt | undefined {
  const { text, offsets } = squeezed;
  const subject = subjectForm.exec(text);
  if (!subject) return undefined;
  const at = (start: number, end: number): Span => ({ start: offsets[start]!, end: offsets[end - 1]! + 1 });
  const found = yearForm.exec(text.slice(0, subject.index)) ?? yearForm.exec(text);
  const before = text.slice(0, subject.index);
  const own = found && found.index < subject.index ? agencyAround(before, found) : { start: 0, end: before.length };
  let name = own ? before.slice(own.start, own.end) : '';
  if (verbs.test(name)) return undefined;
  if (own && /人民$/.test(name) && own.end === subject.index && subject[1]!.startsWith('政府')) {
    // 某某人民政府信息公开: the word 政府 belongs to both.
    name += '政府';
    own.end += 2;
  }
  const agency = own && name && !/^关于/.test(name) ? { text: name, span: at(own.start, own.end) } : undefined;
  const digits = found && (found[1] ?? found[2])!;
  const yearAt = found ? found.index + found[0].indexOf(digits!) : 0;
  const written = subject[1]! + subject[2]!;
  const rank = agency ? rankOfAgency(name) : 0;
  const others = (found ? 4 : 0) + (written === '政府信息公开工作年度报告' ? 1 : 0);
  return {
    completeness: others + (rank > 0 ? 4 : 0),
    score: others + rank - breaks * 0.3,
    title: {
      span: at(0, text.length),
      organization: agency,
      year: digits
        ? {
            value: chineseNumber(digits.replace(/[○Oo]/g, '〇')) ?? Number(digits),
            span: at(yearAt, yearAt + digits.length),
          }
        : undefined,
      subject: { text: written, span: at(subject.index, subject.index + subject[0].replace(/[（(].*$/, '').length) },
    },
  };
}

const agencyEnd =
  /(?:政府|办公室|办公厅|办事处|委员会|管委会|[局厅委院处所站队会]|中心|学校|集团|公司|[镇乡县市区州旗省盟]|街道|农场|林场)(?:[（(].*[）)])?$/;
/** What is left of a name whose beginning stands on the line above. */
const pieces = /^(?:[省市县区镇乡]?(?:人民)?政府|(?:街道)?办事处|街道|委员会|[省市县区]?(?:办公室|办公厅|局|厅|委))$/;
/** A department that does not say of where: 教育局. */
const placeless = /^[^省市县区州旗镇乡盟]+(?:局|委|委员会|厅)$/;

/** How much a name looks like an agency's whole one. A name on the same line as the year is one whatever it looks like. */
function rankOfAgency(name: string): number {
  if (/公开|报告|年报|栏目|专栏/.test(name) || pieces.test(name)) return 0;
  if (name.length > 40) return 0;
  if (placeless.test(name)) return 3.6;
  return agencyEnd.test(name) ? 4 : 3;
}

/** The agency stands before the year, or between the year and the subject. */
function agencyAround(before: string, found: RegExpExecArray): { start: number; end: number } | undefined {
  if (found.index > 0) return { start: 0, end: found.index };
  const start = found[0].length;
  return start < before.length ? { start, end: before.length } : undefined;
}
