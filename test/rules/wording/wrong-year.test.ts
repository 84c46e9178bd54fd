import assert from 'node:assert/strict';
import { cleanReport } from '../../support/clean-report';
import { change } from '../../support/marked';
import { assertFound, assertQuick, saying } from './in-report';

const rule = 'wording/wrong-year';

/** In section one of the report for 2024. */
const stale: readonly string[] = [
  '⟦2023年⟧，本镇主动公开政府信息100条。',
  '⟦2023年⟧，云岭镇主动公开政府信息100条，其中动态80条、财政预算信息20条。',
  '⟦2023年⟧，云岭镇人民政府收到政府信息公开申请5件。',
  '⟦2023年⟧全镇共收到政府信息公开申请5件。',
  '⟦2023年⟧度，我镇未收到政府信息公开申请。',
  '⟦2023年⟧共主动公开政府信息100条。',
  '⟦2023 年⟧，我镇坚持以公开为原则、不公开为例外。',
  '⟦2023年⟧，在县委、县政府的坚强领导下，我镇认真贯彻落实《条例》。',
  '⟦2023年⟧，我镇坚持以公开为常态。加强审核。2024年共发布信息8条。',
  '（一）主动公开：⟦2023年⟧，我镇发布信息100条。',
  '一是⟦2023年⟧，我镇发布信息100条。',
  '加强审核。⟦2023年⟧，我镇发布信息100条。',
  '⟦2023年⟧，我镇组织政务公开培训4场，参训160人次。',
  '⟦2023年⟧，我镇共清理失效文件6件，新编指南31份。',
  '⟦2023年⟧，全镇共更新公开栏860条。',
  '⟦2023年⟧，在县委、县政府的正确领导下，我镇政府信息公开工作有序推进。',
  '⟦2023年⟧，镇政府网站发布信息120条。',
  '平台建设方面，⟦2023年⟧我镇更新栏目12个。',
  '截至⟦2023年⟧12月31日，我镇全年公开信息112条。',
  '⟦2024年⟧，我镇将进一步完善公开目录。',
  '⟦2025年⟧，我镇主动公开政府信息100条。',
  '⟦2023年⟧，镇政府召开政务公开会议4次。',
  '⟦2023年⟧，镇政府共入户讲解政策120次，发放资料300份。',
  '今年以来，我镇加强审核。截至⟦2023年⟧底，全年公开信息120条。',
  '2024年，我镇调整了领导小组。⟦2023年⟧，全镇共报送信息60篇。',
  '下一步，⟦2024年⟧，我镇将抓好两项工作。',
];

const silent: readonly string[] = [
  '2024年，镇政府召开政务公开会议4次。',
  '2023年，县政府召开常务会议12次。',
  '截至2023年底，全年公开信息120条。今年公开信息150条。',
  '2024年，我镇报送信息80篇。2023年，全镇共报送信息60篇。',
  '下一步，2025年，我镇将抓好两项工作。',
  '2024年，本镇主动公开政府信息100条。',
  '2023年，我镇收到申请5件，2024年收到8件，增长60%。',
  '2023年，我镇收到申请5件。2024年，我镇收到申请8件。',
  '2023年，我镇收到申请5件。今年收到8件。',
  '2023年，我镇收到申请5件。\n\n2024年，我镇收到申请8件。',
  '2024年，我镇收到申请8件。2023年，我镇收到申请5件。',
  '2023年，我镇认真完善制度。2024年，我镇完善平台。',
  '2023年5月，我镇成立领导小组，成员8名。',
  '2023年以来，我镇主动公开政府信息100条。',
  '2023年底，我镇共公开信息100条。',
  '2023年至2024年，我镇共公开信息100条。',
  '2023—2025年，我镇共公开信息100条。',
  '2023年、2024年分别公开信息8条、9条。',
  '2023年度部门决算信息公开8条。',
  '公开2023年度部门决算和2025年部门预算。',
  '截至2023年12月31日，累计公开信息100条。',
  '较2023年增加8条，同比增长8%。',
  '2023年，我镇收到申请5件，结转3件。',
  '2023年，我镇首次设立公开专栏，发布信息8条。',
  '2023年，我镇被列为试点，设查阅点8个。',
  '2023年，清溪县印发实施方案8份。',
  '落实《2023年政务公开工作要点》和清政发〔2023〕8号。',
  '按照2021—2025年规划，公开信息8条。',
  '针对2023年存在的问题，我镇采取了措施。',
  '2023年工作中存在问题的改进情况：已全部整改。',
  '2025年，我镇将进一步公开政府信息100条。',
  '2022年，我镇公开政府信息100条。',
  '2023年，我镇荣获先进单位，公开信息20条。',
  '2023年10月至2024年3月，我镇公开信息30条。',
  '在2023年度全县考核中，我镇位列第一。',
  '2024年，我镇公开信息94条；2023年为88条。',
  '2023年底结转的申请2件，已于2024年1月答复。',
];

