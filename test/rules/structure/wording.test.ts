import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/text/edits';
import { cleanReport } from '../../support/clean-report';
import { change } from '../../support/marked';
import { assertMarked, findingsOf, shown } from './support';

const titleLine = '云岭镇人民政府2024年政府信息公开工作年度报告';
const partsSentence =
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成';

function plain(...changes: readonly (readonly [string, string])[]): string {
  return change(cleanReport({ layout: 'tabs' }), changes);
}

describe('structure/title', () => {
  const faults: readonly (readonly [title: string, severity: string, fixed: string | undefined])[] = [
    ['⟦云岭镇政府信息公开工作年度报告⟧', 'error', '云岭镇2024年政府信息公开工作年度报告'],
    ['⟦云岭镇政府信息公开工作\n年度报告⟧', 'error', '云岭镇2024年政府信息公开工作\n年度报告'],
    ['⟦2024年政府信息公开工作年度报告⟧', 'warning', undefined],
    ['云岭镇人民政府2024年⟦政府信息公开年度报告⟧', 'warning', titleLine],
    ['云岭镇人民政府2024年⟦政府信息公开工作报告⟧', 'warning', titleLine],
    ['云岭镇人民政府2024年⟦信息公开工作年度报告⟧', 'warning', titleLine],
    ['云岭镇人民政府2024年⟦政府信息公开工作总结⟧', 'warning', titleLine],
    ['云岭镇人民政府⟦政府信息公开2024年度报告⟧', 'warning', titleLine],
    ['⟦二○二四年工作材料⟧', 'warning', undefined],
  ];
  for (const [title, severity, fixed] of faults) {
    it(`${severity}: ${title.replace('\n', '⏎')}`, () => {
      const marked = plain([titleLine, title]);
      const [found] = assertMarked(marked, 'title');
      assert.equal(found!.severity, severity);
      const changed = marked.replace(/[⟦⟧]/g, '');
      assert.equal(found!.fix && applyEdits(changed, found!.fix.edits), fixed && plain([titleLine, fixed]));
    });
  }

  for (const title of [
    titleLine,
    '云岭镇人民政府\n2024年政府信息公开工作年度报告',
    '2024年云岭镇人民政府政府信息公开工作年度报告',
    '云岭镇人民政府\n2024 年政府信息公开工作\n年度报告',
    '云岭镇人民政府2024年度政府信息公开工作年度报告',
  ]) {
    it(`leaves alone: ${title.replaceAll('\n', '⏎')}`, () => {
      assertMarked(plain([titleLine, title]), 'title');
    });
  }

  it('is only mentioned where a text begins with its preface, and not on a page with labels of its own', () => {
    const preface = '根据《中华人民共和国政府信息公开条例》第五十条和';
    const [found] = findingsOf(plain([`${titleLine}\n\n`, '']), 'title');
    assert.equal(found!.severity, 'info');
    assert.deepEqual(
      findingsOf(plain([titleLine, '当前位置：首页 > 政府信息公开年报'], [preface, `来源：本站\n${preface}`]), 'title'),
      [],
    );
  });

  it('suggests the year and never writes it unasked', () => {
    const [found] = findingsOf(plain([titleLine, '云岭镇政府信息公开工作年度报告']), 'title');
    assert.equal(found!.fix!.kind, 'suggestion');
  });
});

describe('structure/period', () => {
  const right = '自2024年1月1日起至2024年12月31日止';

  it('is read with every mark that stands for 至', () => {
    for (const to of ['至', '到', '—', '——', '－', '-', '~', '～'])
      assertMarked(plain([right, `⟦2023年1月1日${to}2023年12月31日⟧`]), 'period');
  });

  it('is read behind 数据统计期限, too', () => {
    assertMarked(plain([`所列数据的统计期限${right}`, '数据统计期限自⟦2023年1月1日起至2023年12月31日⟧止']), 'period');
  });

  const variants: readonly (readonly [period: string, severity: string | undefined])[] = [
    ['自⟦2024年1月1日起至2023年12月31日⟧止', 'error'],
    ['自⟦2024年12月31日起至2024年1月1日⟧止', 'error'],
    ['自⟦2023年1月1日至12月31日⟧止', 'error'],
    ['自⟦2023年1月1日起至2024年12月31日⟧止', 'error'],
    ['自⟦2024年3月15日起至2024年12月31日⟧止', 'info'],
    ['自2024 年 1 月 1 日至 12 月 31 日止', undefined],
    ['', undefined],
  ];
  for (const [period, severity] of variants) {
    it(`${severity ?? 'leaves alone'}: ${period || 'no period'}`, () => {
      const [found] = assertMarked(plain([right, period]), 'period');
      assert.equal(found?.severity, severity);
    });
  }

  it('suggests the year of the title, and nothing where that would not help', () => {
    const wrong = plain([right, '自2023年1月1日至12月31日止']);
    const [found] = findingsOf(wrong, 'period');
    assert.equal(found!.fix!.kind, 'suggestion');
    assert.equal(applyEdits(wrong, found!.fix!.edits), plain([right, '自2024年1月1日至12月31日止']));
    const [inverted] = findingsOf(plain([right, '自2024年12月31日起至2024年1月1日止']), 'period');
    assert.equal(inverted!.fix, undefined);
  });
});

