import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, cleanReport, closeAll, faultyReport, findingAt, noFindingOf, open, quickFix } from './support';

describe('fixes', () => {
  afterEach(closeAll);

  it('restore the title of a section', async () => {
    const { document } = await open(faultyReport);
    const finding = await findingAt(document, 'structure/section-title', '存在的主要问题及整改措施');
    await apply(await quickFix(document, finding, /存在的主要问题及改进情况/));
    assert.match(document.getText(), /^五、存在的主要问题及改进情况$/m);
    await noFindingOf(document, 'structure/section-title');
  });

  it('correct a label of a table', async () => {
    const { document } = await open(faultyReport);
    const finding = await findingAt(document, 'tables/label', '（三）不予以公开');
    await apply(await quickFix(document, finding, /不予公开/));
    assert.match(document.getText(), /^\t（三）不予公开\t1\.属于国家秘密\t0/m);
    await noFindingOf(document, 'tables/label');
  });

  it('offer the computed total, one by one', async () => {
    const { document } = await open(faultyReport);
    const finding = await findingAt(document, 'arithmetic/applications-row-total', '7');
    await apply(await quickFix(document, finding, /6/));
    assert.match(document.getText(), /^\t（七）总计\t5\t1\t0\t0\t0\t0\t6$/m);
  });

  it('all at once are the safe ones only, and say how many', async () => {
    const { document } = await open(faultyReport);
    await findingAt(document, 'structure/section-title', '存在的主要问题及整改措施');
    const before = document.getText();
    assert.equal(await vscode.commands.executeCommand('nianbao.fixAll'), 3);
    assert.equal(
      document.getText(),
      before.replace('整改措施', '改进情况').replace('不予以公开', '不予公开').replace('[2021]', '〔2021〕'),
    );
    await findingAt(document, 'narrative/breakdown-total', '120件');
  });

  it('all at once do nothing to a clean report', async () => {
    const { document } = await open(cleanReport);
    const before = document.getText();
    assert.equal(await vscode.commands.executeCommand('nianbao.fixAll'), 0);
    assert.equal(document.getText(), before);
  });
});
