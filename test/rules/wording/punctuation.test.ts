import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/lint/fix-all';
import { cleanReport } from '../../support/clean-report';
import { change } from '../../support/marked';
import { assertFound, assertQuick, findingsOf, saying } from './in-report';

const rule = 'wording/punctuation';

/** With the mark, and as it is once the safe fix is made; the same where there is none. */
const found: readonly (readonly [string, string])[] = [
  ['坚持公开为常态⟦,⟧不公开为例外。', '坚持公开为常态，不公开为例外。'],
  ['公开信息8条⟦,⟧其中动态8条.', '公开信息8条，其中动态8条。'],
  ['公开信息8条⟦, ⟧其中动态8条。', '公开信息8条，其中动态8条。'],
  ['加强审核⟦;⟧完善制度。', '加强审核；完善制度。'],
  ['措施如下⟦:⟧加强审核。', '措施如下：加强审核。'],
  ['电话⟦:⟧0990-5550126。', '电话：0990-5550126。'],
  ['公开了吗⟦?⟧公开了。', '公开了吗？公开了。'],
  ['完成了任务⟦.⟧', '完成了任务。'],
  ['学习《条例》⟦(以下简称《条例》)⟧。', '学习《条例》（以下简称《条例》）。'],
  ['⟦(一)⟧主动公开情况', '（一）主动公开情况'],
  ['学习⟦(⟧八次）。', '学习（八次）。'],
  ['公开信息8条⟦。。⟧', '公开信息8条。'],
  ['公开信息8条⟦，，⟧其中动态8条。', '公开信息8条，其中动态8条。'],
  ['公开信息8条⟦，。⟧', '公开信息8条，。'],
  ['公开信息8条⟦。。。⟧', '公开信息8条。。。'],
  ['学习《条例》⟦（⟧以下简称条例。', '学习《条例》（以下简称条例。'],
  ['学习⟦《⟧条例，加强审核。', '学习《条例，加强审核。'],
  ['学习条例⟦》⟧，加强审核。', '学习条例》，加强审核。'],
  ['落实⟦“⟧三审三校制度。', '落实“三审三校制度。'],
  ['学习八次⟦）⟧。', '学习八次）。'],
];

const silent: readonly string[] = [
  '占比1.5%，比例3:1，时间10:30，共1,284条，范围2021-2025。',
  '网址http://www.example.cn/a,b;c?d=e，邮箱a.b@example.cn。',
  '使用v2.0版（OK!），即"open data, free use"。',
  '条款(a)和(1)、函(2024)号。',
  '1)加强审核；2)完善制度；a)培训；一）宣传。',
  '（1）加强审核；（二）完善制度。',
  '……',
  '措施：加强审核……完善制度——全面公开！！真的？！',
  '印发《关于印发〈办法〉的通知》《关于印发《办法》的通知》。',
  '“四最”“建设‘四最’营商环境”，“一审”、“二审”。',
  '见[附件](files/年报.docx)和![图](图.png)。',
  '**重点**：`a,b:c(中文)`。',
  '- 一.总体情况',
  '艾力.买买提参加培训。',
  '<!-- 注释,中文:测试(测试 -->',
];

describe('punctuation', () => {
  for (const [marked, fixed] of found) {
    it(`is wrong in ${marked}`, () => {
      const { text } = assertFound(rule, saying(markFirst(marked)));
      assert.equal(fixAll(text, { rules: { '*': 'off', [rule]: 'info' } }).text, saying(fixed));
    });
  }
  for (const sentence of silent) {
    it(`is not wrong in ${sentence}`, () => void assertFound(rule, saying(sentence)));
  }

  it('is judged once for each kind and paragraph', () => {
    const { findings } = assertFound(rule, saying('加强审核⟦,⟧完善制度,加强培训⟦。。⟧学习⟦《⟧条例,再学习《条例。'));
    assert.match(findings[0]!.message.zh, /共 3 处/);
    assert.equal(findings[0]!.related.length, 2);
    assert.equal(findings[0]!.fix!.edits.length, 3);
  });

  it('is told once for the whole report where it is wrong everywhere', () => {
    const paragraphs = Array(30).fill('加强审核,完善制度。').join('\n\n');
    const findings = findingsOf(rule, saying(paragraphs));
    assert.equal(findings.length, 1);
    assert.match(findings[0]!.message.zh, /共 30 处/);
    assert.ok(findings[0]!.related.length < 30);
  });

  it('is not judged across lines that were cut', () => {
    assertFound(rule, saying('努力让信息“看\n\n得懂、用得上”。'));
    assertFound(rule, saying('公开文件（含解读\n\n材料）8件。'));
    assertFound(rule, saying('公开文件（含解读'));
  });

  it('is not judged in tables', () => {
    assertFound(rule, change(cleanReport(), [['（本列数据的勾稽关系为：第一项', '(本列数据的勾稽关系为:第一项']]));
  });

  it('is wanted at the end of a paragraph that is plainly one', () => {
    assertFound(rule, saying('政府信息公开有序推进。群众反映良⟦好⟧\n\n下一段照常结束，没有遗漏。'));
    assertFound(rule, saying('全面梳理主动公开目录，进一步明确公开内容和时⟦限⟧\n\n下一段照常结束，没有遗漏。'));
    assertFound(rule, saying('明确专人负责政府网站专栏的信息更新和维护⟦，⟧\n\n下一段照常结束，没有遗漏。'));
  });

  it('is not wanted behind headings, contacts and lead-ins, or where many paragraphs lack it', () => {
    const next = '\n\n下一段照常结束，没有遗漏。';
    for (const paragraph of [
      '健全工作机制',
      '（一）加强组织领导，健全政府信息公开工作机制',
      '如有疑问，请与我们联系。电话：0990-5550126，地址：迎宾路8号',
      '全年公开各类信息情况良好。具体情况如下',
      '突出重点领域，不断深化各类政府信息主动公开\n\n内容。\n\n规范办理程序，切实做好依申请公开各项工作',
    ])
      assertFound(rule, saying(paragraph + next));
  });

  for (const pages of ['\n\n          -1-\n\f', '\n   7\n\f', '\n第 2 页 共 9 页\n\n', '\f', '\n\f\n']) {
    it(`is whole where a page ends in a sentence: ${JSON.stringify(pages)}`, () => {
      assertFound(
        rule,
        saying(`加强网站日常管理，各站所一律坚持“谁${pages}公开、谁负责”的原则，没有审过的信息不得上网。`),
      );
    });
  }

  it('is looked for in linear time', () => {
    for (const piece of ['，', '公开,', '（', '(中', '》', '（》', '“', ')', '。', '`', '](', '<!--', '<']) {
      assertQuick(rule, piece.repeat(60_000));
    }
  });
});

/** Only the first mark of a kind is pointed at; the blank behind a half-width comma is no part of it. */
function markFirst(marked: string): string {
  return marked.replace(', ⟧', ',⟧ ');
}
