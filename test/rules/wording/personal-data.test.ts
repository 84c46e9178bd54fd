import assert from 'node:assert/strict';
import { cleanReport } from '../../support/clean-report';
import { change } from '../../support/marked';
import { assertFound, assertQuick, saying } from './in-report';

const rule = 'wording/personal-data';

const found: readonly string[] = [
  '答复申请人赵某（身份证号：⟦11010519491231002X⟧）。',
  '答复申请人赵某（⟦11010519491231002x⟧）。',
  '核实⟦440524198001010013⟧的申请。',
  '通知赵某（⟦13800000000⟧）领取答复书。',
  '通知赵某⟦138 0000 0000⟧领取。',
  '通知赵某⟦138-0000-0000⟧领取。',
  '申请人李某，联系电话⟦13800000000⟧，已答复。',
  '联系人：李某，手机⟦13987654321⟧。',
  '村民李四电话：⟦19900000000⟧。',
  '身份证号⟦11010519491231002X⟧、手机号⟦13800000000⟧已登记。',
];

const silent: readonly string[] = [
  '联系电话：13800000000。',
  '监督电话13800000000，手机：13900000000。',
  '如有疑问，请与办公室联系（手机13800000000）。',
  '方便申请人咨询，电话：13800000000。',
  '咨询热线0990-5550126、12345。',
  '邮箱13800000000@example.cn，QQ：13800000000，微信号：13800000000。',
  '统一社会信用代码：11010519491231002X，索引号：13800000000。',
  '网址https://www.example.cn/13800000000/11010519491231002X.html。',
  '工单号13800000000已办结，文号：15012345678。',
  '总访问量13800000000次，资金13800000000元，合计13800000000.50元。',
  '身份证号110105194912310021已作废，110105194913310020不存在，110105194902300020也不存在。',
  '编码A13800000000B，流水号20241380000000012。',
  '座机010-13800000000-1，区号转接。',
  '11位数字23800000000、12800000000不是手机号。',
  '打码号码138****0000和138XXXX0000。',
  '电话0527—83593059，邮编223600。',
];

describe('personal data', () => {
  for (const sentence of found) it(`is found in ${sentence}`, () => void assertFound(rule, saying(sentence)));
  for (const sentence of silent) it(`is none of ${sentence}`, () => void assertFound(rule, saying(sentence)));

  it('is none of the contact of the preface, nor of the figures of tables', () => {
    assertFound(rule, change(cleanReport(), [['电话：0990-5550126', '联系人：李某，电话：13800000000']]));
    assertFound(rule, change(cleanReport(), [['| 行政许可 | 126 |', '| 行政许可 | 13800000000 |']]));
  });

  it('is not repeated in the message, and has no fix', () => {
    const { findings } = assertFound(rule, saying('通知赵某（⟦13800000000⟧，⟦11010519491231002X⟧）。'));
    for (const { message, fix } of findings) {
      assert.doesNotMatch(message.zh + message.en, /\d{4}/);
      assert.equal(fix, undefined);
    }
  });

  it('is looked for in linear time', () => {
    for (const piece of ['1', '138', '13800000000', '1-', '电话：', 'a.', 'a@'])
      assertQuick(rule, piece.repeat(60_000));
  });
});
