import { fold } from '../text/wording';
import { ownNames } from './agency';
import type { Report } from './report';

/** What remains of a report's prose, so that it can be held against another's without keeping the text. */
export interface Fingerprint {
  /** How many different stretches the prose has. */
  readonly size: number;
  /** The least hashes of all stretches, ascending: a sample that is the same for the same prose. */
  readonly sample: Uint32Array;
}

/** UTF-16 code units that are taken together. One word that differs makes about as many stretches differ. */
const stretch = 8;
/** How many hashes a sample has where there are as many. */
export const sampled = 256;

/**
 * The fingerprint of the prose in the sections. The preface, which is the same everywhere, is left out; figures,
 * punctuation and the report's own names are masked, so that a text in which only those were changed counts as the same.
 */
export function fingerprintOf(report: Report): Fingerprint {
  const prose = maskedProse(report);
  const hashes = new Uint32Array(Math.max(0, prose.length - stretch + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(prose, at, at + stretch);
  hashes.sort();
  // Each once: those that are the same stand side by side.
  let size = 0;
  for (const hash of hashes) if (size === 0 || hash !== hashes[size - 1]) hashes[size++] = hash;
  return { size, sample: hashes.slice(0, Math.min(size, sampled)) };
}

function maskedProse({ paragraphs, organization }: Report): string {
  let prose = fold(
    paragraphs
      .filter(({ section }) => section !== undefined)
      .flatMap(({ sentences }) => sentences.map(({ text }) => text))
      .join(''),
  );
  for (const name of organization ? ownNames(organization) : []) prose = prose.replaceAll(name, '');
  return prose.replace(/[本我全](?=[镇乡县市区局委办厅]|街道)/g, '').replace(/[^\p{Script=Han}A-Za-z]+/gu, '');
}

/** FNV-1a over the code units of a part of a text: 32 bits, from 0 on. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** How much of two proses is the same, from 0 to 1: the part of all their stretches that both have (Jaccard). */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  let shared = 0;
  let seen = 0;
  for (let i = 0, j = 0; seen < sampled && (i < a.sample.length || j < b.sample.length); seen++) {
    const one = a.sample[i] ?? Number.POSITIVE_INFINITY;
    const other = b.sample[j] ?? Number.POSITIVE_INFINITY;
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return seen === 0 ? 0 : shared / seen;
}
