import assert from 'node:assert/strict';
import { lintText } from '../../../server/src/lint/lint';
import { cleanReport, layouts } from '../../support/clean-report';
import { change, parseMarked } from '../../support/marked';
import { assertSaid, narrativeFindings, reportSaying } from './in-report';

/** Shapes of breakdowns, each wrong by its marked number. */
const wrong: Record<string, readonly string[]> = {
  'a list behind 其中': [
    '公开信息⟦21条⟧，其中动态12条、通知8条。',
    '公开信息⟦19条⟧，其中：动态12条，通知8条。',
    '公开信息⟦21条⟧，其中动态12条；通知8条。',
    '共公开信息⟦２１条⟧，其中动态１２条、通知８条。',
    '共公开信息⟦二十一条⟧，其中动态十二条、通知八条。',
    '公开信息⟦1,285条⟧，其中动态1,200条、通知84条。',
  ],
  'so many for each of several': [
    '编印公报12期，每期印发1500册，共印发⟦1.6万册⟧。',
    '编发公报4期，每期印刷1200册，共发行⟦5000册⟧。',
    '8个社区各召开议事会3次，街道召开恳谈会6次，累计⟦32次⟧。',
    '按月公开低保、特困、孤儿三类名单各12期，全年共公开⟦38期⟧。',
    '公开栏、微信群、大喇叭分别发布信息86条、173条、94条，累计⟦343条⟧。',
  ],
  'a composition, a row that ends with the rest, complements': [
    '成立由1名分管领导、3名股室负责人和6名联络员组成的⟦11人⟧小组。',
    '公开审批信息⟦1460条⟧，涉及企业开办523条、工程建设418条、社会事务366条、其他事项143条。',
    '收到企业诉求⟦187件⟧，其中已办结169件、正在办理8件。',
    '主动公开信息共⟦290条⟧，政策文件84条、工作动态231条、其他信息19条。',
    '公众号发文⟦640篇⟧，其中原创文章274篇、转发文章356篇。',
    '对2023年底前印发的⟦71件⟧文件进行清理，其中继续有效59件、修改6件、废止4件。',
    '制作⟦62个⟧解读产品（包含34个图解、17个短视频和12个音频）。',
    '办结申请50件，其中予以公开24件、部分公开11件，两项合计⟦37件⟧，其余15件无法提供。',
  ],
  'a total that is said again': [
    '收集意见建议15件，其中线上9件、线下6件。针对上述⟦16件⟧意见逐条研究。',
    '收集意见建议15件，其中线上9件、线下6件。针对前述⟦16件⟧意见逐条研究。',
  ],
  'what was done with all of them': ['承办建议6件、提案3件，⟦10件⟧均已办结。'],
  'the year’s total, told twice': [
    '2024年，本镇共主动公开政府信息203条。全年主动公开的⟦230条⟧政府信息中，动态151条。',
    '2024年，本镇主动公开政府信息203条。在公开的⟦302条⟧信息中，网站104条、微信139条、其他渠道59条。',
    '2024年主动公开政府信息203条。\n\n工作中坚持公开为常态。\n\n2024年，我镇主动公开政府信息⟦230条⟧。',
  ],
  'a total far from its parts': [
    '评估措施⟦64项⟧，其中继续实施49项、优化调整9项、停止实施16项。',
    '对上年度测评反馈的⟦23个⟧问题逐项整改，已完成19个，其余6个正在整改。',
    '发放明白纸2600份、手册850册、提示单1150张。三类资料共⟦4500份⟧。',
  ],
  'numbers one behind the other': ['网站和公报共发布信息⟦十条⟧，分别为一条、零条、一条、七条。'],
  'a total at a distance': [
    '公开信息⟦21条⟧。其中动态12条、通知8条。',
    '公开信息⟦21条⟧，公开及时率100%，其中动态12条、通知8条。',
    '公开信息⟦21条⟧，\n其中动态12条、\n通知8条。',
    '公开信息⟦21条⟧，其中：\n1.动态12条；\n2.通知8条。',
    '通过县政府网站公开信息⟦64条⟧。\n\n具体包括通知公告21条，建议提案9条，执法公示14条，其他信息15条。',
    '通过县政府网站公开信息⟦64条⟧。\n\n其中，通知公告21条，建议提案9条，执法公示14条，其他信息15条。',
  ],
  brackets: [
    '办理提案⟦50件⟧（主办32件、会办17件）。',
    '公开信息100条，其中动态⟦60条⟧（工作动态40条、通知公告19条）、政策40条。',
    '公开信息⟦101条⟧，其中动态60条（工作动态40条、通知公告20条）、政策40条。',
  ],
  'several units and partitions': [
    '对25户企业收取费用⟦2960元⟧，其中个体10户，1200元；公司15户，1750元。',
    '对⟦26户⟧企业收取费用2950元，其中个体10户，1200元；公司15户，1750元。',
    '开展活动⟦60次⟧，其中线上活动25次，线下活动36次；宣讲类30次、咨询类18次、座谈类12次。',
    '开展活动⟦60次⟧，其中线上活动25次，线下活动35次；宣讲类30次、咨询类18次、座谈类13次。',
    '网站公开信息⟦30条⟧，其中动态12条，通知17条；微信公开信息⟦20条⟧，其中动态8条，通知11条。',
  ],
  'what follows the list': [
    '征集意见建议⟦10条⟧，其中居民8条、企业3条，采纳6条。',
    '共处理留言⟦30条⟧，其中咨询18条，求助11条，办结29条。',
  ],
  categories: [
    '收到意见⟦18件⟧，经梳理共归结3类，包括教育5件、交通6件、水利6件。',
    '收到意见17件，经梳理共归结⟦4类⟧，包括教育5件、交通6件、水利6件。',
    '收到意见17件。归纳为⟦两个方面⟧，分别为教育5件、交通6件、水利6件。',
  ],
  'a part larger than the whole': [
    '维护专栏3个，其中新开⟦4个⟧。',
    '接收来信2封（含匿名信⟦3封⟧）。',
    '办理代表建议18件；办理政协提案9件，其中主办件⟦11件⟧。',
  ],
};

