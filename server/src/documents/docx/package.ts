import { strFromU8, strToU8 } from 'fflate';
import type { FileFormat } from '../format';
import { whyUnreadable } from '../unreadable';
import { DocumentProblem, damaged } from './problem';
import { childrenOf, readXml, type XmlElement } from './xml';
import { readZip, type Zip } from './zip';

/** The parts of a Word file that matter. */
export interface Package {
  readonly zip: Zip;
  readonly document: Part;
  readonly styles: Part | undefined;
  readonly numbering: Part | undefined;
  readonly comments: Part | undefined;
  /** What says which parts the document is related to, and of which type each part is. */
  readonly relations: Part | undefined;
  readonly types: Part | undefined;
}

/** An XML part with how it was written down, so that it can be written in the same way. */
export interface Part {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';
}

export function readPackage(bytes: Uint8Array): Package {
  const zip = readZip(bytes);
  const main =
    targetsOf(readPart(zip, relationsNameOf('')), '').find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  const document = readPart(zip, main) ?? readPart(zip, 'word/document.xml');
  if (document?.root.name !== 'w:document') throw new DocumentProblem(otherPackage(zip));
  const relations = readPart(zip, relationsNameOf(document.name));
  const targets = targetsOf(relations, document.name);
  const related = (kind: string): Part | undefined => {
    const target = targets.find(({ type }) => type === kind)?.target;
    return target === undefined ? undefined : readPart(zip, target);
  };
  return {
    zip,
    document,
    styles: related('styles'),
    numbering: related('numbering'),
    comments: related('comments'),
    relations,
    types: readPart(zip, '[Content_Types].xml'),
  };
}

/** The name of the part that says what a part is related to; that of the whole package for `''`. */
export function relationsNameOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part says it is related to: the last word of the type, and the other part's name. */
function targetsOf(relations: Part | undefined, part: string): { readonly type: string; readonly target: string }[] {
  return childrenOf(relations?.root, 'rel:Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Type = '', Target = '' } }) => ({
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: Target.startsWith('/') ? Target.slice(1) : resolved(part.slice(0, part.lastIndexOf('/') + 1) + Target),
    }));
}

function readPart(zip: Zip, name: string): Part | undefined {
  const bytes = zip.read(name);
  if (!bytes) return undefined;
  const { text, encoding } = decoded(bytes);
  return partOf(name, text, encoding);
}

export function partOf(name: string, xml: string, encoding: Part['encoding'] = 'utf-8'): Part {
  return { name, xml, root: readXml(xml), encoding };
}

/** The bytes of a part with another XML in it. */
export function encodedPart({ encoding }: Pick<Part, 'encoding'>, xml: string): Uint8Array {
  if (encoding === 'utf-8') return strToU8(xml);
  if (encoding === 'utf-8-bom') return strToU8(`\ufeff${xml}`);
  const units = `\ufeff${xml}`;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function decoded(bytes: Uint8Array): { text: string; encoding: Part['encoding'] } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: utf16(bytes.subarray(2), true), encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { text: utf16(bytes.subarray(2), false), encoding: 'utf-16be' };
  if (first === 0xef && second === 0xbb) return { text: strFromU8(bytes.subarray(3)), encoding: 'utf-8-bom' };
  return { text: strFromU8(bytes), encoding: 'utf-8' };
}

function utf16(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) pieces.push(String.fromCharCode(view.getUint16(i, isLittle)));
  return pieces.join('');
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What a package is that holds no document of Word. */
function otherPackage({ entries }: Zip) {
  const holds = (start: string): boolean => entries.some(({ name }) => name.startsWith(start));
  if (holds('word/')) return damaged;
  const format: FileFormat = holds('xl/')
    ? 'xlsx'
    : holds('ppt/')
      ? 'pptx'
      : holds('OFD.xml')
        ? 'ofd'
        : holds('content.xml')
          ? 'odt'
          : 'zip';
  return whyUnreadable(format)!;
}
