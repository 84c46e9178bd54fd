import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text, writePdf } from '../documents/pdf-writer';
import { temporaryFolder } from '../files/temporary-folder';

describe('the bundle that reads PDF', () => {
  const folder = temporaryFolder();

  it('needs nothing beside it, has the tables of Chinese fonts, and prints nothing of its own', () => {
    const root = folder({
      'pdf.js': readFileSync('dist/pdf.js'),
      'report.pdf': writePdf([{ drawn: [text(80, 700, 16, '公开18件')] }]),
      'read.js': `require('./pdf.js').readPdf(new Uint8Array(require('fs').readFileSync('report.pdf')))
        .then(({ document }) => console.log(document.text));`,
    });
    const { stdout, stderr } = spawnSync(process.execPath, ['read.js'], { cwd: root });
    assert.equal(stderr.toString(), '');
    assert.equal(stdout.toString(), '公开18件\n');
  });
});
