import assert from 'node:assert/strict';
import { readReport } from '../../../server/src/report/read';
import { cleanReport } from '../../support/clean-report';

const sections = cleanReport({ layout: 'tabs' }).split('\n').slice(1).join('\n');

describe('a text is a report', () => {
  for (const text of [
    '云岭镇2024年政府信息公开工作年度报告\n\n一、总体情况\n',
    '云岭镇政府信息公开工作年度报告\n\n总体情况\n2024年，我镇认真落实。',
    '二、主动公开政府信息情况\n无\n三、收到和处理政府信息公开申请情况\n无',
    sections,
    `当前位置：首页 > 政务公开\n${sections}`,
    `政府信息公开\n通知公告\n政策解读\n云岭镇2024年政府信息公开工作年度报告\n${sections}`,
    `\`\`\`\n云岭镇2024年政府信息公开工作年度报告\n${sections}\n\`\`\``,
  ]) {
    it(text.slice(0, 60).replaceAll('\n', '⏎'), () => assert.ok(readReport(text).report));
  }
});

describe('a text is no report', () => {
  for (const text of [
    '云岭镇2024年政府信息公开工作年度报告\n',
    '清溪县发布2024年政府信息公开工作年度报告\n\n1月20日，县政府发布报告，公开政府信息18条。',
    `关于做好2024年政府信息公开工作年度报告编制工作的通知\n\n各乡镇：\n${sections}`,
    `政府信息公开工作年度报告格式\n\n${sections}`,
    `附件1\n\n政府信息公开工作年度报告（模板）\n\n${sections}`,
    `云岭镇2024年政府信息公开工作年度报告解读\n\n${sections}`,
    '云岭镇2024年工作总结\n\n一、总体情况\n推进政府信息公开。\n二、存在的主要问题及改进情况\n无',
    '云岭镇2024年政务公开工作总结\n\n一、主要做法\n推进政府信息公开。',
    '一、总体情况\n推进政府信息公开。\n二、存在问题\n无',
  ]) {
    it(text.slice(0, 60).replaceAll('\n', '⏎'), () => assert.equal(readReport(text).report, undefined));
  }
});
