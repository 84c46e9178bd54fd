import assert from 'node:assert/strict';
import { lintText } from '../../../server/src/lint/lint';
import { writeBlankReport } from '../../../server/src/report/write';
import { cleanReport, layouts } from '../../support/clean-report';
import { change } from '../../support/marked';
import { assertFound, assertQuick, saying } from './in-report';

const rule = 'wording/placeholder';

const found: readonly string[] = [
  '⟦XX⟧镇坚持公开为常态。',
  '依托⟦××⟧县政府网站发布信息8条。',
  '⟦xx⟧街道办事处设立查阅点。',
  '⟦某某⟧局负责信息审核。',
  '会同⟦ＸＸ⟧社区开展宣传。',
  '⟦XXXX⟧年，本镇主动公开信息8条。',
  '⟦20XX⟧年，本镇主动公开信息8条。',
  '⟦202X⟧年，本镇主动公开信息8条。',
  '印发《⟦××⟧镇政务公开工作制度》。',
  '共收到申请⟦X⟧件，办结⟦X⟧件。',
  '发布信息⟦XX⟧余条。',
  '发布信息⟦×⟧条。',
  '召开会议⟦XX⟧次，培训⟦XX⟧人次。',
  '联系人：⟦XX⟧，电话：⟦XXXXXXXX⟧。',
  '电话0990-⟦XXXXXXX⟧。',
  '由专人（⟦XX⟧）负责。',
  '全年组织培训⟦___⟧次。',
  '全年组织培训⟦__⟧次，发放手册⟦________⟧册。',
  '培训情况⟦（待填）⟧。',
  '培训情况……⟦（待补充）⟧',
  '⟦【此处填写】⟧',
  '⟦【待核实】⟧',
  '⟦[此处插入数据]⟧',
  '⟦（请填写：全年培训次数）⟧',
  '⟦（请在此处填写培训情况）⟧',
  '⟦（填写数字）⟧件。',
  '公开政府信息57条⟦（请据实填写）⟧。',
  '总体要求⟦（宋体加粗小四号字）⟧',
  '落款⟦(仿宋_GB2312，三号)⟧',
  '公开政府信息57条⟦（请根据实际情况填写）⟧。',
  '公开政府信息57条⟦（据实填写，没有的填0）⟧。',
  '培训2次⟦（各单位结合本单位实际填报）⟧。',
  '培训2次⟦（由各部门根据实际情况补充）⟧。',
  '培训2次⟦[按实际情况撰写]⟧。',
  '培训2次⟦（请简要说明培训内容）⟧。',
  '收到申请0件⟦（如无，填0）⟧。',
  '⟦（此处填写全年公开的数量）⟧',
  '⟦单击此处输入文字⟧。',
  '⟦点击此处添加内容⟧。',
  '共⟦（  ）⟧件。',
  '共⟦(  )⟧件。',
  '印发⟦《》⟧。',
  '⟦2025年 月 日⟧',
  '⟦2025年月日⟧',
  '截至⟦年　月　日⟧。',
  '（⟦地址：⟧，邮编：990021，⟦电话：⟧）',
  '全年⟦共条⟧，其中动态8条。',
  '全年⟦主动公开条⟧。',
  '全年⟦共计 元⟧。',
  '全年⟦收到申请件⟧，其中自然人8件。',
  '发布⟦工作动态  条⟧、公告8条。',
  '发布⟦政策解读篇⟧。',
  '开展⟦业务培训次⟧。',
  '⟦收到信息公开申请件⟧，均已答复。',
  '⟦被申请行政复议件⟧、⟦被提起行政诉讼件⟧。',
  '代表⟦提出建议件⟧。',
  '收取⟦信息处理费元⟧。',
  '⟦累计 人次⟧。',
  '发放手册⟦260余⟧。',
  '发放手册⟦3000多⟧，张贴公告8张。',
];

