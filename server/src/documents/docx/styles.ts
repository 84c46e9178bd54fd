import { childOf, childrenOf, isOn, settingOf, switchOf, type XmlElement } from './xml';

/** What styles say of the two things that change the text: automatic numbers and hidden characters. */
export interface Styles {
  /** Which list a paragraph belongs to by its own properties or its style's, if any. */
  numberingOf(paragraphProperties: XmlElement | undefined): NumberingReference | undefined;
  /** Whether characters with these properties, in a paragraph with those, are hidden. */
  isHidden(runProperties: XmlElement | undefined, paragraphProperties: XmlElement | undefined): boolean;
}

export interface NumberingReference {
  readonly numId: string;
  /** From 0, where the paragraph itself says it. */
  readonly level?: number;
  /** The style that put the paragraph into the list, and the level it names; the list's own level for that style goes before. */
  readonly style?: { readonly id: string; readonly level: number };
}

/** A style with what it is based on. */
interface Style {
  readonly element: XmlElement;
  readonly base: string | undefined;
}

export function stylesOf(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  for (const element of childrenOf(root, 'w:style')) {
    const id = element.attributes['w:styleId'];
    if (id === undefined) continue;
    styles.set(id, { element, base: settingOf(element, 'w:basedOn') });
    const { 'w:type': type, 'w:default': isDefault } = element.attributes;
    if (type === 'paragraph' && isDefault && isOn(isDefault)) defaultParagraph ??= id;
  }

  /** The style and those it is based on, nearest first; a ring ends where it began. */
  function* chainOf(id: string | undefined): Generator<readonly [string, XmlElement]> {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.base) {
      seen.add(at);
      const style = styles.get(at);
      if (style) yield [at, style.element];
    }
  }

  const paragraphStyleOf = (properties: XmlElement | undefined): string | undefined =>
    settingOf(properties, 'w:pStyle') ?? defaultParagraph;

  const hiddenByStyle = remembered((id: string) => {
    for (const [, style] of chainOf(id)) {
      const hidden = switchOf(childOf(style, 'w:rPr'), 'w:vanish');
      if (hidden !== undefined) return hidden;
    }
    return false;
  });

  const numberingByStyle = remembered((id: string): NumberingReference | undefined => {
    for (const [style, element] of chainOf(id)) {
      const numbering = childOf(element, 'w:pPr', 'w:numPr');
      const numId = settingOf(numbering, 'w:numId');
      if (numId === '0') return undefined;
      if (numId !== undefined)
        return { numId, style: { id: style, level: Number(settingOf(numbering, 'w:ilvl') ?? 0) } };
    }
    return undefined;
  });

  return {
    numberingOf(properties) {
      const own = childOf(properties, 'w:numPr');
      const numId = settingOf(own, 'w:numId');
      if (numId === '0') return undefined;
      const given = settingOf(own, 'w:ilvl');
      const level = given === undefined ? {} : { level: Number(given) };
      if (numId !== undefined) return { level: 0, ...level, numId };
      const style = paragraphStyleOf(properties);
      const inherited = style === undefined ? undefined : numberingByStyle(style);
      return inherited && { ...inherited, ...level };
    },
    isHidden(runProperties, paragraphProperties) {
      const own = switchOf(runProperties, 'w:vanish');
      if (own !== undefined) return own;
      const character = settingOf(runProperties, 'w:rStyle');
      if (character !== undefined && hiddenByStyle(character)) return true;
      const paragraph = paragraphStyleOf(paragraphProperties);
      return paragraph !== undefined && hiddenByStyle(paragraph);
    },
  };
}

function remembered<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
