/**
 * Names for copies of some files in one folder: the file's own where no other has it, else with as many of its folders before it
 * as it takes to tell them apart. Paths have forward slashes; the names are given by path.
 */
export function namesApart(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(paths.map((path) => [path, lastParts(path, 1)]));
  for (let parts = 2; ; parts++) {
    const counts = new Map<string, number>();
    for (const name of names.values()) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
    const clashing = [...names].filter(
      ([path, name]) => counts.get(keyOf(name))! > 1 && lastParts(path, parts) !== name,
    );
    if (clashing.length === 0) return names;
    for (const [path] of clashing) names.set(path, lastParts(path, parts));
  }
}

/** Two names that differ in capitals alone are one on Windows. */
const keyOf = (name: string): string => name.toLowerCase();

function lastParts(path: string, count: number): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.slice(-count).join('-').replaceAll(':', '');
}