/** In section five. */
const outlooks: readonly string[] = [
  '⟦2024年⟧，本镇将进一步拓宽公开渠道。',
  '⟦2024年⟧，我镇将继续加强培训。',
  '下一步，⟦2024年⟧我镇将着力加强解读。',
  '针对这些问题，⟦2024年⟧，我镇将增加图解比例。',
  '下一步，我镇将在⟦2024年⟧进一步加强培训。',
  '⟦2023年⟧，我镇将按照上级要求，做好公开工作。',
  '⟦2024年⟧，云岭镇将不断完善制度。',
  '⟦2024年⟧工作打算：一是加强审核。',
  '整改措施。为进一步规范公开工作，⟦2024年⟧我镇加大培训力度。',
];

const noOutlooks: readonly string[] = [
  '2025年，本镇将进一步拓宽公开渠道。',
  '2024年，本镇将信息公开工作列入重要议事日程。',
  '2024年，本镇将进一步规范公开作为重点任务。',
  '针对2024年存在的问题，本镇将进一步拓宽公开渠道。',
  '针对2024年存在的不足我镇将进一步改进。',
  '2024年，本镇政府信息公开工作主要存在以下问题：一是公开不够及时。',
  '2024年，本镇采取了两项措施，加强培训。',
  '针对以上问题，2024年我镇加大培训力度，组织培训8次。',
  '为进一步规范公开工作，2024年我镇加大了培训力度。',
  '上年提出，2024年本镇将进一步拓宽渠道，目前完成。',
  '2023年度报告中承诺2024年本镇将继续加强培训。',
  '落实《2024年我镇将继续加强培训的方案》。',
  '2024—2025年，本镇将继续加强培训。',
  '2023年工作中存在问题的改进情况：逐项整改。',
  '2025年工作打算：一是加强审核。',
  '按照2024年工作计划，加强审核。',
];

