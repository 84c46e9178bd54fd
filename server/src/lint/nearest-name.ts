import { editDistance } from '../text/edit-distance';

/** The name that was probably meant by a misspelt one: at most a third of it differs; `undefined` where none is near. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.floor(given.length / 3) + 1;
  for (const name of names) {
    // At least so much differs; and a name without end is not gone through.
    if (Math.abs(given.length - name.length) >= least) continue;
    const distance = editDistance(given.toLowerCase(), name.toLowerCase(), 1);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}
