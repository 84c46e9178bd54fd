import { type Mutant, rooms } from './mutant';

export interface Outcome {
  readonly mutant: Mutant;
  /** Noticed by a test; endless, which is noticed too; run through by tests that all passed; or by none at all. */
  readonly end: 'noticed' | 'endless' | 'survived' | 'not reached';
}

/** The score by room and what survived, as Markdown. */
export function report(
  outcomes: readonly Outcome[],
  { seed, all, equivalents }: { readonly seed: string; readonly all: number; readonly equivalents: number },
): string {
  const rows = [...rooms, undefined].flatMap((room) => {
    const own = outcomes.filter(({ mutant }) => !room || mutant.file.startsWith(`server/src/${room}/`));
    const count = (end: Outcome['end']): number => own.filter((outcome) => outcome.end === end).length;
    const noticed = count('noticed') + count('endless');
    if (own.length === 0) return [];
    const score = `${((100 * noticed) / own.length).toFixed(1)} %`;
    return `| ${room ?? 'all'} | ${own.length} | ${noticed} | ${count('survived')} | ${count('not reached')} | ${score} |`;
  });
  const survivors = outcomes
    .filter(({ end }) => end === 'survived' || end === 'not reached')
    .toSorted((one, two) => one.mutant.id - two.mutant.id)
    .map(
      ({ mutant: { file, line, code, change }, end }) =>
        `- ${file}:${line} ${inCode(change)}${end === 'not reached' ? ', not reached' : ''}\n  ${inCode(code)}`,
    );
  return [
    ['| room | mutants | noticed | survived | not reached | score |', '|---|---:|---:|---:|---:|---:|', ...rows].join(
      '\n',
    ),
    `Seed “${seed}”, ${outcomes.length} of ${all} mutants; ${equivalents} known to be equivalent left out.`,
    ...(survivors.length > 0 ? [survivors.join('\n')] : []),
  ].join('\n\n');
}

/** Code in Markdown, whatever it holds. */
function inCode(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)));
  return `${fence} ${text} ${fence}`;
}
