import type { Node } from 'jsonc-parser';
import { type Localized, localized } from '../text/localized';
import type { Span } from '../text/span';
import { type Anchor, sectionNames } from './anchor';
import { mustBe, namesAndPatterns, propertiesOf, quotedList, type Tell, unknownName } from './configuration-nodes';
import type { PatternCheck } from './pattern-check';

/** A finding that someone has looked at and decided to leave as it is. */
export interface IgnoreEntry {
  /** The name of a rule, `group/*` or `*`. */
  readonly rule: string;
  /** A file, a folder or a pattern, relative to the configuration's folder; absent: every file. */
  readonly file?: string;
  /** Absent: everywhere in the file. */
  readonly where?: Anchor;
  readonly reason: string;
  /** Where the entry stands in the configuration. */
  readonly span: Span;
}

/** Stands for a reason until someone writes one; it is none. */
export const placeholderReason = '（请填写理由）';

/** Whether a text says anything at all of why a finding is left as it is. */
export function isReason(text: string): boolean {
  return text.trim() !== '' && text.trim() !== placeholderReason;
}

/** The same for two readings of one entry, wherever in its file it stands. */
export function entryKey({ rule, file, where, reason }: IgnoreEntry): string {
  return JSON.stringify([rule, file, where, reason]);
}

/** Says of an entry that it means nothing any more. */
export function staleMessage({ rule, where = {} }: IgnoreEntry): Localized {
  const { section, row, column, sentence } = where;
  const place = [section, row, column, sentence].filter((part) => part !== undefined).join(' · ');
  const what = place === '' ? rule : `${rule}：${place}`;
  return localized(
    `忽略项（${what}）已经没有对应的问题：可能已经改正，也可能所指的行、列或句子有了改动。请核对后删除或修改这一项。`,
    `This entry (${what}) means no finding any more: it was mended, or the row, column or sentence was reworded. Please check, and delete or change the entry.`,
  );
}

/** Whether a rule is meant by a name or a pattern. */
export function isMeant(rule: string, by: string): boolean {
  return by === '*' || by === rule || (by.endsWith('/*') && rule.startsWith(by.slice(0, -1)));
}

/** Reads `ignoreFindings`. An entry that is wrong in any part is left out whole, so that none hides more than was meant. */
export function readIgnoreEntries(
  value: Node,
  ruleNames: readonly string[],
  wrongPattern: PatternCheck,
  at: Tell,
): readonly IgnoreEntry[] {
  if (value.type !== 'array') {
    at(
      value,
      mustBe(
        'ignoreFindings',
        '写在方括号里的忽略项，如 [{ "rule": "tables/label", "reason": "……" }]',
        'a list such as [{ "rule": "tables/label", "reason": "…" }]',
      ),
    );
    return [];
  }
  return (value.children ?? []).flatMap((node) => readEntry(node, ruleNames, wrongPattern, at) ?? []);
}

function readEntry(
  node: Node,
  ruleNames: readonly string[],
  wrongPattern: PatternCheck,
  at: Tell,
): IgnoreEntry | undefined {
  if (node.type !== 'object') {
    at(
      node,
      localized(
        '每一项应当写在一对花括号里，写明“rule”和“reason”。',
        'Each entry must be an object that gives "rule" and "reason".',
      ),
    );
    return undefined;
  }
  let isWrong = false;
  const tell: Tell = (wrong, message) => {
    isWrong = true;
    at(wrong, message);
  };
  const read: { rule?: string; file?: string; where?: Anchor; reason?: string } = {};
  const readers: Readonly<Record<string, (value: Node) => void>> = {
    rule: (value) => {
      const known = namesAndPatterns(ruleNames);
      if (typeof value.value !== 'string')
        tell(value, mustBe('rule', '规则名，如 "tables/label"', 'the name of a rule'));
      else if (!known.includes(value.value))
        tell(value, unknownName('没有', '这条规则', 'no rule', value.value, known));
      read.rule = String(value.value);
    },
    file: (value) => {
      const wrong = wrongPattern('file', value);
      if (wrong) tell(value, wrong);
      else read.file = value.value.trim();
    },
    where: (value) => {
      const where = readAnchor(value, tell);
      if (where) read.where = where;
    },
    reason: (value) => {
      read.reason = String(value.value);
      if (value.type !== 'string' || !isReason(value.value)) tell(value, noReason);
    },
  };
  for (const { key, name, value } of propertiesOf(node, tell)) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (reader) reader(value);
    else tell(key, unknownName('没有', '这一项', 'no key', name, Object.keys(readers)));
  }
  if (read.rule === undefined) {
    tell(node, localized('缺少“rule”：请写明忽略哪条规则的问题。', '"rule" is missing: say whose findings are meant.'));
  }
  if (read.reason === undefined) tell(node, noReason);
  const { rule, reason, ...rest } = read;
  if (isWrong || rule === undefined || reason === undefined) return undefined;
  return { rule, ...rest, reason: reason.trim(), span: { start: node.offset, end: node.offset + node.length } };
}

function readAnchor(value: Node, tell: Tell): Anchor | undefined {
  if (value.type !== 'object') {
    tell(
      value,
      mustBe(
        'where',
        '写在花括号里的位置，如 { "section": "三", "row": "（七）总计", "column": "总计" } 或 { "sentence": "句子开头的文字" }',
        'an object such as { "section": "三", "row": "（七）总计", "column": "总计" } or { "sentence": "its first words" }',
      ),
    );
    return undefined;
  }
  const anchor: { section?: string; row?: string; column?: string; sentence?: string } = {};
  const text = (name: 'row' | 'column' | 'sentence', zh: string, en: string) => (given: Node) => {
    if (given.type === 'string' && given.value.trim()) anchor[name] = given.value.trim();
    else tell(given, mustBe(name, zh, en));
  };
  const readers: Readonly<Record<string, (value: Node) => void>> = {
    section: (given) => {
      if (sectionNames.includes(given.value)) anchor.section = given.value;
      else tell(given, mustBe('section', quotedList(sectionNames, '、', '或'), quotedList(sectionNames, ', ', ' or ')));
    },
    row: text('row', '表格的行名，用引号括起来', 'the label of a row, in quotation marks'),
    column: text('column', '表格的列名，用引号括起来', 'the label of a column, in quotation marks'),
    sentence: text('sentence', '句子开头的文字，用引号括起来', 'the first words of a sentence, in quotation marks'),
  };
  for (const { key, name, value: given } of propertiesOf(value, tell)) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (reader) reader(given);
    else tell(key, unknownName('“where”里没有', '这一项', 'no key', name, Object.keys(readers)));
  }
  if (anchor.sentence !== undefined && (anchor.row !== undefined || anchor.column !== undefined)) {
    tell(
      value,
      localized(
        '“sentence”指正文中的句子，“row”和“column”指表格，不能同时写。',
        '"sentence" means the prose, "row" and "column" mean a table: they cannot stand together.',
      ),
    );
  }
  return anchor;
}

const noReason = localized(
  '请在“reason”里写明为什么忽略这条问题；没有理由的不起作用。',
  'Say in "reason" why this finding is ignored; without one the entry has no effect.',
);