describe('a wrong year', () => {
  for (const sentence of stale) it(`is found in ${sentence}`, () => void assertFound(rule, saying(sentence)));
  for (const sentence of silent) it(`is none of ${sentence}`, () => void assertFound(rule, saying(sentence)));
  for (const sentence of outlooks) {
    it(`is found in the outlook ${sentence}`, () => void assertFound(rule, saying(sentence, 'problems')));
  }
  for (const sentence of noOutlooks) {
    it(`is none of section five: ${sentence}`, () => void assertFound(rule, saying(sentence, 'problems')));
  }

  it('is found in what the preface announces', () => {
    assertFound(rule, saying('现将云岭镇⟦2023年⟧政府信息公开工作情况公布如下。', 'preface'));
    assertFound(rule, saying('现公布⟦2023年⟧度政府信息公开工作年度报告。', 'preface'));
    assertFound(rule, saying('现公布2024年度政府信息公开工作年度报告。', 'preface'));
    assertFound(rule, saying('现向社会公布⟦2023年⟧度云岭镇政府信息公开年度报告。'));
    assertFound(rule, saying('按时公布2023年度政府信息公开年度报告。'));
    assertFound(rule, saying('现按照《2021年信息公开工作报告格式》编制。', 'preface'));
  });

  it('is the date of a report signed before the year was over', () => {
    for (const date of [
      '⟦2024年1月20日⟧',
      '（⟦2024年12月25日⟧）',
      '⟦2023年1月20日⟧',
      '⟦二〇二四年一月二十日⟧',
      '发布日期：⟦2024年1月20日⟧',
      '云岭镇人民政府　⟦2024 年 1 月 20 日⟧',
    ]) {
      assertFound(rule, saying(`没有其他事项。\n\n${date}`, 'other'));
    }
    assertFound(rule, change(cleanReport(), [['\n\n根据《中华', '\n\n（⟦2024年1月20日⟧）\n\n根据《中华']]));
  });

  it('is none of the date of a report signed in time, nor of other dates', () => {
    for (const text of ['2025年1月20日', '（2024年12月31日）', '二〇二五年一月二十日', '会议时间为2024年5月15日']) {
      assertFound(rule, saying(`没有其他事项。\n\n${text}`, 'other'));
    }
    assertFound(rule, saying('2024年5月15日'));
  });

  it('is that of the title where the text speaks of one other throughout', () => {
    const marked = cleanReport({ year: 2023 })
      .replace('云岭镇人民政府2023年', '云岭镇人民政府⟦2022⟧年')
      .replace('本镇政府信息公开工作主要存在', '本镇主要存在')
      .replace('（三）政府信息管理', '（三）政府信息管理\n\n2023年，我镇发布信息8条。');
    const { findings } = assertFound(rule, marked);
    assert.match(findings[0]!.message.zh, /标题写 2022 年/);
  });

  it('is not told where the title has no year', () => {
    assertFound(rule, saying('2023年，本镇主动公开政府信息100条。').replace('人民政府2024年政府', '人民政府政府'));
  });

  describe('of a report without a title', () => {
    const untitled = (text: string) => text.slice(text.indexOf('\n') + 1);

    it('is told by the statistical period', () => {
      const { findings } = assertFound(rule, untitled(saying('⟦2023年⟧，我镇主动公开政府信息100条。')));
      assert.match(findings[0]!.message.zh, /这是 2024 年的报告/);
    });

    it('is told by what the preface announces', () => {
      assertFound(
        rule,
        untitled(saying('⟦2023年⟧，我镇主动公开政府信息100条。'))
          .replace('编制本报告。', '现公布2024年政府信息公开工作年度报告。')
          .replace(/，所列数据的统计期限[^。]*/, ''),
      );
    });

    it('is not told where the two contradict each other', () => {
      assertFound(
        rule,
        untitled(saying('2023年，我镇主动公开政府信息100条。')).replace(
          '编制本报告。',
          '现公布云岭镇2023年政府信息公开工作年度报告。',
        ),
      );
    });

    it('is that of the period where the text speaks of one other throughout', () => {
      const marked = untitled(cleanReport({ year: 2023 }))
        .replace('2023年1月1日起至2023年12月31日', '⟦2022年1月1日起至2022年12月31日⟧')
        .replace('（三）政府信息管理', '（三）政府信息管理\n\n2023年，我镇发布信息8条。');
      const { findings } = assertFound(rule, marked);
      assert.match(findings[0]!.message.zh, /统计期限写 2022 年/);
    });
  });

  it('is looked for in linear time', () => {
    for (const piece of [
      '2023年，本镇公开信息1条。',
      '2023年，',
      '2024年将继续，',
      '为进一步，2024年',
      '现将2',
      '在县委下，',
      '（一）',
    ]) {
      assertQuick(rule, piece.repeat(10_000));
    }
  });
});
