import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { printable } from '../../server/src/text/printable';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { change } from '../support/marked';
import { checkJson, nianbao } from './command';
import { faultyReport } from './faulty-report';

/** Clears the screen, sets a title, turns the direction round, and does so in the eight-bit way too. */
const hostile = '\u001b[2J\u001b]0;x\u0007\u202e\u009b31m\u007f';
const obeyed = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe('what is quoted', () => {
  const folder = temporaryFolder();
  /** A label and a heading with control characters in them; both are quoted in messages. */
  const text = change(faultyReport(), [
    ['5、存在的主要问题', `5、存在的主要${hostile}问题`],
    ['（七）总计', `（七）总${hostile}计`],
  ]);
  // Windows has no such names.
  const name = process.platform === 'win32' ? '年报.md' : `年\r\n报${hostile}.md`;

  for (const format of ['pretty', 'json', 'sarif', 'junit', 'github']) {
    it(`sends no command to a terminal: ${format}`, () => {
      const root = folder({ [name]: text, [`x${name}`]: Buffer.alloc(9) });
      const { stdout, stderr, status } = nianbao(root, ['check', '--format', format]);
      assert.equal(status, 2);
      assert.match(stdout, /存在的主要/);
      assert.doesNotMatch(stdout + stderr, obeyed);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }

  it('sends none from a configuration, from arguments and from the difference', () => {
    const configuration = JSON.stringify({ [hostile]: 1, ignore: [`!${hostile}`], rules: { [hostile]: 'off' } });
    const root = folder({ 'a.md': text, 'b/a.md': text, 'b/nianbao.json': configuration });
    for (const args of [
      ['check', 'b'],
      ['check', hostile],
      ['check', `--${hostile}`],
      ['check', `-${hostile}`],
      [hostile],
      ['explain', hostile],
      ['explain', '--text', `${hostile}:1`],
      ['new', '--organization', '云岭镇', '--year', '2024', '--output', `${hostile}/x`],
      ['check', '--output', `${hostile}/x`, 'a.md'],
      ['fix', '--dry-run', 'a.md'],
    ]) {
      const { stdout, stderr } = nianbao(root, args);
      assert.notEqual(stderr, '');
      assert.doesNotMatch(stdout + stderr, obeyed, args[0]);
    }
  });

  it('is in the difference as it stands, with pictures for what cannot be shown', () => {
    const root = folder({ 'a.md': text.replaceAll('\n', '\r\n') });
    const { stdout } = nianbao(root, ['fix', '--dry-run']);
    assert.match(stdout, /^-## 5、存在的主要␛\[2J␛\]0;x␇�/m);
  });

  it('is the same for programs: names and texts come back whole', () => {
    const root = folder({ [name]: text });
    assert.equal(checkJson(root, []).files[0]!.path, name);
    const log = JSON.parse(nianbao(root, ['check', '--format', 'sarif']).stdout) as Log;
    const { uri } = log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
    assert.equal(decodeURIComponent(uri!), name);
    const { stdout } = nianbao(root, ['check', '--format', 'junit']);
    if (name.includes('\n'))
      assert.match(stdout, /<testsuite name="年&#13;&#10;报\[2J\]0;x&#8238;&#155;31m&#127;\.md"/);
  });

  it('is no link in SARIF, and no command in GitHub’s log', () => {
    const root = folder({
      'a.md': change(cleanReport(), [['（七）总计', '[（七）总计](https://example.com)\r::error::x']]),
    });
    const log = JSON.parse(nianbao(root, ['check', '--format', 'sarif']).stdout) as Log;
    const messages = log.runs[0]!.results!.map(({ message }) => message.text!);
    assert.ok(
      messages.some((message) => message.includes('\\[（七）总计\\](https://example.com)')),
      messages.join('\n'),
    );
    for (const line of nianbao(root, ['check', '--format', 'github']).stdout.split(/[\r\n]/)) {
      assert.match(line, /^(::(error|warning|notice) file=a\.md,|检查了|其中|$)/);
    }
  });
});

describe('printable', () => {
  it('keeps what is text, and stays on one line', () => {
    assert.equal(printable('“云岭镇”𠮷　á — 1,2'), '“云岭镇”𠮷　á — 1,2');
    assert.equal(printable('a\tb\r\nc\ud800\u2067'), 'a b␍␊c��');
  });
});
