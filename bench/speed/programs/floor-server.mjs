// A language server that answers each change with the same diagnostic and reads nothing: no server can do less.
let input = Buffer.alloc(0);

process.stdin.on('data', (data) => {
  input = Buffer.concat([input, data]);
  for (;;) {
    const head = input.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(input.toString('latin1', 0, head))[1]);
    if (input.length < head + 4 + length) return;
    receive(JSON.parse(input.toString('utf8', head + 4, head + 4 + length)));
    input = input.subarray(head + 4 + length);
  }
});

function receive({ id, method, params }) {
  if (method === 'initialize') send({ id, result: { capabilities: { textDocumentSync: 2 } } });
  else if (method === 'shutdown') send({ id, result: null });
  else if (method === 'exit') process.exit();
  else if (method === 'textDocument/didOpen' || method === 'textDocument/didChange') {
    const { uri, version } = params.textDocument;
    const start = { line: 0, character: 0 };
    const diagnostics = [{ range: { start, end: start }, message: 'always the same' }];
    send({ method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics } });
  }
}

function send(message) {
  const content = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  process.stdout.write(`Content-Length: ${content.length}\r\n\r\n`);
  process.stdout.write(content);
}
