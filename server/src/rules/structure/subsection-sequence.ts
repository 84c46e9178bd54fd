import type { Report, Section } from '../../report/report';
import { breaksOff } from '../../report/structure/section-words';
import { localized } from '../../text/localized';
import { chineseNumber, toChinese } from '../../text/numbers';
import { contains, type Span, textOf, trim } from '../../text/span';
import type { Fix, Rule, RuleFinding } from '../rule';

export const rule: Rule = {
  name: 'structure/subsection-sequence',
  severity: 'warning',
  title: localized('小标题序号不连续', 'Sub-headings are not numbered in sequence'),
  basis: localized(
    'GB/T 9704—2012 第 7.3.3 条：结构层次序数依次为“一、”“（一）”“1.”“（1）”',
    'GB/T 9704-2012, 7.3.3: levels are numbered 一、, （一）, 1., （1）',
  ),
  reason: localized(
    '序号跳过，或者只有（一）没有（二），会让人以为漏了一段。',
    'A number left out, or （一） without （二）, looks as if a passage were lost.',
  ),
  remedy: localized(
    '补上漏掉的小标题或序号；只有一项的不写序号。',
    'Add the sub-heading or its number; a single item needs none.',
  ),
  leavesAlone: [
    localized(
      '写在段落中间的序号，还没写完的部分。',
      'Numbers in the middle of a paragraph; a section still being written.',
    ),
    localized('“1.”“一是”等其他层次。', 'Other levels: 1., 一是.'),
    localized('第二至第四部分：那里的序号属于表格。', 'Sections two to four, where such numbers belong to the tables.'),
  ],
  examples: [
    {
      change: ['### ⟨（四）政府信息公开平台建设⟩', ['### （五）监督保障', '### ⟦（六）监督保障⟧']],
      fixed: '### （五）监督保障',
    },
    {
      change: ['### ⟦（一）存在的主要问题⟧', ['### （二）改进情况', '### ⟨改进情况：⟩']],
    },
    { change: [['### （二）改进情况\n\n针对', '（二）改进情况。针对']] },
  ],
  *check(report) {
    for (const section of report.sections) {
      if (section.standard.table === undefined) yield* faultsIn(report, section);
    }
  },
};

/** A number at the start of a line. */
interface Marker {
  readonly value: number;
  /** The brackets with the number. */
  readonly span: Span;
  /** The number with the heading behind it, where that is short. */
  readonly heading: Span;
}

const form = /^[（(]\s?([一二三四五六七八九十]{1,3})\s?[）)]/;
/** A longer line is a paragraph, of which only the number is pointed at. */
const longestHeading = 30;

function* faultsIn(report: Report, section: Section): Iterable<RuleFinding> {
  const markers = markersIn(report, section);
  // What the number before should have been: behind （一）（二）（二） both （三） and （四） may follow, so that one slip is told once.
  let due = 0;
  for (const [index, marker] of markers.entries()) {
    const previous = markers[index - 1];
    if (marker.value === 1) {
      const isAgain = previous?.value === 1 && !hasParentBetween(report, previous, marker);
      due = isAgain ? 2 : 1;
      const next = markers[index + 1];
      if (next === undefined || (next.value === 1 && !hasParentBetween(report, marker, next)))
        yield* alone(report, section, marker, next);
      continue;
    }
    const expected = (previous?.value ?? 0) + 1;
    const between = { start: previous?.span.end ?? section.body.start, end: marker.span.start };
    const fits =
      marker.value === expected ||
      marker.value === due + 1 ||
      (marker.value > expected && standsIn(report, between, marker.value - 1));
    due = fits ? marker.value : expected;
    if (fits) continue;
    yield outOfSequence(report, marker, previous, expected);
  }
}

function markersIn({ visible: text, lines, paragraphs }: Report, { body }: Section): readonly Marker[] {
  const markers: Marker[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.span.start < body.start || paragraph.span.start >= body.end) continue;
    for (let at = lines.at(paragraph.span.start).number; at <= lines.at(paragraph.span.end).number; at++) {
      const line = trim(text, lines.all[at]!.span);
      if (!contains(paragraph.span, line)) continue;
      const marks = /^(?:#{1,6}[ \t]+|\*\*)/.exec(text.slice(line.start, line.start + 16))?.[0].length ?? 0;
      const start = line.start + marks;
      const found = form.exec(text.slice(start, start + 16));
      // 第十九条第⏎（三）项: a citation that was wrapped.
      if (!found || /^[项款]/.test(text.slice(start + found[0].length))) continue;
      markers.push({
        value: chineseNumber(found[1]!)!,
        span: { start, end: start + found[0].length },
        heading: { start, end: line.end - start <= longestHeading ? line.end : start + found[0].length },
      });
    }
  }
  return markers;
}

