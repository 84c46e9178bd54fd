import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Mutant } from './mutant';

/**
 * Bundles the tests with the code they try and all of the mutants in it, each behind a question to `__mutant(id)`. The
 * bundle exports, for each test file, a function that loads it, and with it whatever it needs.
 */
export async function compile(root: string, testFiles: readonly string[], mutants: readonly Mutant[]): Promise<string> {
  const loaders = testFiles.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${loaders.join(',\n')} };`, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
            const text = readFileSync(file, 'utf8');
            const folder = `const __dirname = ${JSON.stringify(path.dirname(file))};`;
            const name = path.relative(root, file);
            const own = mutants.filter((mutant) => mutant.file === name);
            // Of code that has mutants none asks where it lies.
            return { contents: own.length > 0 ? withSwitches(text, own) : folder + text, loader: 'ts' };
          });
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

/** The code with each mutant beside what it replaces. Mutants lie in one another or apart, as nodes of a syntax tree do. */
function withSwitches(text: string, mutants: readonly Mutant[]): string {
  const outerFirst = mutants.toSorted((one, two) => one.start - two.start || two.end - one.end || one.id - two.id);
  let next = 0;
  const render = (start: number, end: number): string => {
    let result = '';
    let at = start;
    while (next < outerFirst.length && outerFirst[next]!.start < end) {
      const outer = outerFirst[next]!;
      const same: Mutant[] = [];
      while (outerFirst[next]?.start === outer.start && outerFirst[next]!.end === outer.end)
        same.push(outerFirst[next++]!);
      const original = render(outer.start, outer.end);
      result += text.slice(at, outer.start) + same.reduce(withSwitch, original);
      at = outer.end;
    }
    return result + text.slice(at, end);
  };
  return render(0, text.length);
}

function withSwitch(original: string, { id, replacement, isStatement }: Mutant): string {
  return isStatement ? `{ if (!__mutant(${id})) ${original} }` : `(__mutant(${id}) ? (${replacement}) : (${original}))`;
}
