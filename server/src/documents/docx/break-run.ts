import { visibleTexts } from './visible-texts';
import type { Vocabulary } from './vocabulary';
import { childOf, type XmlElement } from './xml';

/** A range of a run, in offsets of the XML, that goes or is set apart, and what comes in its place. */
export interface RunCut {
  readonly start: number;
  readonly end: number;
  /** What stands there outside of any run, before the range. */
  readonly before?: string;
  /** What becomes of the range, given as a run of deleted text; absent: nothing. */
  readonly wrapRemoved?: (run: string) => string;
  /** What comes behind the range: content of a run. */
  readonly inserted?: string;
  /** Sets what is inserted apart, given as a run of its own; absent: it becomes part of the run. */
  readonly wrapInserted?: (run: string) => string;
}

/**
 * A run with these cuts, broken into several where need be, each with the formatting of the whole. The cuts are in order
 * and do not overlap; a range lies within one `w:t`, or is the whole of another element.
 */
export function breakRun(xml: string, run: XmlElement, cuts: readonly RunCut[], vocabulary: Vocabulary): string {
  const properties = childOf(run, 'w:rPr');
  const open = xml.slice(run.start, run.openEnd) + (properties ? xml.slice(properties.start, properties.end) : '');
  const dressed = (content: string): string => `${open}${content}</${run.written}>`;

  let written = '';
  let content = '';
  const flush = (): void => {
    if (content) written += dressed(content);
    content = '';
  };
  const setApart = (apart: string | undefined): void => {
    if (!apart) return;
    flush();
    written += apart;
  };
  const put = (cut: RunCut, removed: string): void => {
    setApart(cut.before);
    if (cut.end > cut.start) setApart(cut.wrapRemoved?.(dressed(removed)));
    if (cut.wrapInserted && cut.inserted) setApart(cut.wrapInserted(dressed(cut.inserted)));
    else content = vocabulary.joined(content, cut.inserted ?? '');
  };

  let next = 0;
  /** The next cut, if it begins there or before. */
  const cutUpTo = (end: number): RunCut | undefined => {
    const cut = cuts[next];
    return cut && cut.start <= end ? cuts[next++] : undefined;
  };
  for (const child of run.children) {
    if (child === properties) continue;
    const whole = xml.slice(child.start, child.end);
    if (child.name !== 'w:t') {
      let isRemoved = false;
      for (let cut = cutUpTo(child.start); cut; cut = cutUpTo(child.start)) {
        put(cut, whole);
        isRemoved ||= cut.end > cut.start;
      }
      if (!isRemoved) content += whole;
      continue;
    }
    const texts = visibleTexts(child);
    const end = texts.at(-1)?.end ?? child.openEnd;
    let at = texts[0]?.start ?? child.openEnd;
    let isCut = false;
    for (let cut = cutUpTo(child.closeStart); cut; cut = cutUpTo(child.closeStart)) {
      isCut ||= cut.start >= child.openEnd;
      if (cut.start > at) content = vocabulary.joined(content, vocabulary.text('t', xml.slice(at, cut.start)));
      put(cut, vocabulary.text('delText', xml.slice(cut.start, cut.end)));
      at = Math.max(at, cut.end);
    }
    if (!isCut) content += whole;
    else if (end > at) content = vocabulary.joined(content, vocabulary.text('t', xml.slice(at, end)));
  }
  for (let cut = cutUpTo(run.end); cut; cut = cutUpTo(run.end)) put(cut, '');
  flush();
  return written;
}
