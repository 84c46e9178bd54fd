import { visibleTexts } from './visible-texts';
import type { Vocabulary } from './vocabulary';
import { childOf, type XmlElement } from './xml';

/** A place in a run, in offsets of the XML, at which it is to be broken. An empty range only puts something there. */
export interface RunCut {
  readonly start: number;
  readonly end: number;
  /** What stands there outside of any run, before the range. */
  readonly before: string;
  /** What becomes of the range, given as a run of deleted text. */
  readonly wrap?: (run: string) => string;
}

/**
 * A run broken into several, each with the formatting of the whole. The cuts are in order and do not overlap; a range
 * lies within one `w:t`, or is the whole of another element.
 */
export function breakRun(xml: string, run: XmlElement, cuts: readonly RunCut[], vocabulary: Vocabulary): string {
  const properties = childOf(run, 'w:rPr');
  const open = xml.slice(run.start, run.openEnd) + (properties ? xml.slice(properties.start, properties.end) : '');
  const dressed = (content: string): string => `${open}${content}</${run.written}>`;

  let written = '';
  let content = '';
  let next = 0;
  const flush = (): void => {
    if (content) written += dressed(content);
    content = '';
  };
  const put = (cut: RunCut, deleted: string): void => {
    flush();
    written += cut.before;
    if (cut.wrap) written += cut.wrap(dressed(deleted));
  };
  const cutBefore = (end: number): RunCut | undefined => {
    const cut = cuts[next];
    return cut && cut.start <= end ? cuts[next++] : undefined;
  };

  for (const child of run.children) {
    if (child === properties) continue;
    if (child.name !== 'w:t') {
      let isGone = false;
      for (let cut = cutBefore(child.start); cut; cut = cutBefore(child.start)) {
        put(cut, xml.slice(child.start, child.end));
        if (cut.end > cut.start) isGone = true;
      }
      if (!isGone) content += xml.slice(child.start, child.end);
      continue;
    }
    const texts = visibleTexts(child);
    let at = texts[0]?.start ?? child.openEnd;
    const end = texts.at(-1)?.end ?? child.openEnd;
    let isCut = false;
    for (let cut = cutBefore(child.closeStart); cut; cut = cutBefore(child.closeStart)) {
      isCut = true;
      if (cut.start > at) content += vocabulary.text('t', xml.slice(at, cut.start));
      put(cut, vocabulary.text('delText', xml.slice(cut.start, cut.end)));
      at = Math.max(at, cut.end);
    }
    if (!isCut) content += xml.slice(child.start, child.end);
    else if (end > at) content += vocabulary.text('t', xml.slice(at, end));
  }
  flush();
  for (; next < cuts.length; next++) written += cuts[next]!.before;
  return written;
}
