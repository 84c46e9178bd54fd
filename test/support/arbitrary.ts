import fc from 'fast-check';
import iconv from 'iconv-lite';
import { editionById, editions } from '../../server/src/standard';
import type { Edition } from '../../server/src/standard/standard';
import { type CleanReport, cleanReport, layouts } from './clean-report';
import { type Figures, placesOf } from './figures';

/** The seed of every property test: a failure can be had again. */
export const seed = 20240131;

export const anyForm = fc.record({
  edition: fc.constantFrom(...editions.map(({ id }) => id)),
  layout: fc.constantFrom(...layouts),
});

/** Figures of tables three and four, most of them 0; a clean report computes the totals and the prose from them. */
export function anyFigures(edition: Edition): fc.Arbitrary<Figures> {
  const places = placesOf(edition, ['applications', 'review']);
  const zero = Object.fromEntries(places.map(({ key }) => [key, 0]));
  return fc
    .array(fc.tuple(fc.constantFrom(...places.map(({ key }) => key)), fc.nat({ max: 400 })), { maxLength: 25 })
    .map((entries) => ({ ...zero, ...Object.fromEntries(entries) }));
}

/** A consistent report in any edition and layout. */
export const anyCleanReport: fc.Arbitrary<CleanReport> = anyForm.chain((form) =>
  anyFigures(editionById(form.edition)!).map((figures) => ({ ...form, figures })),
);

/** Characters that reports are made of, and such as they should never meet. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '\t',
      '\n',
      '\r\n',
      '\r',
      '|',
      '|---|',
      '# ',
      '　',
      '\u00a0',
      '\ufeff',
      '（',
      '）',
      '〔',
      '［',
      '、',
      '。',
      '，',
      '：',
    ],
    ...[
      '0',
      '１８',
      '1,284',
      '十八',
      '1.17万',
      '件',
      '条',
      '共',
      '其中',
      '归结6项',
      '一、',
      '（二）',
      '5、',
      '总计',
      '无',
      '/',
      '—',
      '-1',
    ],
    ...[
      '[bookmark: _GoBack]',
      '一、总体情况',
      '第二十条第（一）项',
      '未发生行政复议',
      '9'.repeat(400),
      '1亿亿亿亿亿',
      '1件（）',
      '# \n',
      '\n# \n五、存在的主要问题及改进情况\n',
      '\f',
      '《',
      '“',
      '<!--',
      '```\n',
      '𠮷',
      '👩‍💻',
      '\ud800',
      '\u0000',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

export type Mutation = (text: string) => string;

/** A slip of the hand: a line or some characters taken out, doubled, moved or put in. */
export const anyMutation: fc.Arbitrary<Mutation> = fc
  .record({
    kind: fc.constantFrom('delete-line', 'double-line', 'swap-lines', 'delete', 'double', 'insert', 'cut-end'),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.integer({ min: 1, max: 40 }),
    piece: pieces,
  })
  .map(({ kind, at, to, length, piece }) => (text: string) => {
    const place = Math.floor(at * text.length);
    const lines = text.split('\n');
    const one = Math.floor(at * lines.length);
    const other = Math.floor(to * lines.length);
    switch (kind) {
      case 'delete-line':
        return lines.toSpliced(one, 1).join('\n');
      case 'double-line':
        return lines.toSpliced(one, 0, lines[one]!).join('\n');
      case 'swap-lines':
        return lines.with(one, lines[other]!).with(other, lines[one]!).join('\n');
      case 'delete':
        return text.slice(0, place) + text.slice(place + length);
      case 'double':
        return text.slice(0, place + length) + text.slice(place);
      case 'insert':
        return text.slice(0, place) + piece + text.slice(place);
      default:
        return text.slice(0, place);
    }
  });

/** A report with up to six slips. */
export const anySpoiltReport: fc.Arbitrary<string> = fc
  .tuple(anyCleanReport, fc.constantFrom('\n', '\r\n'), fc.array(anyMutation, { minLength: 1, maxLength: 6 }))
  .map(([report, newline, mutations]) =>
    mutations.reduce((text, mutate) => mutate(text), cleanReport({ ...report, newline })),
  );

/** Any text at all: lone surrogates, control characters, and heaps of what reports are made of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')),
  fc
    .array(pieces, { maxLength: 120 })
    .map((parts) => `云岭镇2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n${parts.join('')}`),
);

/** Bytes: of texts in every encoding that is read, some of them damaged, and any at all. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .record({
      text: fc.oneof(anyText, fc.string({ unit: 'grapheme', maxLength: 80 })),
      encoding: fc.constantFrom('utf8', 'utf16le', 'utf16be', 'gb18030'),
      addBOM: fc.boolean(),
      damage: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255)), {
        maxLength: 3,
      }),
    })
    .map(({ text, encoding, addBOM, damage }) => {
      const bytes = new Uint8Array(iconv.encode(text, encoding, { addBOM }));
      for (const [at, byte] of damage) if (bytes.length > 0) bytes[Math.floor(at * bytes.length)] = byte;
      return bytes;
    }),
);
