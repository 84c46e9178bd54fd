import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { installOnce, unpackPackage } from './npm-package';

/** A Chromium, and what its environment must hold besides that of this process. */
export interface ChromiumInstallation {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Later majors of the package ask for Node 22. */
const chromiumPackage = { name: '@sparticuz/chromium', version: '143.0.4' };

/**
 * Puts the headless Chromium inside the npm package `@sparticuz/chromium` into a cache folder. A second call finds it
 * there. The package's own code is not run: it would unpack into the system's temporary folder, and only on certain
 * machines the libraries too.
 *
 * @throws Error that says why, when there is none for this machine, it cannot be had, or it does not start
 */
export const installChromium = async (cache: string): Promise<ChromiumInstallation> => {
  const { name, version } = chromiumPackage;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`${name} holds a Chromium for Linux on x64 only, not for ${process.platform} on ${process.arch}`);
  }
  const home = await installOnce(cache, `chromium-${version}`, (folder) => unpack(folder, `${name}@${version}`));
  const executable = join(home, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const environments = [fonts, { ...fonts, LD_LIBRARY_PATH: libraryPath(join(home, 'lib')) }];
  const complaints: string[] = [];
  for (const environment of environments) {
    const complaint = complaintAtStart(executable, environment);
    if (complaint === undefined) return { executable, environment };
    complaints.push(complaint);
  }
  throw new Error(`The Chromium of ${name} does not start. ${complaints.join('; with its own libraries: ')}`);
};

const unpack = async (folder: string, wanted: string): Promise<void> => {
  const source = join(await unpackPackage(folder, wanted), 'bin');
  const executable = createWriteStream(join(folder, 'chromium'), { mode: 0o755 });
  await pipeline(createReadStream(join(source, 'chromium.br')), createBrotliDecompress(), executable);
  // `lib` with NSS and expat, which a system without a desktop may lack, and `fonts` with one family.
  unpackArchive(join(source, 'al2023.tar.br'), folder);
  unpackArchive(join(source, 'fonts.tar.br'), folder);
  // In place of the package's own, which knows the folders of one kind of machine only.
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration);
  rmSync(join(folder, 'package'), { recursive: true });
};

const unpackArchive = (archive: string, folder: string): void => {
  // Its files belong to users of another machine, whom root would try to set as owners here.
  execFileSync('tar', ['-xf', '-', '--no-same-owner'], {
    cwd: folder,
    input: brotliDecompressSync(readFileSync(archive)),
  });
};

/** The system's fonts, and one family more: without any font at all, text takes up no room and nothing can be clicked. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

const libraryPath = (folder: string): string => [folder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');

/** Why the program cannot be loaded in an environment: which library the system lacks. */
const complaintAtStart = (executable: string, environment: ChromiumInstallation['environment']): string | undefined => {
  const { status, stderr, error } = spawnSync(executable, ['--version'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim() || `It ended with status ${status}`);
};