describe('structure/contents-list', () => {
  const six = '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况';
  const faults: readonly string[] = [
    `本报告由${six}、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项⟦七个部分⟧组成`,
    `本报告由${six}、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况⟦六个部分⟧组成`,
    `本报告由${six}、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况⟦5部分⟧组成`,
    `本报告共⟦五个部分⟧，包括${six}、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况`,
    `本报告分${six}、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况⟦六部分⟧`,
    `全文包括⟦${six}、存在的主要问题及改进情况、其他需要报告的事项⟧`,
    '本报告由⟦概述⟧、主动公开政府信息情况、依申请公开办理情况、申请行政复议和提起行政诉讼情况、收费及减免情况、存在的主要问题和改进情况6个部分组成',
  ];
  for (const sentence of faults) {
    it(`reports ${sentence}`, () => {
      const [found] = assertMarked(plain([partsSentence, sentence]), 'contents-list');
      assert.equal(found!.severity, 'warning');
      assert.equal(found!.fix!.kind, 'suggestion');
      const changed = plain([partsSentence, sentence.replace(/[⟦⟧]/g, '')]);
      assert.deepEqual(findingsOf(applyEdits(changed, found!.fix!.edits), 'contents-list'), []);
    });
  }

  const sound: readonly string[] = [
    `全文包括政务公开${six}、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项，内容涵盖全年工作`,
    `全文包括${six}、政府信息公开行政复议行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分，另附统计表`,
    `全文包括${six}、因政府信息公开被申请行政复议、提起行政诉讼情况，政府信息公开工作存在的主要问题及改进情况和其他需要报告的事项`,
    `本报告共六个部分，分别是${six}、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项`,
    `本报告包括${six}等内容`,
    '本报告由主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面组成',
    '全文包括总体情况、主动公开政府信息情况、\n收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉\n讼情况、存在的主要问题及改进情况、其他需要报告的事项六\n个部分',
  ];
  for (const sentence of sound) {
    it(`leaves alone ${sentence.replaceAll('\n', '⏎')}`, () => {
      assertMarked(plain([partsSentence, sentence]), 'contents-list');
    });
  }

  it('looks at the first paragraphs of section one, too', () => {
    const text = plain(
      [partsSentence, '本报告'],
      ['一、总体情况\n', '一、总体情况\n本报告由⟦概述⟧、主动公开情况、行政复议情况、收费情况和其他事项组成。\n'],
    );
    assertMarked(text, 'contents-list');
  });
});

