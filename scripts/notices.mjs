import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A licence that is not among these is for a person to read before anything under it is shipped. */
const known = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD', 'Apache-2.0'];

/**
 * What the licences of bundled packages ask to go along with them: names, versions and the texts, one that several share
 * once.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles what esbuild says of its bundles
 * @throws where a package has no licence, or one that is not known
 */
export async function thirdPartyNotices(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  /** What is bundled of a package may stand in folders with licences of their own. @type {Map<string, Set<string>>} */
  const folders = new Map();
  for (const path of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    if (folder) folders.set(folder, (folders.get(folder) ?? new Set([folder])).add(dirname(path)));
  }
  /** @type {Map<string, Set<string>>} */
  const packages = new Map();
  for (const [folder, parts] of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    if (!known.includes(license)) throw new Error(`${name}: the licence is ${license}; may it be shipped?`);
    const text = (await Promise.all([...parts].sort().map(licenceTexts))).filter(Boolean).join('\n\n');
    if (!text) throw new Error(`${name}: there is no text of its licence.`);
    packages.set(text, (packages.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  const parts = [...packages].map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n`).sort();
  return [title, ...parts].join(`\n${'─'.repeat(80)}\n\n`);
}

const title = '本扩展所含第三方软件及其许可 · Third-party software in this extension, and its licences\n';

/** The licence and the notices in a folder, whatever the files are called. */
async function licenceTexts(folder) {
  const names = (await readdir(folder)).filter((name) =>
    /^(licen[cs]e|copying|notice|thirdpartynotices)\b/i.test(name),
  );
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}
