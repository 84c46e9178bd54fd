import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readXml, type XmlElement } from '../../server/src/documents/docx/xml';
import { docxOf, type Publication, type TableBlock } from '../../server/src/publish';
import { cleanReport } from '../support/clean-report';
import { published, tablesOf } from './support';

const partsOf = (publication: Publication): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docxOf(publication))).map(([name, bytes]) => [name, strFromU8(bytes)]));

function* within(element: XmlElement, name: string): Iterable<XmlElement> {
  if (element.name === name) yield element;
  for (const child of element.children) yield* within(child, name);
}

const all = (element: XmlElement, name: string): XmlElement[] => [...within(element, name)];
const has = (element: XmlElement, name: string): boolean => all(element, name).length > 0;
const value = (element: XmlElement | undefined, name: string): string | undefined =>
  element && all(element, name)[0]?.attributes['w:val'];
const wordsIn = (element: XmlElement): string =>
  all(element, 'w:t')
    .map(({ texts }) => texts.map(({ data }) => data).join(''))
    .join('');

const twips = (millimetres: number) => String(Math.round((millimetres / 25.4) * 1440));

describe('a publication as a Word file', () => {
  const publication = published(cleanReport());
  const parts = partsOf(publication);
  const body = readXml(parts['word/document.xml']!);

  it('is the same bytes every time, and in every time zone', () => {
    const zone = process.env.TZ;
    try {
      const written = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC'].map((TZ) => {
        process.env.TZ = TZ;
        return docxOf(published(cleanReport()));
      });
      assert.deepEqual(written[1], written[0]);
      assert.deepEqual(written[2], written[0]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is a package: every part is XML and has a type, and every relation leads to one', () => {
    for (const [name, content] of Object.entries(parts)) {
      assert.ok(readXml(content), name);
      assert.ok(
        name.endsWith('.rels') || parts['[Content_Types].xml']!.includes(`"/${name}"`) || name[0] === '[',
        name,
      );
    }
    for (const [relations, folder] of [
      ['_rels/.rels', ''],
      ['word/_rels/document.xml.rels', 'word/'],
    ]) {
      const targets = [...parts[relations!]!.matchAll(/Target="([^"]*)"/g)].map(([, target]) => folder + target!);
      assert.ok(targets.length > 1);
      for (const target of targets) assert.ok(parts[target], target);
    }
  });

  it('has the page of GB/T 9704', () => {
    const [size] = all(body, 'w:pgSz');
    const [margins] = all(body, 'w:pgMar');
    assert.deepEqual([size!.attributes['w:w'], size!.attributes['w:h']], [twips(210), twips(297)]);
    const { attributes } = margins!;
    const sides = ['top', 'left', 'bottom', 'right'].map((side) => attributes[`w:${side}`]);
    assert.deepEqual(sides, [twips(37), twips(28), twips(35), twips(26)]);
    assert.ok(!has(body, 'w:docGrid'), 'a grid stretches the rows of tables');
  });

  it('says its title and its language', () => {
    assert.match(parts['docProps/core.xml']!, /<dc:title>云岭镇人民政府2024年政府信息公开工作年度报告<\/dc:title>/);
    assert.match(parts['docProps/core.xml']!, /<dc:language>zh-CN<\/dc:language>/);
  });

  it('is set in the fonts, sizes and lines of an official document', () => {
    const styles = all(readXml(parts['word/styles.xml']!), 'w:style');
    const fonts = new Set(
      all(readXml(parts['word/fontTable.xml']!), 'w:font').map((font) => font.attributes['w:name']),
    );
    const set = (id: string) => {
      const style = styles.find((one) => one.attributes['w:styleId'] === id)!;
      const font = all(style, 'w:rFonts')[0]!.attributes['w:eastAsia'];
      assert.ok(fonts.has(font), font);
      const line = all(style, 'w:spacing')[0]!.attributes['w:line'];
      const indent = all(style, 'w:ind')[0]!.attributes['w:firstLineChars'];
      return [font, value(style, 'w:sz'), line, value(style, 'w:jc'), indent, has(style, 'w:keepNext')];
    };
    assert.deepEqual(set('Title'), ['方正小标宋简体', '44', '700', 'center', '0', true]);
    assert.deepEqual(set('Normal'), ['仿宋_GB2312', '32', '560', 'both', '200', false]);
    assert.deepEqual(set('Heading1'), ['黑体', '32', '560', 'both', '200', true]);
    assert.deepEqual(set('Heading2'), ['楷体_GB2312', '32', '560', 'both', '200', true]);
    assert.deepEqual(set('WideTableText'), ['宋体', '18', '240', 'center', '0', false]);
    const known = new Set(styles.map((style) => style.attributes['w:styleId']));
    const used = [...all(body, 'w:pStyle'), ...all(body, 'w:rStyle')].map((one) => one.attributes['w:val']);
    assert.ok(used.length > 0);
    for (const id of used) assert.ok(known.has(id), id);
  });

  it('has the title on its lines, and a paragraph for each block', () => {
    const [title, ...others] = body.children[0]!.children.filter(({ name }) => name === 'w:p' || name === 'w:tbl');
    assert.equal(value(title, 'w:pStyle'), 'Title');
    assert.equal(all(title!, 'w:br').length, 1);
    assert.equal(wordsIn(title!), publication.title.join(''));
    assert.deepEqual(
      others.map((one) => (one.name === 'w:tbl' ? 'table' : `${value(one, 'w:pStyle') ?? ''} ${wordsIn(one)}`)),
      publication.blocks.map((block) => {
        if (block.kind === 'table') return 'table';
        return `${block.kind === 'heading' ? `Heading${block.level}` : ''} ${block.text}`;
      }),
    );
  });

  it('has page numbers outside: right on odd pages, left on even ones', () => {
    assert.ok(has(readXml(parts['word/settings.xml']!), 'w:evenAndOddHeaders'));
    for (const [name, side] of [
      ['odd', undefined],
      ['even', 'left'],
    ]) {
      const footer = readXml(parts[`word/footer-${name}.xml`]!);
      assert.equal(wordsIn(footer), '— 1 —');
      assert.equal(value(footer, 'w:jc'), side);
      assert.match(all(footer, 'w:fldSimple')[0]!.attributes['w:instr']!, /PAGE/);
    }
    const styles = all(readXml(parts['word/styles.xml']!), 'w:style');
    assert.equal(
      value(
        styles.find((one) => one.attributes['w:styleId'] === 'Footer'),
        'w:jc',
      ),
      'right',
    );
  });

  it('has tables as wide as the text, whose heads repeat and whose rows do not break', () => {
    const tables = all(body, 'w:tbl');
    const own = tablesOf(publication);
    assert.equal(tables.length, own.length);
    for (const [at, table] of tables.entries()) {
      const columns = all(table, 'w:gridCol').map((column) => Number(column.attributes['w:w']));
      assert.equal(columns.length, own[at]!.widths.length);
      assert.equal(String(columns.reduce((sum, width) => sum + width)), twips(156));
      const rows = all(table, 'w:tr');
      assert.ok(rows.every((row) => has(row, 'w:cantSplit')));
      assert.deepEqual(
        rows.map((row) => has(row, 'w:tblHeader')),
        rows.map((_, row) => row < own[at]!.headRows),
      );
      for (const row of rows) {
        const widths = all(row, 'w:tc').map((cell) => Number(all(cell, 'w:tcW')[0]!.attributes['w:w']));
        assert.equal(String(widths.reduce((sum, width) => sum + width)), twips(156));
      }
    }
  });

  it('keeps heads with the rows below them, and the rows of an article together', () => {
    const stays = (table: XmlElement | undefined) => all(table!, 'w:tr').map((row) => has(row, 'w:keepNext'));
    const [disclosure, applications] = all(body, 'w:tbl');
    assert.deepEqual(stays(disclosure).slice(0, 7), [true, true, true, false, true, true, false]);
    assert.equal(stays(disclosure).at(-1), false);
    assert.deepEqual(stays(applications).slice(0, 5), [true, true, true, false, false]);
  });

  it('merges cells downwards', () => {
    const merged = all(all(body, 'w:tbl')[1]!, 'w:tr').map((row) => {
      const [first] = all(row, 'w:tc');
      return has(first!, 'w:vMerge') ? (value(first, 'w:vMerge') ?? 'continue') : '';
    });
    assert.deepEqual(merged.slice(0, 6), ['restart', 'continue', 'continue', '', '', 'restart']);
    assert.deepEqual(merged.slice(-3), ['continue', 'continue', '']);
  });

  it('parts two tables, and ends with a paragraph', () => {
    const cell = { columns: 1, rows: 1, role: 'figure', text: '3' } as const;
    const table: TableBlock = { kind: 'table', widths: [1], headRows: 0, rows: [[cell]] };
    const { children } = readXml(partsOf({ title: [], blocks: [table, table] })['word/document.xml']!).children[0]!;
    assert.deepEqual(
      children.map(({ name }) => name),
      ['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'],
    );
  });

  it('sets a heading at the beginning of a paragraph in its own font', () => {
    const text = '（一）主动公开情况。全年公开。';
    const block = { kind: 'paragraph', text, lead: 10 } as const;
    const document = readXml(partsOf({ title: [], blocks: [block] })['word/document.xml']!);
    assert.deepEqual(
      all(document, 'w:r').map((run) => [value(run, 'w:rStyle'), wordsIn(run)]),
      [
        ['Lead', '（一）主动公开情况。'],
        [undefined, '全年公开。'],
      ],
    );
  });

  it('holds every character of a text', () => {
    const text = '<w:t> & “引号” "x" 𠮷 ]]>';
    const document = partsOf({ title: [text], blocks: [{ kind: 'paragraph', text }] })['word/document.xml']!;
    assert.equal(wordsIn(readXml(document)), text + text);
  });
});
