import type { Report } from '../../report/report';
import { type Line, lineEndOf } from '../../text/lines';
import { localized } from '../../text/localized';
import { type Span, textOf, trim } from '../../text/span';
import type { Rule, RuleFinding, TextEdit } from '../rule';

/** What Word leaves in a text that was taken out of it. Every repetition is bounded, so that the search stays linear. */
const bookmark = /\[bookmark:[^\]\r\n]{0,60}\]/g;
const fieldCodes: readonly RegExp[] = [
  /\{[ ]?(?:PAGE|NUMPAGES|TOC|REF|PAGEREF|HYPERLINK|SEQ|DATE|TIME|MERGEFIELD|INCLUDEPICTURE|EMBED|LINK|STYLEREF)\b[^{}\r\n]{0,200}\}/g,
  /\bHYPERLINK[ ]{1,3}(?:\\[a-z][ ])?"[^"\r\n]{0,200}"/g,
  /\b(?:TOC|PAGEREF|REF|SEQ|PAGE)[ ]{1,3}[^\s\\]{0,40}[ ]?\\[*a-z](?:[ ][^\s\\]{1,30})?(?:[ ]\\[*a-z]){0,4}/g,
  /\\\*[ ]?MERGEFORMAT(?:INET)?/g,
  /错误[!！][ ]?(?:未找到引用源|未定义书签|未指定书签|文档中没有指定样式的文字|未知的文档属性名称|不能识别的开关参数)[。.]?/g,
  /Error! (?:Reference source not found|Bookmark not defined)\./g,
];

/**
 * Control characters, the place of an object that is gone, and marks that cannot be seen; but neither tab and line ends nor
 * the form feed, which every page of a PDF leaves and a web page takes for a blank.
 */
const invisible = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffc\u200b\ufeff]/g;
/** How many of many places are pointed at. */
const mostRelated = 8;

export const rule: Rule = {
  name: 'wording/leftover-markup',
  severity: 'warning',
  title: localized('残留的排版标记', 'Leftover bookmarks, field codes or control characters'),
  basis: localized(
    '年度报告要以网页形式公开，正文中不应有排版软件留下的标记',
    'The report is published as a web page, where marks of a word processor have no place',
  ),
  reason: localized(
    '从 Word、WPS 复制或转换时留下的标记，公开后会原样显示，或者变成乱码。',
    'Marks left by Word or WPS are shown as they are once the report is published, or turn into garbage.',
  ),
  remedy: localized(
    '删去标记；域代码和“未找到引用源”要换成本来要显示的文字。',
    'Delete the mark; replace a field code or a broken reference by the text that it stood for.',
  ),
  leavesAlone: [
    localized(
      'Markdown 标记、全角空格、不间断空格、文件开头的编码标记、从 PDF 转换时留下的分页符。',
      'Markdown, full-width and no-break spaces, the byte-order mark at the beginning of a file, page breaks of a PDF.',
    ),
  ],
  examples: [
    {
      change: [['## 五、存在的主要问题', '## ⟦[bookmark: _GoBack]⟧五、存在的主要问题']],
      fixed: '## 五、存在的主要问题',
    },
    { change: [['| 行政许可 | 126 |', '| 行政许可 | ⟦[bookmark: OLE_LINK1]⟧126 |']], fixed: '| 行政许可 | 126 |' },
    { change: [['编制本报告。', '编制本报告。⟦{ PAGE \\* MERGEFORMAT }⟧']] },
    { change: [['编制本报告。', '编制本报告，见⟦错误!未找到引用源。⟧']] },
    { change: [['编制本报告。', '编制⟦\u0001⟧本报告。']], fixed: '编制本报告。' },
    { change: [['编制本报告。', '编制　本报告\u00a0（见 **附件**，[链接](https://example.cn)）。']] },
  ],
  *check(report) {
    const { text } = report;
    for (const found of text.matchAll(bookmark)) yield bookmarkFinding(found);
    for (const [index, code] of fieldCodes.entries()) {
      for (const found of text.matchAll(code)) {
        const span = { start: found.index, end: found.index + found[0].length };
        if (!fieldCodes.slice(0, index).some((earlier) => covers(text, earlier, span)))
          yield fieldFinding(found[0], span);
      }
    }
    yield* invisibleFindings(report);
  },
};

