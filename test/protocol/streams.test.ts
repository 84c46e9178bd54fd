import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { connectStreams, type End } from '../../server/src/language-server/streams';

const serverFile = path.resolve(__dirname, '../../dist/server.js');
const request = (id: number) =>
  `{"jsonrpc":"2.0","id":${id},"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}`;
const framed = (content: string, length: number | string = content.length) =>
  `Content-Length: ${length}\r\n\r\n${content}`;

describe('a client that lies about the length of its messages', () => {
  const lies = {
    'too short': framed(request(1), request(1).length - 5) + framed(request(2)),
    'too long': framed(request(1), request(1).length + 5) + framed(request(2)),
    nothing: framed(request(1), 0) + framed(request(2)),
    'less than nothing': framed(request(1), -5) + framed(request(2)),
    'no number': framed(request(1), 'many'),
    'not said': `Content-Type: text\r\n\r\n${request(1)}`,
  };
  for (const [name, sent] of Object.entries(lies)) {
    it(`is told so, and let go: ${name}`, async () => {
      const server = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
      let said = '';
      server.stderr.on('data', (data) => {
        said += data;
      });
      // It may be gone before all is written.
      server.stdin.on('error', () => {});
      server.stdin.write(sent);
      const [status] = await once(server, 'exit');
      assert.equal(status, 1);
      assert.notEqual(said, '');
    });
  }

  it('is not waited for without end', async () => {
    const input = new PassThrough();
    const over = new Promise<End>((resolve) => {
      connectStreams(input, new PassThrough(), {}, resolve, 20).listen();
    });
    input.write(framed(request(1), 10_000_000_000));
    assert.equal((await over).kind, 'garbled');
  });
});

describe('a client that goes away', () => {
  for (const [name, sent, status] of [
    ['in the middle of its work', request(1), 1],
    ['after it said so', '{"jsonrpc":"2.0","id":1,"method":"shutdown"}', 0],
  ] as const) {
    it(`takes the server along: ${name}`, async () => {
      const server = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      server.stdin.write(framed(request(0)) + framed(sent));
      let said = '';
      for await (const data of server.stdout) {
        said += data;
        if (said.includes('"id":1')) break;
      }
      server.stdin.end();
      const [ended] = await once(server, 'exit');
      assert.equal(ended, status);
    });
  }
});
