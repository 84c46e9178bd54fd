import { Parser } from 'htmlparser2';
import { canonicalPrefixes } from './namespaces';
import { DocumentProblem, damaged, declaresType, tooLarge } from './problem';

/** An element with its places in the XML that it was read from, in UTF-16 code units of that. */
export interface XmlElement {
  /** With the prefix that is usual for its namespace, whatever prefix it has here: `w:p`. Unknown namespaces give `:name`. */
  readonly name: string;
  /** The name as it stands in the XML. */
  readonly written: string;
  /** By names like `w:val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in it, where that can be read at all: in elements called `t` or so. */
  readonly texts: readonly XmlText[];
  /** The whole element is `[start, end)`, its open tag `[start, openEnd)`, its close tag `[closeStart, end)`. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** A stretch of text: as it stands in the XML, character by character; an entity; or all of a CDATA section. */
export interface XmlText {
  readonly kind: 'literal' | 'entity' | 'section';
  readonly data: string;
  readonly start: number;
  readonly end: number;
}

interface Growing extends XmlElement {
  children: Growing[];
  texts: XmlText[];
  closeStart: number;
  end: number;
}

/** Deeper than any word processor nests, and far from where a recursion would end. */
const deepest = 400;
/** So many that memory is not in danger; a report has a fiftieth. */
const mostElements = 500_000;

/** Reads a part; throws where it has a document type or is no XML at all. */
export function readXml(xml: string): XmlElement {
  let current: Growing | undefined;
  let root: Growing | undefined;
  let depth = 0;
  let count = 0;
  const scopes: Prefixes[] = [usual];

  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.toLowerCase().startsWith('!doctype')) throw new DocumentProblem(declaresType);
      },
      onopentag(written, given) {
        if (++depth > deepest || ++count > mostElements) throw new DocumentProblem(tooLarge);
        const scope = scopeWithin(scopes.at(-1)!, given);
        scopes.push(scope);
        const { startIndex: start, endIndex } = parser;
        const element: Growing = {
          name: scope.nameOf(written),
          written,
          attributes: scope.isUsual ? given : renamed(given, scope),
          parent: current,
          children: [],
          texts: [],
          start,
          openEnd: endIndex + 1,
          closeStart: endIndex + 1,
          end: endIndex + 1,
        };
        if (current) current.children.push(element);
        else root ??= element;
        current = element;
      },
      onclosetag() {
        if (!current) return;
        // A tag that closes itself is reported as closed where it opened.
        if (parser.startIndex >= current.openEnd) {
          current.closeStart = parser.startIndex;
          current.end = parser.endIndex + 1;
        }
        current = current.parent as Growing | undefined;
        scopes.pop();
        depth--;
      },
      ontext(data) {
        if (!current || !holdsText.test(current.name)) return;
        const { startIndex, endIndex } = parser;
        const end = endIndex + 1;
        const kind = end - startIndex === data.length ? 'literal' : xml[startIndex] === '<' ? 'section' : 'entity';
        current.texts.push({ kind, data, start: startIndex, end });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (!root) throw new DocumentProblem(damaged);
  return root;
}

const holdsText = /(?:^|:)(?:t|instrText)$/;

/** The prefix with which the name of an element is written, its colon included; `''` where it has none. */
export function prefixOf({ written }: XmlElement): string {
  return written.slice(0, written.indexOf(':') + 1);
}

/** The children with one name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first child with a name, then the first child of that with the next name, and so on. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce((found, name) => found?.children.find((child) => child.name === name), element);
}

/** The `w:val` of a child, `undefined` where it has none. */
export function settingOf(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return childOf(element, ...names)?.attributes['w:val'];
}

/** Whether a property such as `w:vanish` is there and not switched off; `undefined` where nothing is said of it. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property && isOn(property.attributes['w:val'] ?? '');
}

/** Whether the value of a switch, where one is written, does not switch it off. */
export function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}

interface Prefixes {
  readonly byPrefix: ReadonlyMap<string, string>;
  /** Whether every prefix that is bound is the usual one, so that names can be taken as they stand. */
  readonly isUsual: boolean;
  nameOf(written: string): string;
}

const usual: Prefixes = { byPrefix: new Map(), isUsual: true, nameOf: (written) => written };

function scopeWithin(outer: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
  let byPrefix: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    byPrefix ??= new Map(outer.byPrefix);
    byPrefix.set(name.slice(6), canonicalPrefixes.get(attributes[name]!.trim()) ?? '');
  }
  if (!byPrefix) return outer;
  const bound = byPrefix;
  const nameOf = (written: string): string => {
    const colon = written.indexOf(':');
    const prefix = bound.get(colon < 0 ? '' : written.slice(0, colon));
    return prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
  };
  const isUsual = [...bound].every(([prefix, canonical]) =>
    canonical === '' ? prefix !== '' && !usualPrefixes.has(prefix) : canonical === prefix,
  );
  return { byPrefix, isUsual, nameOf: isUsual ? usual.nameOf : nameOf };
}

const usualPrefixes = new Set(canonicalPrefixes.values());

/** Attributes without a prefix belong to no namespace, whatever the elements do. */
function renamed(attributes: Readonly<Record<string, string>>, scope: Prefixes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? scope.nameOf(name) : name, value]),
  );
}
