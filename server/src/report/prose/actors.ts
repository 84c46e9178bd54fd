import type { Span } from '../../text/span';
import {
  type AgencyKind,
  isDepartment,
  isForeign,
  isOfOtherKind,
  isTown,
  type OwnAgency,
  sharesNoParent,
} from '../agency';
import type { Item, Passage, Sentence } from './clauses';
import { actsAt, verbAt } from './deeds';
import type { WordClass } from './lexicon';
import { isA, spanOf } from './tokens';

/** An agency where it is named. */
export interface Named {
  readonly span: Span;
  readonly name: string;
}

const han = '[\\u4e00-\\u9fff]';
const office = /^(?:(?:人民)?政府办公[室厅]|人民政府|政府|办事处|党委政府|党委、政府|党工委|党委)/;
/** Before a name: whose work is spoken of is another's indeed. */
const company = '赴 学习 借鉴 考察 参观 观摩 会同 联合 邻 兄弟 周边 例如 其中 合并 原 接收'.split(' ');
/** Behind a name: it does something together with the report's own agency, or for it. */
const together =
  '联合 共建 共同 协作 结对 移交 转来 转办 合并 我镇 我乡 我街道 我局 我委 本镇 本街道 本局 本机关'.split(' ');
/** How only the author of a report speaks, and of what. */
const authors =
  '完善 健全 坚持 认真 严格 高度 深入 切实 始终 主动 全面 扎实 持续 进一步 按照 通过 将 收到 公开 未收到 未发生'.split(
    ' ',
  );
/** Bureaus that may well speak so of the work of all. */
const overseers = /政务|数据|审批|网信/;
const subjects = '信息公开 政务公开 政府信息 公开信息 公开为 公开政 主动公开 公开“ 公开渠道 公开目录 公开《'.split(' ');

/** Other agencies of the own one's rank that do something, in whichever sentence: `石陂镇还通过公众号发布…`. */
export function foreignActors(passages: readonly Passage[], own: OwnAgency): Named[] {
  const pattern = nameAt(own.kind);
  const ends = nameEnd(own.kind);
  let before: { readonly text: string; readonly name: string | undefined } = { text: '', name: undefined };
  const found: Named[] = [];
  let isFirst = true;
  for (const passage of passages) {
    const { text } = passage.wording;
    for (const sentence of passage.sentences) {
      const words = text.slice(sentence.start, sentence.end);
      const actors: Named[] = [];
      // Most sentences have no such name, wherever it might stand.
      if ((own.kind !== '市' || isFirst) && ends.test(words)) {
        for (const item of sentence.items) {
          const actor = actorOf(item, passage, own, pattern);
          if (actor) actors.push(actor);
        }
      }
      const [first] = actors;
      // Several are a list of others; one that was named before is spoken of as somebody else.
      const isSingle =
        first &&
        actors.every(({ name }) => name === first.name) &&
        !words.replaceAll(first.name, '').includes(own.name);
      const isKnown = first && before.name !== first.name && before.text.includes(first.name);
      if (isSingle && !isKnown) found.push(...actors);
      before = { text: words, name: first?.name };
    }
    if (passage.section === 'overview' && text.includes('。')) isFirst = false;
  }
  return found;
}

/** What is made of a kind of agency: once, when a report of that kind is first read. */
function perKind<T>(make: (kind: AgencyKind) => T): (kind: AgencyKind) => T {
  const made = new Map<AgencyKind, T>();
  return (kind) => {
    if (!made.has(kind)) made.set(kind, make(kind));
    return made.get(kind)!;
  };
}

/** A name of a kind, with or without its parent. Tried at the beginning of a clause only. */
const nameAt = perKind((kind): RegExp => {
  const proper = isDepartment(kind) ? `${han}{2,14}?` : `${han}{1,3}`;
  return new RegExp(`^(?:${han}{1,4}[市县区])?${proper}${wordsFor(kind)}`);
});

const nameEnd = perKind((kind): RegExp => new RegExp(wordsFor(kind)));

/** The words that end the names of agencies of a kind, as part of a regular expression. */
function wordsFor(kind: AgencyKind): string {
  if (isTown(kind)) return '(?:镇|乡|街道)';
  return kind === '委' ? '(?:委员会|委)' : kind;
}

const longestName = 24;
/** How far before and behind a name its sentence is looked at. UTF-16 code units. */
const reach = 200;

function actorOf(item: Item, { wording }: Passage, own: OwnAgency, pattern: RegExp): Named | undefined {
  if (item.opened === '、') return undefined;
  const { text } = wording;
  const sentence = item.sentence();
  const { start, timed } = subjectStart(item, text);
  const name = pattern.exec(text.slice(start, Math.min(start + longestName, item.end)))?.[0];
  // 更新镇政府网站, 新组建的局, 我分局: a verb, a description, a word for oneself are no name.
  if (!name || /^[我本该]|的/.test(name) || verbAt(name, 0) > 0) return undefined;
  const end = start + name.length;
  const rest = text.slice(end, end + 8);
  // 柳河镇人民政府微信公众号发布信息149条.
  const act = behindAdjuncts(item, end + (office.exec(rest)?.[0].length ?? 0));
  if (act >= sentence.end || !actsAt(text, act) || !isForeign(own, name)) return undefined;
  // 赴邻县柳河镇学习: the word that leads to a parent counts as well, 原 of 平原镇 does not.
  const before = text.slice(Math.max(sentence.start, start - reach), start + 1);
  const behind = text.slice(act, Math.min(sentence.end, act + reach));
  if (company.some((word) => before.includes(word)) || together.some((word) => behind.includes(word))) return undefined;
  const isSure = isTown(own.kind) || own.kind === '县' || sharesNoParent(own, name);
  const opens = !sentence.items.some(
    (other) => other.index < item.index && !isTime(other) && !text.endsWith('方面', other.end),
  );
  const speaks =
    opens &&
    (timed || isDepartment(own.kind)) &&
    !overseers.test(name) &&
    authors.some((word) => text.startsWith(word, act)) &&
    subjects.some((word) => behind.includes(word));
  return isSure || speaks ? { name, span: spanOf(wording, start, end) } : undefined;
}