describe('the narrative rules find', () => {
  for (const [shape, sentences] of Object.entries(wrong)) {
    describe(shape, () => {
      for (const sentence of sentences) it(sentence.replaceAll('\n', '⏎'), () => void assertSaid(sentence));
    });
  }

  for (const [sentence, severity] of [
    ['发布信息20条，其中动态⟦30条⟧。', 'error'],
    ['发布信息20条，其中动态3条、通知2条、公告⟦30条⟧。', 'error'],
    ['发布信息20条（含动态⟦30条⟧）。', 'error'],
    // Further off, it may be of something else.
    ['发布信息20条，其中动态3条，通知2条，公告⟦30条⟧。', 'warning'],
  ] as const) {
    it(`a part larger than the whole is ${severity}: ${sentence}`, () => {
      assertSaid(sentence);
      const { findings } = lintText(reportSaying(parseMarked(sentence).text));
      assert.deepEqual(
        findings.map((finding) => finding.severity),
        [severity],
      );
    });
  }

  it('names the total, the sum, the gap and the items', () => {
    const [finding] = assertSaid('收到意见⟦18件⟧，其中教育5件、交通6件、水利6件。');
    assert.match(finding!.message.zh, /收到意见18件.*所列 3 项之和为 17（5\+6\+6），少 1/);
    assert.equal(finding!.related.length, 3);
    assert.equal(finding!.fix?.kind, 'suggestion');
  });
});

describe('a change that its figures do not give', () => {
  for (const [sentence, said] of [
    ['收到留言46件，上年40件，增加⟦9件⟧。', /应为增加 6，此处写的是“9件”/],
    ['咨询满意率为97.5%，上年为96%，提高⟦2.5个百分点⟧。', /应为增加 1.5 个百分点，此处写的是“2.5个百分点”/],
  ] as const) {
    it(`is told with the one that they give: ${sentence}`, () => {
      const [finding] = assertSaid(sentence);
      assert.match(finding!.message.zh, said);
    });
  }
});

describe('suggestions in 18件, 归结6项 with six items', () => {
  for (const layout of layouts) {
    it(`are right as they stand (${layout})`, () => assert.deepEqual(narrativeFindings(cleanReport({ layout })), []));
  }

  /** Each number of the sentence, with the words that make it unique. */
  const numbers = [
    '建议18件',
    '归结6项',
    '教育卫生方面的建议1件',
    '平安建设方面的建议1件',
    '产业发展方面的建议3件',
    '道路交通方面的建议7件',
    '农田水利方面的建议4件',
    '其他建议2件',
  ];
  for (const number of numbers) {
    for (const by of [1, -1]) {
      it(`${number} changed by ${by} is one finding, at the total or the count`, () => {
        const changed = number.replace(/\d+/, (digits) => String(Number(digits) + by));
        const text = change(cleanReport(), [[number, changed]]);
        const findings = narrativeFindings(text);
        assert.equal(findings.length, 1, JSON.stringify(findings));
        const at = text.slice(findings[0]!.span.start, findings[0]!.span.end);
        assert.equal(
          at,
          number.startsWith('归结') ? changed.slice(2) : number.startsWith('建议') ? changed.slice(2) : '18件',
        );
      });
    }
  }
});
