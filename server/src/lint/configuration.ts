import type { Node } from 'jsonc-parser';
import { rules } from '../rules';
import type { UnitGroup } from '../rules/neighbours';
import type { Severity } from '../rules/rule';
import { editions } from '../standard';
import { localized } from '../text/localized';
import {
  mostNameCharacters,
  mustBe,
  namesAndPatterns,
  propertiesOf,
  quotedList,
  type Tell,
  unknownName,
} from './configuration-nodes';
import { type ConfigurationProblem, readSyntax } from './configuration-syntax';
import { type IgnoreEntry, readIgnoreEntries } from './ignore-entries';
import { type PatternCheck, patternCheck } from './pattern-check';
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
  const { root, problems: syntaxProblems } = readSyntax(text);
  const problems = [...syntaxProblems];
  const at: Tell = (node, message) => {
    problems.push({ message, span: { start: node.offset, end: node.offset + node.length } });
  };

  const wrongPattern = patternCheck();
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
      const isName = value.type === 'string' && value.value.trim() && value.value.length <= mostNameCharacters;
      if (isName) organization = value.value.trim();
      else at(value, mustBe('organization', '单位名称，用引号括起来', 'the name of the agency, in quotation marks'));
    },
    rules: (value) => {
      chosen = readRules(value, ruleNames, at);
    },
    ignore: (value) => {
      ignore = readIgnore(value, wrongPattern, at);
    },
    ignoreFindings: (value) => {
      ignoreFindings = readIgnoreEntries(value, ruleNames, wrongPattern, at);
    },
    units: (value) => {
      units = readUnitGroups(value, at);
    },
  };
  if (root && root.type !== 'object') {
    at(root, localized('配置应当写在一对花括号里：{ … }。', 'The configuration must be an object: { … }.'));
  } else if (root) {
    for (const { key, name, value } of propertiesOf(root, at)) {
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
      if (read) read(value);
      else at(key, unknownName('没有', '这个配置项', 'no setting', name, Object.keys(readers)));
    }
  }
  return {
    configuration: { settings: { edition, organization, rules: chosen }, ignore, ignoreFindings, units },
    problems: firstOf(problems.sort((a, b) => a.span.start - b.span.start)),
  };
}

const mostProblems = 100;

/** The first of many problems, and how many more there are: nobody reads them all. */
function firstOf(problems: readonly ConfigurationProblem[]): readonly ConfigurationProblem[] {
  const rest = problems.length - mostProblems;
  if (rest <= 0) return problems;
  const message = localized(`此后还有 ${rest} 处问题，没有逐一列出。`, `There are ${rest} more problems from here on.`);
  return [...problems.slice(0, mostProblems), { message, span: problems[mostProblems]!.span }];
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
    at(
      value,
      mustBe('rules', '写在花括号里的规则和级别，如 { "tables/*": "off" }', 'an object such as { "tables/*": "off" }'),
    );
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

function readIgnore(value: Node, wrongPattern: PatternCheck, at: Tell): readonly string[] {
  if (value.type !== 'array') {
    at(value, mustBe('ignore', '写在方括号里的文件，如 ["存档/**"]', 'a list such as ["archive/**"]'));
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