/** Where the act begins, behind the channel and the time that a name is followed by: 柳河镇公众号全年公开…. */
function behindAdjuncts({ tokens }: Item, from: number): number {
  const isAdjunct = isA('channel', 'this-year');
  return tokens.reduce((at, token) => (token.start === at && isAdjunct(token) ? token.end : at), from);
}

/** Where the subject begins, behind 一是, a year and 此外, and whether a time stands before it. */
function subjectStart(item: Item, text: string): { readonly start: number; readonly timed: boolean } {
  let timed = item.sentence().items[item.index - 1] !== undefined && isTime(item.sentence().items[item.index - 1]!);
  for (const token of item.tokens) {
    if (token.kind === 'year' || token.entry?.class === 'this-year') timed = true;
    else if (token.entry?.class !== 'aside') {
      const ordinal = /^[一二三四五六七八九十]{1,2}是/.exec(text.slice(token.start, token.start + 3));
      return { start: token.start + (ordinal?.[0].length ?? 0), timed };
    }
  }
  return { start: item.end, timed };
}

function isTime({ tokens }: Item): boolean {
  const isTimeWord = (name: WordClass | undefined): boolean => name === 'this-year' || name === 'future';
  return tokens.length > 0 && tokens.every(({ kind, entry }) => kind === 'year' || isTimeWord(entry?.class));
}

/** Places of the preface where none but the report's own agency is named, each with its name as the first group. */
const positions = perKind((kind): readonly (readonly [word: string, RegExp])[] => {
  const named = (words: string) => `(${han}{1,16}?${words})${office.source.replace('^', '')}?`;
  const name = named(wordsFor(kind));
  // Whose report is published can be told of any kind of agency.
  const author = isTown(kind) || isDepartment(kind) ? named('(?:镇|乡|街道|局|委员会|委)') : name;
  const bureau = '(?:办公[室厅]|党政(?:综合)?办公室|党政办|综合办)?';
  const basis = '(?:(?:根据|依据|按照)[^。；]{0,80})?';
  return [
    ['联系', new RegExp(`(?:与|向|到)${name}${bureau}联系`, 'g')],
    [
      '现',
      new RegExp(
        `(?:现将|现公布|现公开|现予公布|现?向社会公[布开]|特向社会公[布开])，?(?:20\\d\\d年度?)?${author}(?:20\\d\\d年度?)?(?:政府|政务)?信息公开`,
        'g',
      ),
    ],
    ['编制', new RegExp(`由${name}${bureau}${basis}编制`, 'g')],
    ['内容涵盖', new RegExp(`内容涵盖${name}(?:20\\d\\d年|政府信息|信息公开|的政府信息)`, 'g')],
  ];
});

/** Other agencies named in the preface where a report names its own: 请与柳河镇联系. */
export function foreignInPreface(passages: readonly Passage[], own: OwnAgency): Named[] {
  const patterns = positions(own.kind);
  return passages.flatMap(({ section, sentences, wording }) => {
    if (section !== undefined) return [];
    return sentences.flatMap(({ start, end }) => {
      const words = wording.text.slice(start, end);
      return patterns.flatMap(([word, pattern]) =>
        words.includes(word)
          ? Array.from(words.matchAll(pattern)).flatMap((found) => {
              const name = found[1]!;
              const at = start + found.index + found[0].indexOf(name);
              return isForeign(own, name) || isOfOtherKind(own, name)
                ? [{ name, span: spanOf(wording, at, at + name.length) }]
                : [];
            })
          : [],
      );
    });
  });
}

/** Characters with which 我 and 本 belong to another word: 自我, 我局部, 本乡本土. */
const before = new Set('自忘大小');
const behind = new Set('部面域限势村镇土本愁情亲音静痛压定守子托员派任屈');

/** Where the text says 我局, for one of several words of that kind; names and quotations are left out. */
export function ownUnitPlaces(passages: readonly Passage[], speakers: string, unit: string): Span[] {
  const places: Span[] = [];
  const look = ({ items }: Sentence, { wording }: Passage): void => {
    for (const item of items) {
      for (const { start, end, kind } of item.tokens) {
        if (kind === 'name') continue;
        for (let at = start; at < end; at++) {
          const { text } = wording;
          if (!speakers.includes(text[at]!) || !text.startsWith(unit, at + 1)) continue;
          if (before.has(text[at - 1]!) || behind.has(text[at + 1 + unit.length]!)) continue;
          places.push(spanOf(wording, at, at + 1 + unit.length));
        }
      }
      for (const bracket of item.brackets) look(bracket, item.sentence().passage());
    }
  };
  for (const passage of passages) {
    // Most passages do not name it at all.
    if (passage.wording.text.includes(unit)) for (const sentence of passage.sentences) look(sentence, passage);
  }
  return places;
}
