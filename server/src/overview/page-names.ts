import { baseName } from './overview';

/** In UTF-16 code units; a name may have 255 bytes, and a Chinese character takes three. */
const longest = 70;

/**
 * A name for the page of each report, without an ending: that of its file; where several files are called alike, with the
 * folders in front; where that is not enough, with a number behind. No two are the same on a system that takes A for a.
 */
export function pageNames(paths: readonly string[]): readonly string[] {
  const plain = paths.map((path) => shortened(withoutSigns(stem(baseName(path)))));
  const uses = new Map<string, number>();
  for (const name of plain) uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1);
  const taken = new Set(plain.map((name) => name.toLowerCase()).filter((name) => uses.get(name) === 1));
  return plain.map((name, index) => {
    if (uses.get(name.toLowerCase()) === 1) return name;
    const whole = shortened(withoutSigns(stem(paths[index]!)));
    let free = whole;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${whole} (${number})`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** `-` is how standard input is called. */
function stem(path: string): string {
  return path === '-' ? 'stdin' : path.replace(/(?<=[^/])\.[^./]+$/, '');
}

/** Folders parted by dashes, and a dash for what a system does not allow in a name. */
function withoutSigns(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('-')
    .replace(/[<>:"\\|?*\p{Cc}]/gu, '-');
}

/** The end of a name says most. */
function shortened(name: string): string {
  return name.length > longest ? name.slice(-longest).replace(/^[\udc00-\udfff]/, '') : name;
}
