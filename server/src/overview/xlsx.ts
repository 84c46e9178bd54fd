import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/universal';
import { inLanguage, type Language, localized } from '../text/localized';
import { type Column, details, file, identity, results } from './columns';
import type { Overview, ReportedFinding } from './overview';
import { type Row, rowsOf } from './rows';

/** A workbook of two sheets, 汇总 and 问题清单: the same overview gives the same bytes. */
export async function xlsx(overview: Overview, language: Language): Promise<Uint8Array> {
  const rows = rowsOf(overview);
  const findings = rows.flatMap((row) => row.report?.findings.map((finding) => ({ row, finding })) ?? []);
  const ofRow = (column: Column<Row>): Column<Listed> => ({
    ...column,
    value: ({ row }, language) => column.value(row, language),
  });
  const ofFinding = (column: Column<ReportedFinding>): Column<Listed> => ({
    ...column,
    value: ({ finding }, language) => column.value(finding, language),
  });
  const [unit, year] = identity;
  const sheets = [
    sheet(inLanguage(localized('汇总', 'Reports'), language), [...identity, ...results, file], rows, language),
    sheet(
      inLanguage(localized('问题清单', 'Findings'), language),
      [ofRow(unit!), ofRow(year!), ...details.map(ofFinding), ofRow({ ...file, width: 24 })],
      findings,
      language,
    ),
  ];
  const blob = await writeExcelFile(sheets, {
    features: [filtersAndPrinting(sheets)],
    fontFamily: '等线',
    fontSize: 11,
  }).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

interface Listed {
  readonly row: Row;
  readonly finding: ReportedFinding;
}

function sheet<Entry>(
  name: string,
  columns: readonly Column<Entry>[],
  entries: readonly Entry[],
  language: Language,
): Sheet<never> {
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ heading }) => headingCell(inLanguage(heading, language))),
      ...entries.map((entry) =>
        rowOfCells(columns.map(({ width, value }) => ({ width, value: value(entry, language) }))),
      ),
    ],
  };
}

function headingCell(value: string): CellObject {
  return { value, type: String, fontWeight: 'bold', backgroundColor: '#eeeeee', ...placed };
}

const placed = { wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin', bottomBorderColor: '#d8d8d4' } as const;

type Value = string | number | undefined;

/** As high as its longest text needs: not every program finds that out by itself. */
function rowOfCells(values: readonly { readonly width: number; readonly value: Value }[]): CellObject[] {
  const lines = Math.max(...values.map(({ width, value }) => linesIn(String(value ?? ''), width)));
  const height = Math.min(lines * pointsOfLine, mostPoints);
  return values.map(({ value }, index) => (index === 0 ? { ...cell(value), height } : cell(value)));
}

const pointsOfLine = 16;
/** A row cannot be higher. */
const mostPoints = 409;

/** How many lines a text takes in a column so wide; a Chinese character is as wide as two Latin ones. */
function linesIn(text: string, width: number): number {
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  // What is left of a line where the next character does not fit.
  return Math.ceil((text.length + wide) / (width - 2)) || 1;
}

/** A text stays one, whatever it begins with. */
function cell(value: Value): CellObject {
  if (value === undefined) return placed;
  return typeof value === 'number'
    ? { value, type: Number, align: 'center', ...placed }
    : { value, type: String, format: '@', ...placed };
}

/**
 * What the library has no options for: arrows in the headings, by which a sheet is filtered and sorted, and printing as
 * wide as the paper is, with the headings on every page.
 */
function filtersAndPrinting(sheets: readonly Sheet<never>[]) {
  const sheetXml = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const { data } = sheets[sheetIndex]!;
    const lastColumn = String.fromCharCode('A'.charCodeAt(0) + data[0]!.length - 1);
    return xml
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${lastColumn}${data.length}"/>`)
      .replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
  };
  const titles = sheets.map(
    ({ sheet }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$1:$1</definedName>`,
  );
  const workbookXml = (xml: string): string =>
    xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: sheetXml },
        'xl/workbook.xml': { transform: workbookXml },
      },
    },
  };
}

/** The library writes the time of writing into the archive. */
function withoutTimes(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1) });
}
