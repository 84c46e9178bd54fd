import { formatted } from './number-formats';
import type { NumberingReference, Styles } from './styles';
import { childOf, childrenOf, settingOf, switchOf, type XmlElement } from './xml';

/** Counts the paragraphs of every list while the document is read from its beginning to its end. */
export interface Numberer {
  /** What Word prints before the paragraph, the gap behind it included; `''` before one that is in no list. */
  next(paragraphProperties: XmlElement | undefined): string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%2）`: the pattern, with `%1` for the number of the first level. */
  readonly pattern: string;
  readonly gap: 'tab' | 'space' | 'nothing';
  /** After which level this one begins anew: a number from 1, 0 for never; absent: after any above it. */
  readonly restartsAfter?: number;
  /** Whether all numbers of the pattern are Arabic here, whatever their levels say. */
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

/** A list as the paragraphs name it: the definition whose counters it shares, and where it begins otherwise. */
interface List {
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
}

const levelCount = 9;

export function numbererOf(root: XmlElement | undefined, styles: Styles): Numberer {
  const lists = listsOf(root);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** The counter of one level, moved on, and those that begin anew with it. */
  const count = (list: List, numId: string, at: number): readonly (number | undefined)[] => {
    const counts = counters.get(list.definition) ?? Array<number | undefined>(levelCount).fill(undefined);
    counters.set(list.definition, counts);
    const start = list.starts.get(at);
    const key = `${numId} ${at}`;
    if (start !== undefined && !begun.has(key)) counts[at] = undefined;
    begun.add(key);
    counts[at] = counts[at] === undefined ? (start ?? list.levels[at]?.start ?? 1) : counts[at] + 1;
    for (let below = at + 1; below < levelCount; below++) {
      const after = list.levels[below]?.restartsAfter ?? below;
      if (after > at) counts[below] = undefined;
    }
    return counts;
  };

  return {
    next(properties) {
      const reference = styles.numberingOf(properties);
      const list = reference && lists.get(reference.numId);
      if (!list) return '';
      const at = levelOf(reference, list);
      const level = list.levels[at];
      if (!level) return '';
      const counts = count(list, reference.numId, at);
      if (level.format === 'bullet') return '';
      const number = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
        const of = Number(digit) - 1;
        const value = counts[of] ?? list.starts.get(of) ?? list.levels[of]?.start ?? 1;
        return formatted(value, level.isLegal ? 'decimal' : (list.levels[of]?.format ?? 'decimal'));
      });
      return number && number + gapBehind(number, level.gap);
    },
  };
}

/** A wide mark at the end of the number is gap enough: 一、 and （一） stand close to their words in every report. */
function gapBehind(number: string, gap: Level['gap']): string {
  return gap === 'nothing' || (gap === 'tab' && /[、．。：）】〕〉》]$/.test(number)) ? '' : ' ';
}

function levelOf({ level, style }: NumberingReference, list: List): number {
  if (level !== undefined || !style) return level ?? 0;
  const named = list.levels.findIndex((candidate) => candidate?.style === style.id);
  return named >= 0 ? named : style.level;
}

function listsOf(root: XmlElement | undefined): Map<string, List> {
  const definitions = new Map<string, XmlElement>();
  const byStyle = new Map<string, string>();
  for (const definition of childrenOf(root, 'w:abstractNum')) {
    const id = definition.attributes['w:abstractNumId'] ?? '';
    definitions.set(id, definition);
    const style = settingOf(definition, 'w:styleLink');
    if (style !== undefined) byStyle.set(style, id);
  }
  const lists = new Map<string, List>();
  for (const number of childrenOf(root, 'w:num')) {
    let id = settingOf(number, 'w:abstractNumId') ?? '';
    // A definition may only name the list style in which the real one stands.
    const linked = settingOf(definitions.get(id), 'w:numStyleLink');
    if (linked !== undefined) id = byStyle.get(linked) ?? id;
    const overrides = childrenOf(number, 'w:lvlOverride');
    const starts = new Map<number, number>();
    for (const override of overrides) {
      const start = settingOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(Number(override.attributes['w:ilvl']), Number(start));
    }
    lists.set(number.attributes['w:numId'] ?? '', {
      definition: id,
      levels: levelsOf(definitions.get(id), overrides),
      starts,
    });
  }
  return lists;
}

function levelsOf(definition: XmlElement | undefined, overrides: readonly XmlElement[]): (Level | undefined)[] {
  const levels = Array<Level | undefined>(levelCount).fill(undefined);
  const elements = [...childrenOf(definition, 'w:lvl'), ...overrides.flatMap((one) => childOf(one, 'w:lvl') ?? [])];
  for (const element of elements) {
    const at = Number(element.attributes['w:ilvl']);
    if (!(at >= 0 && at < levelCount)) continue;
    const gap = settingOf(element, 'w:suff');
    const restart = settingOf(element, 'w:lvlRestart');
    levels[at] = {
      start: Number(settingOf(element, 'w:start') ?? 0),
      format: formatOf(element),
      pattern: settingOf(element, 'w:lvlText') ?? '',
      gap: gap === 'nothing' || gap === 'space' ? gap : 'tab',
      ...(restart === undefined ? {} : { restartsAfter: Number(restart) }),
      isLegal: switchOf(element, 'w:isLgl') ?? false,
      style: settingOf(element, 'w:pStyle'),
    };
  }
  return levels;
}

/** Newer formats stand in the branch that Word takes; the plain one is for programs that do not know them. */
function formatOf(level: XmlElement): string {
  const chosen = childOf(level, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt') ?? childOf(level, 'w:numFmt');
  const format = chosen?.attributes['w:val'] ?? 'decimal';
  return format === 'custom' && /^0+\d/.test(chosen?.attributes['w:format'] ?? '') ? 'decimalZero' : format;
}
