import { createConnection, LSPErrorCodes, type Message, ProposedFeatures } from 'vscode-languageserver/node';
import { optimiseLater } from '../files/optimise-later';
import { startServer } from './server';
import { connectStreams, type End } from './streams';

const options = {
  connectionStrategy: {
    // A request that is cancelled before its turn comes is not worked on at all.
    cancelUndispatched: (message: Message) => ({
      jsonrpc: message.jsonrpc,
      id: null,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled by the client.' },
    }),
  },
};

const otherTransports = ['--node-ipc', '--socket', '--pipe'];
const isNamed = process.argv.slice(2).some((argument) => otherTransports.includes(argument.split('=')[0]!));

optimiseLater();
startServer(
  isNamed
    ? createConnection(ProposedFeatures.all, options)
    : connectStreams(process.stdin, process.stdout, options, exit),
);

function exit(end: End): void {
  if (end.kind === 'garbled') process.stderr.write(`${end.reason}\n`);
  process.exit(end.kind === 'closed' && end.agreed ? 0 : 1);
}
