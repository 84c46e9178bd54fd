import type { Readable, Writable } from 'node:stream';
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { errorText } from './answering';

/** How long a client may be silent in the middle of a message. Milliseconds. */
const patience = 10_000;

/** Why a connection is over: its client went away, after a `shutdown` or not; or it cannot be understood. */
export type End =
  | { readonly kind: 'closed'; readonly agreed: boolean }
  | { readonly kind: 'garbled'; readonly reason: string };

/**
 * A connection over a pair of streams; `end` is told when it is over, once at least. Where a header lies about the length of its
 * message, nobody can say where the next one begins: rather than be silent for ever, the connection ends, and the client
 * starts the server anew.
 */
export function connectStreams(
  input: Readable,
  output: Writable,
  options: ConnectionOptions,
  end: (end: End) => void,
  mostSilence = patience,
): Connection {
  const reader = new StreamMessageReader(input);
  reader.partialMessageTimeout = mostSilence;
  reader.onError((error) => end({ kind: 'garbled', reason: errorText(error) }));
  reader.onPartialMessage(() => {
    // Else it would go on asking.
    reader.partialMessageTimeout = 0;
    end({ kind: 'garbled', reason: 'The rest of a message does not arrive.' });
  });
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(output), options);
  let agreed = false;
  connection.onShutdown(() => {
    agreed = true;
  });
  for (const event of ['end', 'close']) input.once(event, () => end({ kind: 'closed', agreed }));
  return connection;
}
