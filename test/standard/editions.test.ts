import assert from 'node:assert/strict';
import { editionById, editionForYear, editions, latestEdition, sectionOf, tableOf } from '../../server/src/standard';
import type { Edition, TableId } from '../../server/src/standard/standard';

/** The number of figures that a table has. */
function figures(edition: Edition, table: TableId): number {
  return tableOf(edition, table).parts.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
}

/** The number of rows that a table prints, headings and headers included. */
function printed(edition: Edition, table: TableId): number {
  return tableOf(edition, table).parts.reduce(
    (sum, { heading, header, rows }) => sum + (heading ? 1 : 0) + header.length + rows.length,
    0,
  );
}

const edition2019 = editionById('2019')!;
const edition2021 = editionById('2021')!;

describe('the official format', () => {
  it('is that of 2019 for 2019 and 2020, that of 2021 from then on, and none before', () => {
    assert.equal(editionForYear(2018), undefined);
    assert.equal(editionForYear(2019), edition2019);
    assert.equal(editionForYear(2020), edition2019);
    assert.equal(editionForYear(2021), edition2021);
    assert.equal(editionForYear(2099), edition2021);
    assert.equal(latestEdition, edition2021);
  });

  it('has the rows and figures that the notices print', () => {
    assert.deepEqual(
      [edition2019, edition2021].map((edition) => ({
        disclosureRows: printed(edition, 'disclosure'),
        applicationsRows: tableOf(edition, 'applications').parts[0]!.rows.length,
        disclosure: figures(edition, 'disclosure'),
        applications: figures(edition, 'applications'),
        review: figures(edition, 'review'),
      })),
      [
        { disclosureRows: 18, applicationsRows: 23, disclosure: 22, applications: 23 * 7, review: 15 },
        { disclosureRows: 14, applicationsRows: 25, disclosure: 10, applications: 25 * 7, review: 15 },
      ],
    );
  });

  it('mandates six sections', () => {
    for (const edition of editions) {
      assert.deepEqual(
        edition.sections.map(({ ordinal, title }) => `${ordinal} ${title}`),
        [
          '1 总体情况',
          '2 主动公开政府信息情况',
          '3 收到和处理政府信息公开申请情况',
          '4 政府信息公开行政复议、行政诉讼情况',
          '5 存在的主要问题及改进情况',
          '6 其他需要报告的事项',
        ],
      );
    }
  });

  it('asks for the statement on 信息处理费 from 2021 on', () => {
    assert.deepEqual(
      editions.map(({ feeStatement }) => feeStatement),
      [false, true],
    );
  });
});

for (const edition of editions) {
  describe(`edition ${edition.id}`, () => {
    it('puts each table in a section that asks for it', () => {
      for (const { id, section } of edition.tables) assert.equal(sectionOf(edition, section).table, id);
      assert.equal(edition.sections.filter(({ table }) => table).length, edition.tables.length);
    });

    it('prints headers as wide as their rows, and every column label in them', () => {
      for (const { id, parts } of edition.tables) {
        for (const { header, labelColumns, columns } of parts) {
          for (const row of header) assert.equal(row.length, labelColumns + columns.length, id);
          columns.forEach(({ label }, index) => {
            const above = header.map((row) => row[labelColumns + index]).filter((text) => text);
            assert.ok(above.includes(label), `${id}: ${label} is not above its column`);
          });
        }
      }
    });

    it('has room for the labels of every row', () => {
      for (const { parts } of edition.tables) {
        for (const { labelColumns, rows } of parts) {
          for (const { groups, label } of rows) assert.ok(groups.length + (label ? 1 : 0) <= labelColumns, label);
        }
      }
    });

    it('names rows and columns so that each figure has one address', () => {
      for (const { id, parts } of edition.tables) {
        const addresses = parts.flatMap(({ rows, columns }) =>
          rows.flatMap((row) => columns.map((column) => `${row.id}/${column.id}`)),
        );
        assert.equal(new Set(addresses).size, addresses.length, id);
      }
    });

    it('has relations whose operands are rows and columns of their table', () => {
      for (const { id, table, over, left, right } of edition.relations) {
        const known = new Set(
          tableOf(edition, table).parts.flatMap(({ rows, columns }) =>
            (over === 'rows' ? rows : columns).map((operand) => operand.id),
          ),
        );
        for (const operand of [...left, ...right]) assert.ok(known.has(operand), `${id}: ${operand}`);
      }
    });

    it('counts every outcome once in （七）总计', () => {
      const outcomes = tableOf(edition, 'applications').parts[0]!.rows.filter(({ groups }) => groups.length > 0);
      const relation = edition.relations.find(({ id }) => id === 'applications-outcome-total')!;
      assert.deepEqual(
        [...relation.right, ...relation.left],
        outcomes.map(({ id }) => id),
      );
    });

    it('has no alias that is the mandated wording itself, nor one twice', () => {
      const worded = [
        ...edition.sections.map(({ title, aliases }) => ({ wording: title, aliases })),
        ...edition.tables.flatMap(({ parts }) =>
          parts.flatMap(({ rows, columns }) =>
            [...rows, ...columns].map(({ label, aliases }) => ({ wording: label, aliases: aliases ?? [] })),
          ),
        ),
      ];
      for (const { wording, aliases } of worded) {
        const texts = aliases.map(({ text }) => text);
        assert.ok(!texts.includes(wording), wording);
        assert.equal(new Set(texts).size, texts.length, wording);
      }
    });
  });
}
