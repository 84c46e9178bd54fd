import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type PrettyOptions, pretty } from '../../server/src/cli/formats/pretty';
import type { InputFile } from '../../server/src/cli/inputs';
import { reportLook } from '../../server/src/cli/look';
import { excerptColumns, usesColors } from '../../server/src/cli/terminal';
import { Together } from '../../server/src/cli/together';
import { replaceFile } from '../../server/src/files/replace-file';
import { lint } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { temporaryFolder } from '../files/temporary-folder';
import { faultyReport } from './faulty-report';

describe('colours', () => {
  it('are for terminals, and not where NO_COLOR is set', () => {
    assert.equal(usesColors({ isTTY: true }, {}), true);
    assert.equal(usesColors({ isTTY: false }, {}), false);
    assert.equal(usesColors({ isTTY: true }, { NO_COLOR: '1' }), false);
    assert.equal(usesColors({ isTTY: true }, { TERM: 'dumb' }), false);
  });

  it('change nothing but the colour', () => {
    const input: InputFile = { path: '年报.md', file: '年报.md', named: true, settings: {}, configuration: undefined };
    const report = readReport(faultyReport()).report!;
    const together = new Together([input]);
    together.take(0, reportLook(report, lint(report)));
    const checked = together.checked({ ignored: 0, unreadable: [], faultyConfigurations: [] });
    const options: PrettyOptions = { language: 'zh-CN', colors: false, columns: 80, ambiguousIsWide: false };
    const plain = [...pretty(checked, options)].join('');
    const coloured = [...pretty(checked, { ...options, colors: true })].join('');
    assert.notEqual(coloured, plain);
    assert.equal(stripVTControlCharacters(coloured), plain);
  });

  it('leave an excerpt the width of the terminal, within reason', () => {
    assert.equal(excerptColumns({ isTTY: true, columns: 90 }), 90);
    assert.equal(excerptColumns({ isTTY: true, columns: 10 }), 40);
    assert.equal(excerptColumns({ isTTY: false, columns: 10 }), 100);
  });
});

describe('replaceFile', () => {
  const folder = temporaryFolder();

  it('does not overwrite what another program has just written', async () => {
    const file = join(folder({ 'a.txt': 'theirs' }), 'a.txt');
    assert.equal(await replaceFile(file, Buffer.from('mine'), Buffer.from('new')), false);
    assert.equal(readFileSync(file, 'utf8'), 'theirs');
    assert.equal(await replaceFile(file, Buffer.from('theirs'), Buffer.from('new')), true);
    assert.equal(readFileSync(file, 'utf8'), 'new');
  });

  it('fails without a trace where there is no such file', async () => {
    await assert.rejects(replaceFile(join(folder(), 'a.txt'), Buffer.from(''), Buffer.from('')), { code: 'ENOENT' });
  });
});
