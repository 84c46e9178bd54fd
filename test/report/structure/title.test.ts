import assert from 'node:assert/strict';
import type { Title } from '../../../server/src/report/report';
import { readStructure } from '../../../server/src/report/structure/structure';
import { textOf } from '../../../server/src/text/span';
import { parseMarked } from '../../support/marked';

const body = '\n\n根据《中华人民共和国政府信息公开条例》的要求，编制本报告。\n\n一、总体情况\n\n无\n';

function titleOf(top: string): Title | undefined {
  return readStructure(top + body).title;
}

/** The agency stands in marks; where it was broken, its parts joined are what is read. */
describe('the title of a report', () => {
  for (const [top, year] of [
    ['⟦云岭镇人民政府⟧2024年政府信息公开工作年度报告', 2024],
    ['⟦云岭镇人民政府⟧\n\n2024年政府信息公开工作年度报告', 2024],
    ['⟦云岭镇人民\n\n政府⟧2024年\n政府信息公开\n\n工作年度报告', 2024],
    ['⟦云岭镇⟧2024\n\n政府信息公开工作年度报告', 2024],
    ['⟦云岭镇人民政府⟧2024年度\n政府\n信息公开工作年度报告', 2024],
    ['⟦云岭镇⟧ 2 0 2 4 年政府信息公开工作年度报告', 2024],
    ['⟦云岭镇⟧二〇二四年政府信息公开工作年度报告', 2024],
    ['⟦云岭镇⟧２０２４年政府信息公开工作年度报告', 2024],
    ['⟦云岭镇⟧政府信息公开工作年度报告（2024年）', 2024],
    ['⟦云岭镇⟧政府信息公开工作年度报告\n（2024年度）', 2024],
    ['⟦云岭镇人民政府⟧2024年政府信息公开工作年度报告（文字版）', 2024],
    ['⟦云岭镇⟧（2024年）政府信息公开工作年度报告', 2024],
    ['⟦云岭镇⟧政府信息公开工作2024年度报告', 2024],
    ['2024年⟦云岭镇人民政府⟧政府信息公开工作年度报告', 2024],
    ['# **⟦清溪县文化和旅游局（文物局）⟧2024年政府信息公开工作年度报告**', 2024],
    ['⟦清溪县\n教育局⟧2024年政府信息公开工作年度报告', 2024],
    ['⟦云岭镇⟧政府信息公开工作年度报告', undefined],
    [
      '无障碍浏览\n清溪县人民政府\n您现在的位置：首页 > 政务公开 > 政府信息公开年报\n索 引 号 113-2025 公开方式 主动公开\n' +
        '政府信息公开年报\n⟦清溪县云岭镇⟧2024年政府信息公开工作年度报告\n发布时间：2025-01-19 来源：云岭镇 字号：[大 中 小]',
      2024,
    ],
    ['清溪县教育局2024年政府信息公开工作年度报告\n来源：本站\n\n⟦清溪县教育局⟧\n2024年政府信息公开工作年度报告', 2024],
  ] as const) {
    it(`names agency and year: ${top.replaceAll('\n', '⏎')}`, () => {
      const { text, spans } = parseMarked(top);
      const title = titleOf(text);
      assert.equal(title?.year?.value, year);
      assert.deepEqual(title?.organization?.span, spans[0]);
      assert.equal(title?.organization?.text, textOf(text, spans[0]!).replace(/\s+/g, ''));
    });
  }

  for (const top of [
    '首页 > 政务公开 > 政府信息公开年报',
    '登录\n政府信息公开指南\n政府信息公开年报\n依申请公开',
    '清溪县发布2024年政府信息公开工作年度报告',
    '关于报送2024年政府信息公开工作年度报告的通知',
    '现发布《云岭镇2024年政府信息公开工作年度报告》。',
  ]) {
    it(`is not ${top.replaceAll('\n', '⏎')}`, () => assert.equal(titleOf(top), undefined));
  }

  it('is followed by the report, not by what the page prints below it', () => {
    const top = '云岭镇2024年政府信息公开工作年度报告\n发布时间：2025-01-19 10:12\n来源：云岭镇\n字号：大 中 小';
    const { start } = readStructure(top + body);
    assert.match((top + body).slice(start), /^\s+根据/);
  });
});

describe('the title by which the preface calls a report', () => {
  for (const [preface, organization, year] of [
    ['现公布清溪县教育局2024年政府信息公开工作年度报告。', '清溪县教育局', 2024],
    ['清溪县教育局编制了2024年政府信息公开工作年度报告。', undefined, undefined],
    ['按照要求,制定清溪县教育局2024年政府信息公开工作年度报告。', '清溪县教育局', 2024],
    ['现将我局2024年政府信息公开工作年度报告公布如下。', undefined, 2024],
    ['根据转发国办公开办函〔2021〕30号的通知,制定清溪县教育局2024年政府信息公开工作年度报告。', '清溪县教育局', 2024],
  ] as const) {
    it(preface, () => {
      const { named } = readStructure(`${preface}\n\n一、总体情况\n\n无\n`);
      assert.equal(named?.organization?.text, organization);
      assert.equal(named?.year?.value, year);
    });
  }
});
