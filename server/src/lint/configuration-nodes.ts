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
      const shown = cut(name);
      at(key, localized(`“${shown}”写了两次，以后一次为准。`, `"${shown}" stands twice; the last one counts.`));
    }
    properties.set(name, { key, name, value });
  }
  return [...properties.values()];
}

/** More than any agency or path has. */
export const mostNameCharacters = 1000;

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
    `${zh}“${cut(name)}”${what}${near ? `，是不是想写“${near}”？` : '。'}`,
    `There is ${en} "${cut(name)}"${near ? `; did you mean "${near}"?` : '.'}`,
  );
}

/** As much of a name as tells which is meant. */
function cut(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 60)}……`;
}

/** What may stand for rules: their names, `group/*` for each of their groups, and `*`. */
export function namesAndPatterns(ruleNames: readonly string[]): readonly string[] {
  return [...ruleNames, ...new Set(ruleNames.map((name) => `${name.slice(0, name.indexOf('/'))}/*`)), '*'];
}
