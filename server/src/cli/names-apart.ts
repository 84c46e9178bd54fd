/** In UTF-16 code units; a name may have 255 bytes, and a Chinese character takes three. */
const longest = 70;

/**
 * A name, without an ending, for what is written of each of some files into one folder: that of the file; where several are
 * called alike, with as many of their folders in front as it takes to tell them apart; where that is not enough, with a number
 * behind. No two are the same on a system that takes A for a. Paths have forward slashes.
 */
export function namesApart(paths: readonly string[]): readonly string[] {
  let files = paths.map((path) => ({ parts: partsOf(path), count: 1 }));
  for (;;) {
    const uses = new Map<string, number>();
    for (const key of files.map(keyOf)) uses.set(key, (uses.get(key) ?? 0) + 1);
    const clashing = new Set(files.filter((file) => uses.get(keyOf(file))! > 1 && file.count < file.parts.length));
    if (clashing.size === 0) return numbered(files.map(nameOf));
    files = files.map((file) => (clashing.has(file) ? { ...file, count: file.count + 1 } : file));
  }
}

/** A file, and how many of the last parts of its path are its name. */
interface Named {
  readonly parts: readonly string[];
  readonly count: number;
}

/** The end of a name says most; a dash stands for what a system does not allow in one. */
function nameOf({ parts, count }: Named): string {
  const name = parts
    .slice(-count)
    .join('-')
    .replace(/[<>:"\\|?*\p{Cc}]/gu, '-');
  return name.length > longest ? name.slice(-longest).replace(/^[\udc00-\udfff]/, '') : name;
}

function keyOf(file: Named): string {
  return nameOf(file).toLowerCase();
}

/** `-` is how standard input is called. */
function partsOf(path: string): readonly string[] {
  const stem = path === '-' ? 'stdin' : path.replace(/(?<=[^/])\.[^./]+$/, '');
  return stem.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
}

function numbered(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
