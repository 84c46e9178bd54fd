/** The value that stands most often among some, of equals the one that was first to; `undefined` of none. */
export function mode<T>(values: readonly T[]): T | undefined {
  // Nearly always there is but one.
  if (values.every((value) => value === values[0])) return values[0];
  const counts = new Map<T, number>();
  let best: T | undefined;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === undefined || count > counts.get(best)!) best = value;
  }
  return best;
}
