import assert from 'node:assert/strict';
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { answering } from '../../server/src/language-server/answering';

describe('a feature that throws', () => {
  const failing = (error: unknown) => {
    const logged: string[] = [];
    const feature = () => Promise.reject(error);
    const handler = answering(feature, 'nothing', (message) => void logged.push(message));
    return { logged, answer: () => handler({}, CancellationToken.None) };
  };

  it('answers with nothing, and the log says why', async () => {
    const { answer, logged } = failing(new Error('a bug'));
    assert.equal(await answer(), 'nothing');
    assert.match(logged[0]!, /a bug[\s\S]+answering\.test/);
  });

  it('refuses in words where it means to', async () => {
    const refusal = new ResponseError(LSPErrorCodes.RequestFailed, 'no');
    const { answer, logged } = failing(refusal);
    await assert.rejects(answer, refusal);
    assert.deepEqual(logged, []);
  });
});
