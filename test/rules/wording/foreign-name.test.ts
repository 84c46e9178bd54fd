import assert from 'node:assert/strict';
import { assertFound, assertQuick, saying } from './in-report';

const rule = 'wording/foreign-name';

interface Case {
  readonly organization: string;
  readonly found?: readonly string[];
  readonly silent: readonly string[];
  /** In the preface. */
  readonly introduced?: readonly string[];
}

const cases: readonly Case[] = [
  {
    organization: '云岭镇人民政府',
    found: [
      '⟦柳河镇⟧坚持以公开为常态。',
      '2024年，⟦柳河镇⟧人民政府认真贯彻落实《条例》。',
      '2024年⟦清溪县柳河镇⟧高度重视公开工作。',
      '加强审核。⟦青石桥乡⟧收到申请8件。',
      '⟦石泉街道⟧办事处严格审核。',
      '⟦柳河镇⟧在县委领导下稳步推进。',
      '⟦我局⟧加强审核，我局完善制度。',
      '⟦我街道⟧加强审核。',
      '⟦本乡⟧主动公开信息8条。',
    ],
    silent: [
      '云岭镇坚持以公开为常态，清溪县云岭镇认真落实。',
      '清溪县云岭镇坚持以公开为常态。',
      '云岭乡坚持以公开为常态。',
      '清溪县坚持统一部署，县水务局积极配合。',
      '与柳河镇、青石桥乡联合开展宣传。',
      '柳河镇与我镇联合开展宣传。',
      '柳河镇、青石桥乡积极参与。',
      '赴柳河镇学习，会同柳河镇认真排查。',
      '督促街道积极配合，指导乡镇认真落实，各乡镇坚持公开，全镇严格审核。',
      '小城镇全面发展，推动城镇全面提升，各村镇积极参与，特色小镇持续建设。',
      '柳河村坚持公开，柳河社区认真落实，柳河小学积极参与。',
      '原柳河镇坚持公开。',
      '学习《柳河镇坚持公开的做法》，开设“柳河镇坚持公开”专栏。',
      '我县、我市、我省、我区、我国，本县、本市。',
      '自我局限、我乡村、本乡本土、我局部、乡镇，各部门在本局公开。',
      '收到柳河镇人民政府移交申请8件，其中柳河镇8件。',
      '泗水县人民政府1件，收取8元；泗水县公安局8件。',
    ],
    introduced: [
      '如有疑问，请与⟦柳河镇⟧人民政府办公室联系。',
      '现将⟦清溪县柳河镇⟧2024年政府信息公开情况公布如下。',
      '本报告由⟦柳河镇⟧人民政府办公室根据《条例》编制。',
      '内容涵盖⟦柳河镇⟧政府2024年的工作。',
      '如有疑问，请与清溪县人民政府办公室联系。',
      '如有疑问，请与清溪县云岭镇人民政府办公室联系。',
      '现将云岭镇2024年政府信息公开情况公布如下，可到柳河镇、云岭镇查阅。',
      '本报告由云岭镇编制，在清溪县人民政府网站公布。',
    ],
  },
  {
    organization: '清溪县石泉街道办事处',
    found: ['⟦柳河街道⟧认真落实《条例》。', '⟦我镇⟧加强审核。', '⟦我乡⟧加强审核。'],
    silent: ['石泉街道认真落实《条例》。', '我街道、我区、我县、我市加强审核。', '各街道认真落实。'],
    introduced: ['请与⟦柳河街道⟧办事处联系。', '请与石泉街道办事处办公室联系。', '请与清溪县政府办公室联系。'],
  },
  {
    organization: '清溪县发展和改革局',
    found: [
      '⟦我镇⟧加强审核。',
      '⟦我乡⟧加强审核。',
      '⟦我街道⟧加强审核。',
      '⟦我厅⟧加强审核。',
      '⟦我委⟧加强审核。',
      '2024年，⟦清溪县教育局⟧坚持以公开为常态。',
      '2024年，⟦县教育局⟧高度重视政府信息公开工作。',
      '⟦清溪县教育局⟧坚持以公开为常态。',
    ],
    silent: [
      '2024年，县发改局坚持以公开为常态。',
      '2024年，清溪县教育局积极配合。',
      '我委托第三方评估。',
      '县发展和改革局认真落实，县发改局严格审核，我局完善制度。',
      '清溪县教育局积极配合，县水务局认真落实。',
      '柳河镇坚持公开，云岭镇认真落实。',
      '我县、我市、我省经济平稳。各乡镇在本镇公开。',
    ],
    introduced: [
      '请与⟦清溪县教育局⟧办公室联系。',
      '现公布⟦清溪县教育局⟧2024年度政府信息公开情况。',
      '请与清溪县发改局办公室联系。',
      '请与发展和改革局联系。',
      '现向社会公布清溪县发展和改革局2024年度政府信息公开年度报告。',
      '请与清溪县人民政府办公室联系。',
    ],
  },
  {
    organization: '清溪县人民政府',
    found: ['⟦泗水县⟧坚持以公开为常态。', '2024年，⟦泗水县⟧人民政府认真落实。', '⟦我局⟧加强审核。', '⟦我镇⟧完善制度。'],
    silent: [
      '云岭镇坚持公开，清溪县教育局认真落实。',
      '淮江市坚持公开，全县认真落实，各市县积极参与。',
      '我市、我省、我区、我县加强审核。本局、本镇自行公开。',
      '泗水县1件，收取8元。',
    ],
    introduced: [
      '请与⟦泗水县⟧人民政府办公室联系。',
      '请与淮江市人民政府办公室联系。',
      '本报告由清溪县人民政府办公室编制。',
    ],
  },
  {
    organization: '淮江市人民政府办公室',
    found: ['⟦我县⟧加强审核。', '⟦我局⟧加强审核。'],
    silent: [
      '清溪县坚持公开，东城区认真落实，云岭镇积极参与。',
      '泗水县人民政府1件，收取8元；淮江市公安局6件。',
      '我市、我省加强审核。',
    ],
    introduced: ['请与⟦河东市⟧人民政府办公室联系。', '本报告由淮江市人民政府办公室根据《条例》编制。'],
  },
  {
    organization: '淮江市科学技术委员会',
    found: ['⟦我局⟧、我局加强审核。', '2024年，⟦市发展和改革委员会⟧坚持以公开为常态。'],
    silent: [
      '我委加强审核。',
      '柳河镇坚持公开。',
      '2024年，市科委坚持以公开为常态。',
      '2024年，村委会坚持以公开为常态。',
    ],
    introduced: ['请与柳河镇人民政府联系。', '请与⟦淮江市卫生健康委⟧办公室联系。', '请与市科委办公室联系。'],
  },
  {
    organization: '东城区人民政府',
    found: ['2024年，⟦西城区⟧坚持以公开为常态。', '⟦我县⟧加强审核。'],
    silent: ['2024年，东城区坚持以公开为常态。', '2024年，各社区坚持以公开为常态。', '西城区坚持公开。'],
  },
  {
    organization: '清溪经济开发区',
    silent: ['东城区坚持公开。', '我局加强审核。'],
  },
];

