import { spawn } from 'node:child_process';
import { cli } from './command';

/** Starts `nianbao` with these arguments as a language server, greets it, and tells it to end. */
export async function startServer(
  args: readonly string[],
): Promise<{ readonly status: unknown; readonly answers: string }> {
  const server = spawn(process.execPath, [cli, ...args], { env: {} });
  // Standard input stays open: a server whose client has gone away ends at once, and not well.
  const send = (message: object) => {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  };
  let answers = '';
  server.stdout.on('data', (data: Buffer) => {
    answers += data.toString();
    if (answers.includes('"id":2')) send({ method: 'exit' });
  });
  // One that does not start cannot be written to; its status says so.
  server.stdin.on('error', () => {});
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  send({ id: 2, method: 'shutdown' });
  const status = await new Promise((resolve) => server.once('close', resolve));
  return { status, answers };
}
