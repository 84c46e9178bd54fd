import { applyEdits } from '../../text/edits';
import { escapeXml } from '../../text/markup';
import type { Signature } from '../source-document';
import { encodedPart, type Package, type Part, partOf, relationsNameOf } from './package';
import { putInside } from './splices';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import { childrenOf, prefixOf, type XmlElement } from './xml';
import { keyOf } from './zip';

/** The comments of a document: whose are whose, and a way to write others in place of one author's. */
export interface Comments {
  /** The ids of those that this author wrote. */
  readonly own: ReadonlySet<string>;
  /** The first id that is free. */
  readonly nextId: number;
  /** The parts to write so that the author has just these comments, the first with the id `nextId`. */
  with(texts: readonly string[]): Map<string, Uint8Array>;
}

export function commentsOf(file: Package, by: Signature): Comments {
  const part = file.comments;
  const comments = childrenOf(part?.root, 'w:comment');
  const idOf = ({ attributes }: XmlElement): string => attributes['w:id'] ?? '';
  const own = comments.filter(({ attributes }) => attributes['w:author'] === by.author);
  const others = comments.filter((comment) => !own.includes(comment));
  const nextId = Math.max(-1, ...others.map((comment) => Number(idOf(comment)) || 0)) + 1;
  const write = (vocabulary: Vocabulary, texts: readonly string[]): string =>
    texts.map((text, at) => commentOf(vocabulary, String(nextId + at), text, by)).join('');

  return {
    own: new Set(own.map(idOf)),
    nextId,
    with(texts) {
      if (!part) return newPart(file, (vocabulary) => write(vocabulary, texts));
      const { xml, root } = part;
      const edits = [
        ...own.map((comment) => ({ span: comment, text: '' })),
        ...putInside(xml, root, { last: write(vocabularyOf(root), texts) }),
      ];
      return new Map([[part.name, encodedPart(part, applyEdits(xml, edits))]]);
    },
  };
}

function commentOf({ tag, text }: Vocabulary, id: string, content: string, by: Signature): string {
  const lines = content.split(/\r\n?|\n/);
  const paragraphs = lines.map((line) => tag('p', {}, line && tag('r', {}, text('t', escapeXml(line)))));
  return tag('comment', { id, author: by.author, date: by.date, initials: initialsOf(by.author) }, paragraphs.join(''));
}

function initialsOf(author: string): string {
  return Array.from(author.matchAll(/(?<!\S)\S/gu), ([first]) => first)
    .slice(0, 3)
    .join('');
}

/** A file without comments gets a part for them, and says in two places that it has it. */
function newPart(
  { zip, document, relations: given, types }: Package,
  write: (vocabulary: Vocabulary) => string,
): Map<string, Uint8Array> {
  const folder = document.name.slice(0, document.name.lastIndexOf('/') + 1);
  const taken = new Set(zip.entries.map((entry) => keyOf(entry.name)));
  let local = 'comments.xml';
  for (let count = 1; taken.has(keyOf(folder + local)); count++) local = `comments${count}.xml`;

  const { root } = document;
  const prefix = prefixOf(root);
  const declaration = `xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}`;
  const namespace = root.attributes[declaration] ?? transitional;
  const content = write(vocabularyOf(root));
  const xml = `${xmlDeclaration}<${prefix}comments ${declaration}="${namespace}">${content}</${prefix}comments>`;

  const type = `${namespace === transitional ? transitionalRelations : strictRelations}/comments`;
  const relations = given ?? emptyRelations(relationsNameOf(document.name));
  const used = new Set(relations.root.children.map(({ attributes }) => attributes.Id));
  let id = used.size + 1;
  while (used.has(`rId${id}`)) id++;
  return new Map([
    [folder + local, encodedPart({ encoding: 'utf-8' }, xml)],
    appended(relations, 'Relationship', `Id="rId${id}" Type="${type}" Target="${local}"`),
    ...(types ? [appended(types, 'Override', `PartName="/${folder}${local}" ContentType="${contentType}"`)] : []),
  ]);
}

const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const transitionalRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

function emptyRelations(name: string): Part {
  const xml = `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
  return partOf(name, xml);
}

/** A part with one more element at its end. */
function appended(part: Part, name: string, attributes: string): [string, Uint8Array] {
  const { xml, root } = part;
  const prefix = prefixOf(root);
  const last = `<${prefix}${name} ${attributes}/>`;
  return [part.name, encodedPart(part, applyEdits(xml, putInside(xml, root, { last })))];
}
