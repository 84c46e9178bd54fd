import assert from 'node:assert/strict';
import { shortText } from '../../client/src/status-text';
import type { StatusParams } from '../../server/src/language-server/messages';

const report: StatusParams = {
  uri: 'untitled:年报',
  state: 'report',
  edition: '2021',
  errors: 0,
  warnings: 0,
  infos: 0,
  explanation: '',
};

describe('the status bar', () => {
  it('leaves out severities with no finding', () => {
    assert.equal(shortText({ ...report, errors: 3, infos: 12 }).zh, '年报 2021版 3错 12提示');
    assert.equal(shortText({ ...report, warnings: 1 }).en, 'Nianbao 2021 1W');
  });

  it('has a tick for a report without findings', () => {
    assert.equal(shortText(report).zh, '年报 2021版 $(check)');
  });
});
