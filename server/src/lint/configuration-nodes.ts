import { getNodeValue, type Node } from 'jsonc-parser';
import { type Localized, localized } from '../text/localized';
import { nearestName } from './nearest-name';

/** Takes what is wrong at a node of a `nianbao.json`. */
export type Tell = (node: Node, message: Localized) => void;

export interface Property {
  readonly key: Node;
  readonly name: string;
  readonly value: Node;
}

/** The properties that have a value; a name that stands twice counts where it stands last, and is told. */
export function propertiesOf(node: Node, at: Tell): readonly Property[] {
  const properties = new Map<string, Property>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (!key || !value) continue;
    const name = String(getNodeValue(key));
    if (properties.has(name)) {
      at(key, localized(`“${name}”写了两次，以后一次为准。`, `"${name}" stands twice; the last one counts.`));
    }
    properties.set(name, { key, name, value });
  }
  return [...properties.values()];
}

export function mustBe(name: string, zh: string, en: string): Localized {
  return localized(`“${name}”应当是${zh}。`, `"${name}" must be ${en}.`);
}

export function quotedList(values: readonly string[], separator: string, last: string): string {
  const quoted = values.map((value) => `"${value}"`);
  return `${quoted.slice(0, -1).join(separator)}${last}${quoted.at(-1)}`;
}

export function unknownName(zh: string, what: string, en: string, name: string, known: readonly string[]): Localized {
  const near = nearestName(name, known);
  return localized(
    `${zh}“${name}”${what}${near ? `，是不是想写“${near}”？` : '。'}`,
    `There is ${en} "${name}"${near ? `; did you mean "${near}"?` : '.'}`,
  );
}

/** What may stand for rules: their names, `group/*` for each of their groups, and `*`. */
export function namesAndPatterns(ruleNames: readonly string[]): readonly string[] {
  return [...ruleNames, ...new Set(ruleNames.map((name) => `${name.slice(0, name.indexOf('/'))}/*`)), '*'];
}

/** Why a pattern could never leave out what its writer means. */
export function wrongPattern(name: string, { type, value }: Node): Localized | undefined {
  if (type !== 'string' || !value.trim()) {
    return mustBe(name, '文件模式，用引号括起来', 'file patterns in quotation marks');
  }
  if (value.includes('\\'))
    return localized('请用 / 分隔文件夹，不要用 \\。', 'Please separate folders with /, not with \\.');
  if (value.startsWith('!')) {
    return localized('不支持以 ! 开头的排除模式。', 'Patterns that begin with ! are not supported.');
  }
  if (/^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/.test(value)) {
    return localized(
      '文件模式从 nianbao.json 所在的文件夹算起，不能是绝对路径，也不能以 .. 开头。',
      'Patterns are relative to the folder of nianbao.json: they can neither be absolute nor begin with "..".',
    );
  }
  return undefined;
}