/** Whether an earlier form found the same words as part of a longer code. */
function covers(text: string, code: RegExp, { start, end }: Span): boolean {
  const from = Math.max(0, start - 220);
  return Array.from(text.slice(from, end + 220).matchAll(code)).some(
    (found) => from + found.index <= start && from + found.index + found[0].length >= end,
  );
}

function bookmarkFinding(found: RegExpExecArray): RuleFinding {
  const span = { start: found.index, end: found.index + found[0].length };
  return {
    message: localized(
      `“${found[0]}”是 Word 留下的书签，应删去。`,
      `“${found[0]}” is a bookmark left by Word; delete it.`,
    ),
    span,
    fix: { kind: 'safe', title: localized('删去书签', 'Delete the bookmark'), edits: [{ span, text: '' }] },
  };
}

function fieldFinding(code: string, span: Span): RuleFinding {
  const shown = code.length > 40 ? `${code.slice(0, 40)}…` : code;
  return {
    message: localized(
      `“${shown}”是 Word 的域代码或它的出错提示，应换成要显示的文字。`,
      `“${shown}” is a field code of Word or its error message; replace it by the text meant.`,
    ),
    span,
  };
}

/** One finding for each kind of character, since there are often very many of one. */
function* invisibleFindings(report: Report): Iterable<RuleFinding> {
  const places = new Map<string, number[]>();
  for (const { 0: character, index } of report.text.matchAll(invisible)) {
    if (index === 0 && character === '\ufeff') continue;
    const known = places.get(character) ?? [];
    if (known.length === 0) places.set(character, known);
    known.push(index);
  }
  for (const [character, offsets] of places) {
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const spans = offsets.map((start): Span => ({ start, end: start + 1 }));
    // A zero-width space does no harm on a page; it only keeps words from being found.
    const harmless = character === '\u200b' || character === '\ufeff';
    const [zh, en] = harmless
      ? ['搜索时找不到这些字', 'keeps words from being found']
      : ['公开后会变成乱码', 'turns into garbage'];
    yield {
      ...(harmless ? { severity: 'info' } : {}),
      message: localized(
        `有 ${offsets.length} 个看不见的特殊字符（${code}），${zh}，应删去。`,
        `Invisible control characters (${code}, ${offsets.length}), which ${en}; delete.`,
      ),
      span: spans[0]!,
      related: spans.slice(1, mostRelated + 1).map((span) => ({
        message: localized(`这里也有（${code}）`, `Another one (${code})`),
        span,
      })),
      fix: {
        kind: 'safe',
        title: localized(`删去 ${offsets.length} 个特殊字符`, 'Delete the control characters'),
        edits: removals(report, offsets),
      },
    };
  }
}

/** Word's line break becomes a line end where it parts two pieces of text; every other mark goes. */
function removals({ text, lines }: Report, offsets: readonly number[]): TextEdit[] {
  const lineEnd = lineEndOf(text);
  let line: Line | undefined;
  let content: Span = { start: 0, end: 0 };
  let inTable = false;
  return offsets.map((start) => {
    const span = { start, end: start + 1 };
    if (text[start] !== '\u000b') return { span, text: '' };
    // A line may hold thousands of them and is looked at once.
    if (!line || start > line.span.end) {
      line = lines.at(start);
      content = trim(text, line.span);
      inTable = text[content.start] === '|' || textOf(text, line.span).includes('\t');
    }
    return { span, text: !inTable && content.start < start && start < content.end ? lineEnd : '' };
  });
}
