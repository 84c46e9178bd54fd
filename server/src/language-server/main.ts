import { createConnection, LSPErrorCodes, type Message, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';

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

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
const isNamed = process.argv.slice(2).some((argument) => transports.includes(argument.split('=')[0]!));

startServer(
  isNamed
    ? createConnection(ProposedFeatures.all, options)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout, options),
);
