import assert from 'node:assert/strict';
import { htmlOf } from '../../server/src/publish';
import { cleanReport } from '../support/clean-report';
import { published } from './support';

describe('a publication as a page', () => {
  const publication = published(cleanReport());
  const page = htmlOf(publication);
  const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;

  it('is one file that says its encoding, its language and its title', () => {
    assert.match(page, /^<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"\/>/);
    assert.match(page, /<title>云岭镇人民政府2024年政府信息公开工作年度报告<\/title>/);
    assert.doesNotMatch(page, /<script|<link|\b(?:src|href)=|url\(|@import/);
  });

  it('prints on the page of GB/T 9704', () => {
    assert.match(page, /@page \{ size: A4; margin: 37mm 26mm 35mm 28mm;/);
    assert.match(page, /h1 \{ font-family: "方正小标宋简体",[^;]*; font-size: 22pt;/);
    assert.match(page, /p \{ font-family: "仿宋_GB2312",[^;]*; font-size: 16pt; line-height: 28pt;/);
  });

  it('has the title on its lines, and an element for each block', () => {
    assert.match(page, /<h1>云岭镇人民政府<br\/>2024年政府信息公开工作年度报告<\/h1>/);
    const written = [...page.matchAll(/<(h2|h3|p|table)\b/g)].map(([, name]) => name);
    assert.deepEqual(
      written,
      publication.blocks.map((block) =>
        block.kind === 'heading' ? `h${block.level + 1}` : block.kind === 'table' ? 'table' : 'p',
      ),
    );
  });

  it('has tables whose heads repeat', () => {
    assert.equal(count(/<thead>/g), 2);
    assert.match(page, /<thead>\n<tr class="stays"><td colspan="3" rowspan="3">（本列数据/);
    assert.match(page, /<td class="label" rowspan="\d+">三、本年度办理结果<\/td>/);
    assert.match(page, /<td>0<\/td>/);
  });

  it('shows agency, date and headings within paragraphs as such', () => {
    const html = htmlOf({
      title: [],
      blocks: [
        { kind: 'dateline', text: '2025年1月20日' },
        { kind: 'paragraph', text: '（一）公开情况。全年公开。', lead: 8 },
        { kind: 'signature', text: '云岭镇人民政府' },
      ],
    });
    assert.match(html, /<p class="dateline">2025年1月20日<\/p>/);
    assert.match(html, /<p><span class="lead">（一）公开情况。<\/span>全年公开。<\/p>/);
    assert.match(html, /<p class="signature">云岭镇人民政府<\/p>/);
    assert.doesNotMatch(html, /<h1/);
  });

  it('holds words that look like markup as words', () => {
    const html = htmlOf({ title: ['<i>&'], blocks: [{ kind: 'paragraph', text: '</p><script>"' }] });
    assert.match(html, /<h1>&lt;i&gt;&amp;<\/h1>/);
    assert.match(html, /<p>&lt;\/p&gt;&lt;script&gt;&quot;<\/p>/);
  });
});
