import { applyEdits, type TextEdit } from '../../text/edits';
import type { Remark, Signature } from '../source-document';
import { anchorOf } from './anchors';
import { breakRun, type RunCut } from './break-run';
import { commentsOf } from './comments';
import type { Layout } from './layout';
import { encodedPart, type Package, partOf } from './package';
import { readLayout } from './read-layout';
import { putAt, putInside } from './splices';
import { vocabularyOf } from './vocabulary';
import { writeZip } from './write-zip';
import { childOf, type XmlElement } from './xml';

/** The file with these comments, and without those that the same author wrote before. */
export function remarked(file: Package, layout: Layout, remarks: readonly Remark[], by: Signature): Uint8Array {
  const comments = commentsOf(file, by);
  const cleared = comments.own.size > 0 ? withoutComments(file, comments.own) : file;
  const { xml, texts } = placed(cleared, cleared === file ? layout : readLayout(cleared), remarks, comments.nextId);
  const changes = texts.length > 0 || comments.own.size > 0 ? comments.with(texts) : new Map<string, Uint8Array>();
  if (xml !== file.document.xml) changes.set(file.document.name, encodedPart(file.document, xml));
  return writeZip(file.zip, changes);
}

function withoutComments(file: Package, ids: ReadonlySet<string>): Package {
  const edits: TextEdit[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!commentMarks.has(child.name)) visit(child);
      else if (ids.has(child.attributes['w:id'] ?? '')) {
        const isAlone =
          element.name === 'w:r' && element.children.every((one) => one === child || one.name === 'w:rPr');
        edits.push({ span: isAlone ? element : child, text: '' });
      }
    }
  };
  visit(file.document.root);
  const { name, xml, encoding } = file.document;
  return { ...file, document: partOf(name, applyEdits(xml, edits), encoding) };
}

const commentMarks = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/** The XML of the document with the marks of the comments, and the texts of those that found a place. */
function placed(file: Package, layout: Layout, remarks: readonly Remark[], firstId: number) {
  const { xml, root } = file.document;
  const vocabulary = vocabularyOf(root);
  const texts: string[] = [];
  const cuts = new Map<XmlElement, Mark[]>();
  const paragraphs = new Map<XmlElement, { begins: string; ends: string }>();
  const cut = (run: XmlElement, at: number, before: string, isBegin: boolean): void => {
    const list = cuts.get(run) ?? [];
    cuts.set(run, list);
    // A comment that ends at a place ends before another one begins there.
    const index = list.findIndex((mark) => mark.start > at || (!isBegin && mark.start === at && mark.isBegin));
    list.splice(index < 0 ? list.length : index, 0, { start: at, end: at, before, isBegin });
  };
  for (const { span, text } of remarks) {
    const anchor = anchorOf(layout, span);
    if (!anchor) continue;
    const id = String(firstId + texts.push(text) - 1);
    const begin = vocabulary.tag('commentRangeStart', { id });
    const end =
      vocabulary.tag('commentRangeEnd', { id }) + vocabulary.tag('r', {}, vocabulary.tag('commentReference', { id }));
    if (anchor.paragraph) {
      const marks = paragraphs.get(anchor.paragraph) ?? { begins: '', ends: '' };
      paragraphs.set(anchor.paragraph, { begins: marks.begins + begin, ends: marks.ends + end });
    } else {
      cut(anchor.from.run, anchor.from.at, begin, true);
      cut(anchor.to.run, anchor.to.at, end, false);
    }
  }
  // Where both stand at one place, a paragraph begins before its first run.
  const edits = [
    ...Array.from(paragraphs, ([paragraph, { begins, ends }]) => round(xml, paragraph, begins, ends)).flat(),
    ...Array.from(cuts, ([run, list]) => ({ span: run, text: breakRun(xml, run, list, vocabulary) })),
  ];
  return { xml: applyEdits(xml, edits), texts };
}

interface Mark extends RunCut {
  readonly isBegin: boolean;
}

/** Puts marks at both ends of what a paragraph holds besides its properties. */
function round(xml: string, paragraph: XmlElement, first: string, last: string): TextEdit[] {
  const properties = childOf(paragraph, 'w:pPr');
  if (!properties) return putInside(xml, paragraph, { first, last });
  return [putAt(properties.end, first), putAt(paragraph.closeStart, last)];
}