describe('structure/section-content', () => {
  it('names the aspects that are absent, once', () => {
    const text =
      '云岭镇2024年政府信息公开工作年度报告\n⟦一、总体情况⟧\n全镇主动公开政府信息20条。\n二、主动公开政府信息情况\n';
    const [found] = assertMarked(text, 'section-content');
    assert.equal(found!.severity, 'info');
    assert.match(found!.message.zh, /依申请公开、政府信息管理、政府信息公开平台建设、监督保障。$/);
  });

  it('says so where section one only holds what belongs in front of it', () => {
    const text =
      '云岭镇2024年政府信息公开工作年度报告\n⟦一、总体情况⟧\n根据有关规定，编制本报告。\n二、主动公开政府信息情况\n';
    assert.match(assertMarked(text, 'section-content')[0]!.message.zh, /只有编制说明/);
  });

  it('wants problems and improvements in section five', () => {
    const halves = [
      ['推送信息240条。今年组织培训3次。', /存在的主要问题。$/],
      ['更新不及时的问题依然存在。', /改进情况。$/],
    ] as const;
    for (const [half, message] of halves) {
      const text = `云岭镇2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n⟦五、存在的主要问题及改进情况⟧\n${half}\n六、其他需要报告的事项\n无\n`;
      assert.match(assertMarked(text, 'section-content')[0]!.message.zh, message);
    }
  });

  it('wants nothing of a section in which the text breaks off', () => {
    for (const last of ['一、总体情况\n（一）主动公开\n公开信息18条。', '五、存在的主要问题及改进情况\n问题有两个。'])
      assertMarked(`云岭镇2024年政府信息公开工作年度报告\n${last}\n`, 'section-content');
    assertMarked('云岭镇2024年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开\n18条。', 'subsection-sequence');
  });
});

describe('structure/subsection-sequence', () => {
  const section = (...lines: readonly string[]): string =>
    `云岭镇2024年政府信息公开工作年度报告\n一、总体情况\n${lines.join('\n')}\n二、主动公开政府信息情况\n`;
  const faults: readonly (readonly string[])[] = [
    ['（一）主动公开', '内容。', '⟦（四）平台建设⟧', '内容。', '（五）监督保障', '内容。'],
    ['（一）主动公开', '内容。', '（二）依申请公开', '内容。', '⟦（二）信息管理⟧', '内容。'],
    ['（一）主动公开', '内容。', '⟦（一）依申请公开⟧', '内容。', '（二）信息管理'],
    ['（一）主动公开', '内容。', '⟦（一）依申请公开⟧', '内容。', '（三）信息管理'],
    ['（一）主动公开', '内容。', '（二）依申请公开', '内容。', '⟦（二）信息管理⟧', '内容。', '（四）平台建设'],
    [
      '（一）主动公开',
      '内容。',
      '（二）依申请公开',
      '内容。',
      '⟦（二）信息管理⟧',
      '内容。',
      '（三）平台建设',
      '（四）监督保障',
    ],
    ['⟦（一）存在的主要问题：⟧', '内容。', '改进状况：', '内容。'],
    ['⟦（一）主动公开⟧', '内容。'],
    ['⟦（二）依申请公开⟧', '内容。', '（三）信息管理', '内容。'],
    ['## （一） 主动公开', '内容。', '## ⟦(三) 信息管理⟧', '内容。'],
    ['（一）主动公开', '内容。', `⟦（三）⟧${'信息管理的内容比较长'.repeat(4)}。`],
  ];
  for (const lines of faults) {
    it(`reports ${lines.join('⏎')}`, () => {
      const [found] = assertMarked(section(...lines), 'subsection-sequence');
      assert.equal(found!.severity, 'warning');
    });
  }

  const sound: readonly (readonly string[])[] = [
    ['（一）主动公开', '内容。', '（二）依申请公开', '内容。'],
    ['（一）主动公开。内容：（二）依申请公开。', '（三）信息管理。'],
    ['1.主动公开', '（一）网站', '（二）新媒体', '2.依申请公开', '（一）受理', '（二）答复'],
    ['主要依据条例第二十条第', '（五）项的规定。'],
    ['### （一）主动公开', '内容。', '', '### 一是提高', '内容。', '（二）依申请公开。内容。', '### (三) 信息管理'],
  ];
  for (const lines of sound) {
    it(`leaves alone ${lines.join('⏎')}`, () => {
      assertMarked(section(...lines), 'subsection-sequence');
    });
  }

  it('relates the sibling without a number, and offers to number it', () => {
    const text = section('（一）存在的主要问题：', '内容。', '改进状况：', '内容。');
    const [found] = findingsOf(text, 'subsection-sequence');
    assert.equal(found!.related!.length, 1);
    const numbered = applyEdits(text, found!.fix!.edits);
    assert.match(numbered, /（二）改进状况：/);
    assert.deepEqual(shown(numbered, findingsOf(numbered, 'subsection-sequence')), []);
  });

  it('leaves the numbers of tables alone', () => {
    assertMarked(
      plain(['三、收到和处理政府信息公开申请情况\n', '三、收到和处理政府信息公开申请情况\n（四）其他说明\n']),
      'subsection-sequence',
    );
  });
});