describe('a foreign name', () => {
  for (const { organization, found = [], silent, introduced = [] } of cases) {
    describe(`in the report of ${organization}`, () => {
      // The clean report is a town's, and says so.
      const own = (sentence: string, place: 'overview' | 'preface'): string =>
        saying('此处', place, { organization })
          .replace('与云岭镇党政办公室联系', '与我们联系')
          .replaceAll('本镇', '本机关')
          .replace('此处', sentence);
      for (const sentence of found) {
        it(`is found in ${sentence}`, () => void assertFound(rule, own(sentence, 'overview')));
      }
      for (const sentence of silent) {
        it(`is none of ${sentence}`, () => void assertFound(rule, own(sentence, 'overview')));
      }
      for (const sentence of introduced) {
        it(`in the preface: ${sentence}`, () => void assertFound(rule, own(sentence, 'preface')));
      }
    });
  }

  it('is that of a signature', () => {
    assertFound(rule, saying('没有其他事项。\n\n⟦柳河镇人民政府⟧\n\n2025年1月20日', 'other'));
    assertFound(rule, saying('没有其他事项。\n\n清溪县人民政府\n\n云岭镇人民政府\n\n2025年1月20日', 'other'));
  });

  it('is told once for a word that stands everywhere', () => {
    const { findings } = assertFound(rule, saying('⟦我局⟧加强审核。我局完善制度。\n\n我局组织培训。'));
    assert.equal(findings[0]!.related.length, 2);
    assert.match(findings[0]!.message.zh, /3 处/);
  });

  it('is looked for in linear time', () => {
    for (const piece of [
      '柳河镇',
      '柳河镇坚持。',
      '与',
      '现将',
      '由柳河镇根据',
      '我局',
      '清溪县柳河镇，',
      '。',
      '《',
    ]) {
      assertQuick(rule, piece.repeat(30_000));
    }
  });
});
