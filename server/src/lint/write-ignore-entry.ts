import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { TextEdit } from '../rules/rule';
import { applyEdits } from '../text/edits';
import { lineEndOf } from '../text/lines';
import { readSyntax } from './configuration-syntax';
import type { IgnoreEntry } from './ignore-entries';

/**
 * The edits that add an entry to `ignoreFindings` in the text of a `nianbao.json`; everything that stands there keeps its
 * place, comments and formatting included. A blank text becomes a whole configuration.
 *
 * @returns `undefined` where the text is no object in JSON with comments, or `ignoreFindings` is no list
 */
export function writeIgnoreEntry(text: string, entry: Omit<IgnoreEntry, 'span'>): readonly TextEdit[] | undefined {
  if (text.trim() === '') {
    const eol = lineEndOf(text);
    const blank = `{${eol}}${eol}`;
    const whole = applyEdits(blank, writeIgnoreEntry(blank, entry)!);
    return [{ span: { start: 0, end: text.length }, text: whole }];
  }
  const { root, problems } = readSyntax(text);
  if (problems.length > 0 || root?.type !== 'object') return undefined;
  const style = { text, eol: lineEndOf(text), unit: indentationOf(text, root) };
  const list = findNodeAtLocation(root, ['ignoreFindings']);
  if (list) return list.type === 'array' ? append(list, entryText(entry, style), style) : undefined;
  const item = entryText(entry, style).map((line) => style.unit + line);
  return append(root, ['"ignoreFindings": [', ...item, ']'], style);
}

interface JsonStyle {
  readonly text: string;
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
}

/** Adds an item, given as its lines, behind the last one of a list or an object. */
function append(container: Node, lines: readonly string[], { text, eol, unit }: JsonStyle): readonly TextEdit[] {
  const close = container.offset + container.length - 1;
  const inner = text.slice(container.offset + 1, close);
  const tail = container.offset + 1 + inner.trimEnd().length;
  const last = container.children?.at(-1);
  const end = last ? last.offset + last.length : tail;
  const hasComma = withoutJsonComments(text.slice(end, close)).includes(',');
  const own = lineIndentation(text, container.offset);
  const item = lines.map((line) => eol + own + unit + line).join('');
  const behind = `${hasComma ? ',' : ''}${eol}${own}`;
  if (!last || hasComma) return [{ span: { start: tail, end: close }, text: item + behind }];
  // The comma belongs to the item before; a comment may stand between it and the new one.
  if (tail === end) return [{ span: { start: tail, end: close }, text: `,${item}${behind}` }];
  return [
    { span: { start: end, end }, text: ',' },
    { span: { start: tail, end: close }, text: item + behind },
  ];
}

function entryText({ rule, file, where, reason }: Omit<IgnoreEntry, 'span'>, { unit }: JsonStyle): string[] {
  const parts =
    where && Object.entries(where).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const fields = [
    `"rule": ${JSON.stringify(rule)}`,
    ...(file === undefined ? [] : [`"file": ${JSON.stringify(file)}`]),
    ...(parts?.length ? [`"where": { ${parts.join(', ')} }`] : []),
    `"reason": ${JSON.stringify(reason)}`,
  ];
  return ['{', ...fields.map((field, i) => unit + field + (i < fields.length - 1 ? ',' : '')), '}'];
}

/** How far the first property is indented, where it stands on a line of its own. */
function indentationOf(text: string, { children = [] }: Node): string {
  const first = children[0];
  if (!first) return '  ';
  const lineStart = Math.max(text.lastIndexOf('\n', first.offset - 1), text.lastIndexOf('\r', first.offset - 1)) + 1;
  const before = text.slice(lineStart, first.offset);
  return /^[ \t]+$/.test(before) ? before : '  ';
}

function lineIndentation(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))![0];
}

/** Behind the last item there are only comments, commas and blanks, so that no text can be taken for a comment. */
function withoutJsonComments(text: string): string {
  return text.replace(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, '');
}