const silent: Record<string, readonly string[]> = {
  'what is denied': ['2024年，我镇未收到信息公开申请件。', '没有收到政府信息公开申请件，未收到建议件。'],
  'sizes and numbers of rooms': ['查阅点（三号、四号窗口）开放，字体（加粗）可调。'],
  'names in quotation marks': ['开设“XX镇那些事”专栏。', '发布“寻找××村”短视频。', '“政策XX问”栏目更新。'],
  'multiplication and sums': [
    '提供7×24小时服务。',
    '展板尺寸为120×80厘米，共6×5个格。',
    '召开“1+X”新闻发布会，推行1+X个专班。',
    '实行5×8小时与7×24小时制。',
  ],
  'X that is a letter': [
    '采购X光机1台，X光检查8次。',
    '使用XX-100型扫描仪1台。',
    '上传XML文件和XLSX件。',
    '发布《XXL开放数据》接口。',
    'A4X年历8份。',
  ],
  'brackets that tell others what to fill in, or what was done': [
    '申请人可填写《政府信息公开申请表》（请如实填写）。',
    '开放时间为9时至17时（根据实际情况调整）。',
    '统一格式（结合实际编写公开手册2册，据实填写台账8份）。',
    '提供指引（请填写《申请表》）。',
  ],
  'persons and cases': [
    '答复王××个人申请1次。',
    '李XX人身权案已结。',
    '办结张××诉某局信息公开案1件。',
    '参见（2024）XX行初5号判决。',
    '热线138XXXX5678已核实，138****5678同。',
  ],
  'code and addresses': [
    '网址https://www.example.cn/a__b/XX/____。',
    '邮箱xx__xx@example.cn。',
    '目录名为`____`和`XX镇`。',
    '下载附件[年报](https://example.cn/__/XX) 。',
  ],
  'Markdown and rules': [
    '这是__重点__内容，还有___特别___说明，__重点__：__加粗__，___强调___。',
    '________________',
    '字段user__name__id已删除。',
  ],
  'brackets with text': [
    '（请填写《政府信息公开申请表》后提交）',
    '（请填表）',
    '（填写《申请表》）',
    '（待遇保障类）信息8条。',
    '（此处所列为办结数）',
    '（以下简称《条例》）',
    '公示期限（待定项目除外）已满。',
  ],
  'words that hold a unit': [
    '依法公开条例全文，完善公开条件。',
    '线下依申请件，均已登记。',
    '所有依申请公开件，均已答复。',
    '及时处理收到申请件，做到件件登记。',
    '统计公开条数、发布篇数、收到件数。',
    '每日按时公开日期，缩短发布周期。',
    '办结信访件，印发文件，召开会议。',
    '主动公开个人信息保护制度，公布事项。',
    '提高发布频次，覆盖全部栏目。',
    '加强合计、共计等数据的核对。',
    '共享数据，共建平台，共同推进。',
    '收取费用，单位为元。',
    '建立多元解读机制，共计8万元。',
    '共12条，其中动态8条；共计2次。',
  ],
  'numbers without a unit': [
    '粉丝数达3000余，阅读量1.2万余。',
    '总访问量超过5000余。',
    '发放手册260余册。',
    '共260余条、300多件。',
    '第3多。',
  ],
  'dates that are there': [
    '2025年1月8日',
    '2024 年 12 月 31 日',
    '登记出生年月日。',
    '自年初起，逐月逐日公开。',
    '按年、月、日归档。',
  ],
  'labels with something behind': [
    '（地址：清溪县云岭镇，邮编：990021）',
    '联系电话： 0990-5550126。',
    '核对IP地址：，以及网址。',
  ],
  'Chinese years': ['二〇二四年，信息公开工作推进。', '二○○九年以来。'],
};

describe('a placeholder', () => {
  for (const sentence of found) it(`is found in ${sentence}`, () => void assertFound(rule, saying(sentence)));

  it('is found in the title', () => {
    assertFound(rule, change(cleanReport(), [['# 云岭镇人民政府', '# ⟦XX⟧镇人民政府']]));
    assertFound(rule, change(cleanReport(), [['# 云岭镇人民政府2024', '# 云岭镇人民政府⟦20XX⟧']]));
  });

  for (const layout of layouts) {
    it(`is all that a blank report is warned of (${layout})`, () => {
      for (const year of [2020, 2024]) {
        const text = writeBlankReport({ organization: '云岭镇人民政府', year, layout });
        // The blank tables are another rule's.
        const findings = lintText(text).findings.filter(
          (one) => one.severity !== 'info' && one.rule !== 'tables/blank-cell',
        );
        assert.deepEqual(
          [...new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))],
          [`${rule} warning`],
        );
        assert.equal(findings.length, text.split('（请填写：').length - 1);
      }
    });
  }

  for (const [trap, sentences] of Object.entries(silent)) {
    describe(`is none of ${trap}`, () => {
      for (const sentence of sentences) it(sentence, () => void assertFound(rule, saying(sentence)));
    });
  }

  it('is none of the blank cells of a table', () => {
    assertFound(rule, change(cleanReport(), [['| 规章 | 0 | 0 | 0 |', '| 规章 |  |  |  |']]));
  });

  it('is looked for in linear time', () => {
    for (const piece of [
      'XX镇',
      '__，',
      '（待填',
      '共条',
      '年 月',
      '主动公开 ',
      '260余',
      '共    ',
      '__',
      '《',
      '某某',
      '<a',
    ]) {
      assertQuick(rule, piece.repeat(60_000));
    }
  });
});
