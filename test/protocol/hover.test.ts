import assert from 'node:assert/strict';
import { type Hover, HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node';
import { type CleanReport, cleanReport } from '../support/clean-report';
import { change, parseMarked } from '../support/marked';
import { faultyReport } from './support/faulty-report';
import { pushOnly, type TestClient, textAt, useClient } from './support/test-client';

describe('hover', () => {
  const used = useClient();
  const older = useClient(() => ({ capabilities: pushOnly }));

  /** What the client shows at the first mark, and the text that it shows it for. */
  async function hoverAt(marked: string, client: TestClient = used.client) {
    const { text, spans } = parseMarked(marked);
    const document = client.open(text);
    const hover = (await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: document.uri },
      position: document.positionAt(spans[0]!.start),
    })) as Hover | null;
    return hover && { ...(hover.contents as MarkupContent), word: textAt(document, hover.range!) };
  }

  const marked = (from: string, to: string, options?: CleanReport) => change(cleanReport(options), [[from, to]]);
  const disclosed = '| （一）予以公开 |  | ';

  it('says of a figure which table, row and column it stands in, and writes its relations out', async () => {
    const hover = await hoverAt(marked(`${disclosed}4`, `${disclosed}⟦4⟧`));
    assert.equal(hover!.kind, 'markdown');
    assert.equal(hover!.word, '4');
    assert.deepEqual(hover!.value.split('\n\n'), [
      '**表三“收到和处理政府信息公开申请情况”**',
      '三、本年度办理结果 › （一）予以公开 × 自然人 = 4',
      '勾稽：总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他：5 = 4 + 1 + 0 + 0 + 0 + 0 ✓',
      '勾稽：（七） = （一） + … + （六）3：9 = 4 + 1 + 1 + 2 + 1 ✓',
    ]);
  });

  it('writes the balance with the short names of the rows', async () => {
    const hover = await hoverAt(marked('四、结转下年度继续办理 |  |  | 1', '四、结转下年度继续办理 |  |  | ⟦1⟧'));
    assert.ok(hover!.value.includes('勾稽：一 + 二 = （七） + 四：9 + 1 = 9 + 1 ✓'), hover!.value);
  });

  it('says how far a relation that does not hold is off', async () => {
    const hover = await hoverAt(
      marked(`${disclosed}4 | 1 | 0 | 0 | 0 | 0 | 5`, `${disclosed}4 | 1 | 0 | 0 | 0 | 0 | ⟦7⟧`),
    );
    assert.ok(hover!.value.includes('7 ≠ 4 + 1 + 0 + 0 + 0 + 0（7 与 5，差 2）✗'), hover!.value);
  });

  it('does not compute with what is no number', async () => {
    const hover = await hoverAt(marked(`${disclosed}4`, `${disclosed}⟦O⟧`));
    assert.ok(hover!.value.includes('“O”（不是数字）'), hover!.value);
    assert.ok(hover!.value.includes('未核对'), hover!.value);
  });

  it('finds figures of table two and of table four', async () => {
    const charged = await hoverAt(marked('行政事业性收费 | 1.26', '行政事业性收费 | ⟦1.26⟧'));
    assert.ok(charged!.value.includes('第二十条第（八）项 × 行政事业性收费 × 本年收费金额（单位：万元） = 1.26万元'));
    const review = await hoverAt(marked('| 1 | 0 | 0 | 1 | 2 |', '| ⟦1⟧ | 0 | 0 | 1 | 2 |'));
    assert.ok(review!.value.includes('勾稽：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结：2 = 1 + 0 + 0 + 1 ✓'));
  });

  it('explains the rule behind a finding', async () => {
    const { text, spans } = faultyReport(['sectionTitle']);
    const { start } = spans[0]!;
    const hover = await hoverAt(`${text.slice(0, start)}⟦${text.slice(start, start + 1)}⟧${text.slice(start + 1)}`);
    assert.equal(hover!.word, '存在的主要问题及整改措施');
    for (const part of ['structure/section-title', '依据：', '为什么：', '怎么改：']) {
      assert.ok(hover!.value.includes(part), `${part} is missing in ${hover!.value}`);
    }
  });

  it('says of a number in prose what it was taken for', async () => {
    const hover = await hoverAt(marked('政府信息136条', '政府信息⟦136⟧条'));
    assert.equal(hover!.word, '136条');
    assert.deepEqual(hover!.value.split('\n\n'), [
      '**总数：…过县政府门户网站主动公开政府信息 136 条**',
      '分项 5 项；91+12+8+5+20=136 ✓',
    ]);
    const plain = await hoverAt(marked('政府信息136条', '政府信息⟦136⟧条'), older.client);
    assert.equal(plain!.kind, 'plaintext');
    assert.equal(plain!.value, hover!.value.replaceAll('*', ''));
  });

  it('shows the rule beside it where the number is at fault', async () => {
    const hover = await hoverAt(marked('政府信息136条', '政府信息⟦137⟧条'));
    assert.ok(hover!.value.includes('与 137 不符 ✗'), hover!.value);
    assert.ok(hover!.value.includes('narrative/breakdown-total'), hover!.value);
  });

  it('is plain text for a client that cannot show Markdown', async () => {
    const hover = await hoverAt(marked(`${disclosed}4`, `${disclosed}⟦4⟧`), older.client);
    assert.equal(hover!.kind, 'plaintext');
    assert.ok(!/[*\\]/.test(hover!.value), hover!.value);
  });

  it('says nothing of ordinary prose, nor of a text that is no report', async () => {
    assert.equal(await hoverAt(marked('接受社会评议', '接受⟦社会⟧评议')), null);
    assert.equal(await hoverAt(marked('〔2021〕30号', '〔2021〕⟦30⟧号')), null);
    assert.equal(await hoverAt('会议⟦纪要⟧，共18件。'), null);
  });
});
