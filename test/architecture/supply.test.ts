import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

describe('what comes from others', () => {
  it('is of one version: that of package.json is the one that is installed', () => {
    const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    // Everything shipped is bundled.
    assert.equal(dependencies, undefined);
    const installed = Object.keys(devDependencies).map((name) => [name, packages[`node_modules/${name}`].version]);
    assert.deepEqual(devDependencies, Object.fromEntries(installed));
  });

  const folder = '.github/workflows';
  for (const name of readdirSync(folder)) {
    it(`is of one commit, with its version beside it: the actions of ${name}`, () => {
      const used = readFileSync(`${folder}/${name}`, 'utf8').match(/uses:.*/g) ?? [];
      assert.ok(used.length > 0);
      for (const line of used) assert.match(line, /^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });
  }
});
