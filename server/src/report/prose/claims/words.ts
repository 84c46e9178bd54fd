import type { Edition } from '../../../standard/standard';
import { agencyKey, commonNames, ownNames } from '../../agency';
import type { Token } from '../tokens';
import { longestAt } from '../word-tree';
import { type Term, treeOfTerms, vocabularyOf } from './vocabulary';

/** The words of a clause: those that are understood, and what is left over. */
export interface Words {
  readonly terms: readonly Term[];
  readonly unknown: string;
  /** It speaks of a part of the year, of many years, or of another year. */
  readonly otherTime: boolean;
}

export const noWords: Words = { terms: [], unknown: '', otherTime: false };

export function joined(a: Words, b: Words): Words {
  return {
    terms: [...a.terms, ...b.terms],
    unknown: a.unknown + b.unknown,
    otherTime: a.otherTime || b.otherTime,
  };
}

/** Reads the words of a clause; made once for a report. */
export type WordReader = (tokens: readonly Token[], text: string) => Words;

const otherTimes = new Set(['part-year', 'cumulative', 'past', 'future', 'last-year']);

export function wordReader(edition: Edition, organization: string | undefined, year: number | undefined): WordReader {
  const known = vocabularyOf(edition);
  const own = treeOfTerms(ownTerms(organization));
  const at = (text: string, start: number, end: number): Term | undefined => {
    const a = longestAt(known, text, start, end);
    const b = longestAt(own, text, start, end);
    return a && b ? (a.word.length >= b.word.length ? a : b) : (a ?? b);
  };
  return (tokens, text) => {
    const terms: Term[] = [];
    let unknown = '';
    let otherTime = false;
    const scan = (start: number, end: number): void => {
      for (let i = start; i < end; ) {
        const term = at(text, i, end);
        if (term) terms.push(term);
        else unknown += text[i];
        i += term?.word.length ?? 1;
      }
    };
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.kind === 'year') {
        const apart = year === undefined ? 0 : token.numeral!.value - year;
        const name = apart === 0 ? 'this' : apart === 1 ? 'next' : apart === -1 ? 'last' : undefined;
        if (name) terms.push({ word: text.slice(token.start, token.end), class: name, id: '' });
        else otherTime = true;
        continue;
      }
      if (token.kind !== 'word' && token.kind !== 'other') {
        unknown += text.slice(token.start, token.end);
        continue;
      }
      // The lexicon cuts 政府信息公开申请 and 不予公开 in its own way; here a stretch of words is cut anew.
      const { start } = token;
      let { end } = token;
      otherTime ||= otherTimes.has(token.entry?.class ?? '') && !isKnown(token, text);
      while ((tokens[i + 1]?.kind === 'word' || tokens[i + 1]?.kind === 'other') && tokens[i + 1]!.start === end) {
        i++;
        otherTime ||= otherTimes.has(tokens[i]!.entry?.class ?? '') && !isKnown(tokens[i]!, text);
        end = tokens[i]!.end;
      }
      scan(start, end);
    }
    return { terms, unknown, otherTime };
  };

  function isKnown({ start, end }: Token, text: string): boolean {
    return longestAt(known, text, start, end)?.word.length === end - start;
  }
}

/** How a report calls its own agency: by its name, and by 我, 本 and 全 before what it is. */
function ownTerms(organization: string | undefined): Term[] {
  const names = ['本机关', '我机关', '本单位', '我单位', '本部门'];
  const levels: string[] = [];
  if (organization) {
    const key = agencyKey(organization);
    const kind = kinds.find((ending) => key.endsWith(ending));
    const whole = kind === undefined || !places.has(kind) || small.has(kind);
    for (const name of ownNames(organization)) (whole || !name.endsWith('政府') ? names : levels).push(name);
    if (kind) {
      const short = { 委员会: '委', 管理委员会: '管委会', 办公室: '办' }[kind] ?? kind;
      names.push(...['我', '本', '全'].flatMap((word) => [word + short, word + kind]));
      levels.push(`${kind}本级`);
      // A county's tables count its bureaus as well, and its government is one of many.
      (small.has(kind) ? names : levels).push(...commonNames(organization));
      if (small.has(kind)) names.push(kind);
    }
    const [, level, rest] = /^.{1,6}?([省市县区旗州])(.{2,})$/.exec(key) ?? [];
    if (level && rest) names.push(level + rest, rest);
  }
  return [
    ...names.filter((name) => name.length > 1).map((word) => ({ word, class: 'own' as const, id: '' })),
    ...levels.map((word) => ({ word, class: 'level' as const, id: '' })),
  ];
}

const kinds = ['管理委员会', '委员会', '办公室', '街道', ...'镇乡县市区旗州省局厅院所站队校'];
const small = new Set(['街道', '镇', '乡']);
const places = new Set([...small, ...'县市区旗州省']);