/** （一） and nothing to follow it. */
function* alone(report: Report, section: Section, marker: Marker, next: Marker | undefined): Iterable<RuleFinding> {
  const { visible: text } = report;
  if (standsIn(report, { start: marker.span.end, end: next?.span.start ?? section.body.end }, 2)) return;
  if (next) {
    yield {
      message: localized('“（一）”重复，这里应为“（二）”。', '（一） stands twice; here it must be （二）.'),
      span: next.heading,
      related: [{ message: localized('前一个“（一）”', 'The first （一）'), span: marker.heading }],
      fix: renumbering(next, 2),
    };
    return;
  }
  const sibling = unnumbered(report, section, marker);
  if (!sibling && breaksOff(report, section)) return;
  const words = sibling && textOf(text, sibling);
  yield {
    message: sibling
      ? localized(
          `有“（一）”没有“（二）”，后面的“${words}”可能漏了序号“（二）”。`,
          `There is （一） and no （二）; “${words}” further down may lack the number （二）.`,
        )
      : localized('有“（一）”没有“（二）”。', 'There is （一） and no （二）.'),
    span: marker.heading,
    ...(sibling
      ? {
          related: [{ message: localized('可能漏了序号“（二）”', 'It may lack the number （二）'), span: sibling }],
          fix: {
            kind: 'suggestion',
            title: localized(`给“${words}”加上序号“（二）”`, `Number “${words}” （二）`),
            edits: [{ span: { start: sibling.start, end: sibling.start }, text: '（二）' }],
          },
        }
      : {}),
  };
}

/** A short line further down that ends in a colon, or is a Markdown heading, as the numbered one may be. */
function unnumbered({ visible: text, paragraphs }: Report, { body }: Section, marker: Marker): Span | undefined {
  for (const { span } of paragraphs) {
    if (span.start <= marker.span.start || span.start >= body.end) continue;
    const marks = /^#{1,6}[ \t]+/.exec(text.slice(span.start, span.start + 16))?.[0].length ?? 0;
    const own = { start: span.start + marks, end: span.end };
    const isShort = own.end - own.start <= 16 && !/[。；，\n]/.test(textOf(text, own));
    if (isShort && (marks > 0 || /[：:]$/.test(textOf(text, own)))) return own;
  }
  return undefined;
}

function outOfSequence(
  { visible: text }: Report,
  marker: Marker,
  previous: Marker | undefined,
  expected: number,
): RuleFinding {
  const [own, due] = [textOf(text, marker.span), `（${toChinese(expected)}）`];
  const former = previous && textOf(text, previous.span);
  const [zh, en] = !former
    ? [`小标题从“${own}”开始，前面没有“（一）”`, `The sub-headings begin with ${own}; there is no （一） before it`]
    : marker.value === previous.value
      ? [`“${own}”重复，这里应为“${due}”`, `${own} stands twice; here it must be ${due}`]
      : [`“${former}”之后是“${own}”，应为“${due}”`, `${own} follows ${former}, where ${due} is due`];
  return {
    message: localized(`${zh}。`, `${en}.`),
    span: marker.heading,
    related: previous
      ? [{ message: localized('前一个小标题', 'The sub-heading before it'), span: previous.heading }]
      : [],
    fix: renumbering(marker, expected),
  };
}

function renumbering({ span }: Marker, value: number): Fix {
  const number = `（${toChinese(value)}）`;
  return {
    kind: 'suggestion',
    title: localized(`改为“${number}”`, `Change to ${number}`),
    edits: [{ span, text: number }],
  };
}

/** Whether a number stands anywhere in a stretch of the text, as in the middle of a paragraph. */
function standsIn({ visible: text }: Report, { start, end }: Span, value: number): boolean {
  const stretch = text.slice(start, end);
  return stretch.includes(`（${toChinese(value)}）`) || stretch.includes(`(${toChinese(value)})`);
}

/** A level above, 1. or 一是, begins anew between two numbers. */
function hasParentBetween({ visible: text }: Report, former: Marker, latter: Marker): boolean {
  return /^[ \t\u3000]{0,8}(?:#{1,6} )?(?:\d{1,2}[、.．]|[一二三四五六七八九十]{1,2}(?:是|、)|第[一二三四五])/m.test(
    text.slice(former.span.end, latter.span.start),
  );
}
