import { escapeXml } from '../text/markup';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what stands in it, which is markup already; without any it closes itself. Attributes that are `undefined` are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const opening = `<${name}${written.join('')}`;
  return content.length === 0 ? `${opening}/>` : `${opening}>${content.join('')}</${name}>`;
}
