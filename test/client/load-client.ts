import path from 'node:path';
import { buildSync } from 'esbuild';

/** What a file of the client exports; where it imports what the fakes name, it gets those. */
export function loadClient<Exports>(name: string, fakes: Readonly<Record<string, unknown>>): Exports {
  const { outputFiles } = buildSync({
    entryPoints: [path.resolve(__dirname, `../../client/src/${name}.ts`)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    external: Object.keys(fakes),
    supported: { 'dynamic-import': false },
  });
  const module = { exports: {} as Exports };
  new Function('require', 'module', outputFiles[0]!.text)((required: string) => fakes[required], module);
  return module.exports;
}
