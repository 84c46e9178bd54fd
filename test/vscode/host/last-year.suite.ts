import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cleanReport, closeAll, eventually, findingAt, inWorkspace, noFindingOf, open } from './support';

/** Whatever it is called: whose report it is, and of which year, is read in its title. */
const lastYear = '存档.txt';

describe('last year’s report beside this year’s', () => {
  afterEach(async () => {
    await closeAll();
    rmSync(inWorkspace(lastYear).fsPath, { force: true });
  });

  it('is held against what was carried in, and may come, change and vanish', async () => {
    const thisYear = readFileSync(inWorkspace(cleanReport).fsPath, 'utf8');
    const agreeing = thisYear.replaceAll('2024', '2023').replaceAll('2025', '2024');
    const contradicting = agreeing.replace(/(四、结转下年度继续办理\t)0/, '$13');
    assert.notEqual(contradicting, agreeing);

    const { document } = await open(cleanReport);
    writeFileSync(inWorkspace(lastYear).fsPath, contradicting);
    const found = await findingAt(document, 'workspace/carry-over', '0');
    assert.match(found.message, /自然人.*上年结转为 0.*为 3，差 3/);
    const [elsewhere] = found.relatedInformation ?? [];
    assert.equal(elsewhere?.location.uri.toString(), inWorkspace(lastYear).toString());

    writeFileSync(inWorkspace(lastYear).fsPath, agreeing);
    await noFindingOf(document, 'workspace/carry-over');
    writeFileSync(inWorkspace(lastYear).fsPath, contradicting);
    await eventually('the finding to be back', () => findingAt(document, 'workspace/carry-over', '0'));
    rmSync(inWorkspace(lastYear).fsPath);
    await noFindingOf(document, 'workspace/carry-over');
  });
});
