import type { Report } from '../report/report';
import { commentsIn } from '../report/structure/visible';
import { type Span, trim } from '../text/span';
import type { Anchor } from './anchor';
import { blockAt } from './blocks';
import { isReason } from './ignore-entries';

/** A comment in the text that says of the block below it which findings are to be ignored, and why. */
export interface IgnoreComment {
  readonly span: Span;
  readonly rules: readonly NamedRule[];
  /** A row or column of the table below. */
  readonly where: Anchor;
  readonly hasReason: boolean;
  /** What it holds for: the table, the heading or the paragraph below; absent where nothing follows. */
  readonly block: Span | undefined;
  /** The words that could not be understood, where there are any; then it has no effect. */
  readonly garbled: Span | undefined;
}

export interface NamedRule {
  readonly name: string;
  readonly span: Span;
}

/** How a comment is written, for messages. */
export const commentForm = '<!-- 年报忽略 tables/label：理由 -->';

/** The comment that ignores a rule's findings in the block below. */
export function writeIgnoreComment(rule: string, { row, column }: Anchor, reason: string): string {
  const at = [row === undefined ? '' : ` 行“${row}”`, column === undefined ? '' : ` 列“${column}”`].join('');
  return `<!-- 年报忽略 ${rule}${at}：${reason} -->`;
}

/** The ignoring comments of a report, in the order of the text. */
export function readIgnoreComments(report: Report): readonly IgnoreComment[] {
  const { text, visible } = report;
  const directives = commentsIn(text).flatMap(({ span, inside }) => {
    const start = trim(text, inside).start;
    const word = /^(?:nianbao-ignore|年报忽略)(?![\w-])/.exec(text.slice(start, inside.end));
    return word ? [{ span, body: { start: start + word[0].length, end: inside.end } }] : [];
  });
  if (directives.length === 0) return [];
  return directives.map(({ span, body }) => ({
    span,
    ...readBody(text, body),
    block: blockBelow(report, visible, span.end),
  }));
}

const separators = /[\s,，、]+/y;
const ruleName = /[A-Za-z*][\w*/-]*/y;
const rowOrColumn = /(行|row|列|column)\s*(?:[“「]([^”」]*)[”」]|"([^"]*)")/y;
const colon = /[:：]/y;

/** `tables/label, tables/unit 行“（七）总计”列“自然人”：reason`. */
function readBody(
  text: string,
  { start, end }: Span,
): Pick<IgnoreComment, 'rules' | 'where' | 'hasReason' | 'garbled'> {
  const body = text.slice(0, end);
  const rules: NamedRule[] = [];
  const where: { row?: string; column?: string } = {};
  let at = start;
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at;
    const found = form.exec(body);
    if (found) at = form.lastIndex;
    return found;
  };
  for (;;) {
    take(separators);
    if (at >= end || take(colon)) break;
    const label = take(rowOrColumn);
    if (label) {
      where[label[1] === '行' || label[1] === 'row' ? 'row' : 'column'] = label[2] ?? label[3]!;
      continue;
    }
    const from = at;
    const rule = take(ruleName);
    if (!rule) return { rules, where, hasReason: false, garbled: trim(text, { start: at, end }) };
    rules.push({ name: rule[0], span: { start: from, end: at } });
  }
  return {
    rules,
    where,
    hasReason: isReason(body.slice(at)),
    garbled: rules.length === 0 ? trim(text, { start, end }) : undefined,
  };
}

/** What is read first behind a place, from there to the block's end. */
function blockBelow(report: Report, visible: string, from: number): Span | undefined {
  const { start, end } = trim(visible, { start: from, end: visible.length });
  if (start >= end) return undefined;
  const block = blockAt(report, { start, end: start + 1 }).span;
  return { start: Math.max(block.start, report.lines.at(start).span.start), end: block.end };
}
