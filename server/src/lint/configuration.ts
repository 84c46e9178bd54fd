import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { rules } from '../rules';
import type { UnitGroup } from '../rules/neighbours';
import type { Severity } from '../rules/rule';
import { editions } from '../standard';
import { type Localized, localized } from '../text/localized';
import type { Span } from '../text/span';
import {
  mustBe,
  namesAndPatterns,
  propertiesOf,
  quotedList,
  type Tell,
  unknownName,
  wrongPattern,
} from './configuration-nodes';
import { type IgnoreEntry, readIgnoreEntries } from './ignore-entries';
import type { Settings } from './settings';
import { readUnitGroups } from './unit-groups';

/** What a `nianbao.json` says. */
export interface Configuration {
  readonly settings: Settings;
  /** Patterns of files that are left alone, relative to the configuration's folder. */
  readonly ignore: readonly string[];
  /** What is to be ignored, whichever file it means. */
  readonly ignoreFindings: readonly IgnoreEntry[];
  /** Parents and the reports below them, as they are named: an agency, or a file relative to the configuration's folder. */
  readonly units: readonly UnitGroup[];
}

/** Where nothing is configured. */
export const noConfiguration: Configuration = { settings: {}, ignore: [], ignoreFindings: [], units: [] };

/** What is wrong in a `nianbao.json`; `span` is in its text. */
export interface ConfigurationProblem {
  readonly message: Localized;
  readonly span: Span;
}

export interface ParsedConfiguration {
  /** What could be understood. */
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Reads the text of a `nianbao.json`: JSON with comments and trailing commas. Never throws: what is wrong is left out
 * and told in `problems`.
 */
export function parseConfiguration(
  text: string,
  ruleNames: readonly string[] = rules.map((rule) => rule.name),
): ParsedConfiguration {
  if (!text.trim()) {
    return {
      configuration: noConfiguration,
      problems: [{ message: empty, span: { start: 0, end: text.length } }],
    };
  }
  const syntaxErrors: ParseError[] = [];
  const root = parseTree(text, syntaxErrors, { allowTrailingComma: true });
  const problems = syntaxErrors.map(syntaxProblem);
  const at = (node: Node, message: Localized): void => {
    problems.push({ message, span: { start: node.offset, end: node.offset + node.length } });
  };

  let edition: string | undefined;
  let organization: string | undefined;
  let chosen: Settings['rules'];
  let ignore: readonly string[] = [];
  let ignoreFindings: readonly IgnoreEntry[] = [];
  let units: readonly UnitGroup[] = [];

  const readers: Readonly<Record<string, (value: Node) => void>> = {
    $schema: () => {},
    edition: (value) => {
      edition = readEdition(value, at);
    },
    organization: (value) => {
      if (value.type === 'string' && value.value.trim()) organization = value.value.trim();
      else at(value, mustBe('organization', '单位名称，用引号括起来', 'the name of the agency, in quotation marks'));
    },
    rules: (value) => {
      chosen = readRules(value, ruleNames, at);
    },
    ignore: (value) => {
      ignore = readIgnore(value, at);
    },
    ignoreFindings: (value) => {
      ignoreFindings = readIgnoreEntries(value, ruleNames, at);
    },
    units: (value) => {
      units = readUnitGroups(value, at);
    },
  };
  if (root && root.type !== 'object') {
    at(root, localized('配置应当是一个对象：{ … }。', 'The configuration must be an object: { … }.'));
  } else if (root) {
    for (const { key, name, value } of propertiesOf(root, at)) {
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
      if (read) read(value);
      else at(key, unknownName('没有', '这个配置项', 'no setting', name, Object.keys(readers)));
    }
  }
  problems.sort((a, b) => a.span.start - b.span.start);
  return {
    configuration: { settings: { edition, organization, rules: chosen }, ignore, ignoreFindings, units },
    problems,
  };
}

function readEdition(value: Node, at: Tell): string | undefined {
  const known = ['auto', ...editions.map(({ id }) => id)];
  if (value.type === 'string' && known.includes(value.value)) return value.value;
  at(value, mustBe('edition', quotedList(known, '、', '或'), quotedList(known, ', ', ' or ')));
  return undefined;
}

const severities: readonly string[] = ['error', 'warning', 'info', 'off'] satisfies (Severity | 'off')[];

function readRules(value: Node, ruleNames: readonly string[], at: Tell): Settings['rules'] {
  if (value.type !== 'object') {
    at(value, mustBe('rules', '对象，如 { "tables/*": "off" }', 'an object such as { "tables/*": "off" }'));
    return undefined;
  }
  const known = namesAndPatterns(ruleNames);
  const chosen: Record<string, Severity | 'off'> = {};
  for (const { key, name, value: severity } of propertiesOf(value, at)) {
    if (!known.includes(name)) {
      at(key, unknownName('没有', '这条规则', 'no rule', name, known));
    } else if (!severities.includes(severity.value)) {
      at(severity, mustBe(name, quotedList(severities, '、', '或'), quotedList(severities, ', ', ' or ')));
    } else {
      chosen[name] = severity.value;
    }
  }
  return chosen;
}

function readIgnore(value: Node, at: Tell): readonly string[] {
  if (value.type !== 'array') {
    at(value, mustBe('ignore', '数组，如 ["存档/**"]', 'a list such as ["archive/**"]'));
    return [];
  }
  return (value.children ?? []).flatMap((pattern): string[] => {
    const wrong = wrongPattern('ignore', pattern);
    if (wrong) at(pattern, wrong);
    return wrong ? [] : [pattern.value];
  });
}

const empty = localized(
  '配置文件是空的。如果不需要配置，请写 {} 或删除此文件。',
  'The configuration is empty. Write {} or delete the file if nothing is to be configured.',
);

function syntaxProblem({ error, offset, length }: ParseError): ConfigurationProblem {
  return {
    message: syntaxMessages[printParseErrorCode(error)] ?? notJson,
    span: { start: offset, end: offset + length },
  };
}

const notJson = localized('这里不符合 JSON 的写法。', 'This is not valid JSON.');

const syntaxMessages: Readonly<Record<string, Localized>> = {
  PropertyNameExpected: localized('这里应当是用引号括起来的名称。', 'A name in quotation marks is expected here.'),
  ValueExpected: localized('这里缺少值。', 'A value is missing here.'),
  ColonExpected: localized('这里缺少半角冒号。', 'A colon is missing here.'),
  CommaExpected: localized('这里缺少半角逗号。', 'A comma is missing here.'),
  CloseBraceExpected: localized('缺少右花括号 }。', 'A closing brace } is missing.'),
  CloseBracketExpected: localized('缺少右方括号 ]。', 'A closing bracket ] is missing.'),
  UnexpectedEndOfString: localized('缺少右引号 "。', 'A closing quotation mark is missing.'),
  InvalidSymbol: localized(
    '认不出这个词。文字要用半角引号 " 括起来。',
    'Unknown word. Text must stand in straight quotation marks.',
  ),
  EndOfFileExpected: localized('这里之后不应再有内容。', 'Nothing is expected from here on.'),
};
