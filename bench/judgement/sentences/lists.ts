import type { Token } from '../marked-text';
import { cut } from '../numbers';
import type { NumberToken, Scribe } from '../scribe';

/** A list with a number for each item, as text and as what faults can be planted in. */
export interface List {
  readonly text: string;
  readonly total: number;
  readonly parts: readonly NumberToken[];
  /** Each item but the last, with the separator behind it: what a slip may leave out. */
  readonly removable: readonly { readonly token: Token; readonly value: number }[];
}

export interface ListOptions {
  readonly unit: string;
  readonly separator?: string;
  /** How an item is written around its number; the default puts the name in front. */
  readonly item?: (name: string, count: string) => string;
  /** Adds 其他 as the last item, where it is not among the names. */
  readonly last?: string;
}

/** `政策文件3条、工作动态5条`: a list of `names`, whose numbers add up to `total`. */
export function listOf(scribe: Scribe, names: readonly string[], total: number, options: ListOptions): List {
  return listWith(scribe, names, cut(scribe.random, total, names.length), options);
}

/** The same with the numbers given. */
export function listWith(
  scribe: Scribe,
  names: readonly string[],
  values: readonly number[],
  { unit, separator = '、', item = (name, count) => `${name}${count}` }: ListOptions,
): List {
  const parts = values.map((value) => scribe.number(value));
  const removable: { token: Token; value: number }[] = [];
  const text = names
    .map((name, index) => {
      const own = item(name, `${parts[index]}${unit}`);
      if (index === names.length - 1) return own;
      const token = scribe.mark(own + separator);
      removable.push({ token, value: values[index]! });
      return token;
    })
    .join('');
  return { text, total: values.reduce((sum, value) => sum + value, 0), parts, removable };
}

/** A total for `count` items: now and then smaller than that, so that some are 0. */
export function totalFor({ random, amount }: Scribe, count: number): number {
  return random.chance(0.06) ? random.integer(1, count) : amount() + random.integer(count, count * 6);
}
