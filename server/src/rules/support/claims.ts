import type { Paragraph, Quantity, Sentence } from '../../report/prose-parts';
import type { Cell, Report, Table } from '../../report/report';
import { textOf } from '../../text/span';
import { cellAt, type Place, sumOf, tableIn } from './cells';
import { type ClaimKind, kindsByEdition, reviewBlocks, reviewKinds, reviewOutcomeKinds } from './claim-kinds';

/** A count in prose that speaks of cells of a mandated table. */
export interface Claim {
  readonly quantity: Quantity;
  readonly paragraph: Paragraph;
  /** Claims of one subject say the same thing; where one of them agrees with the table, the others speak of a part. */
  readonly subject: string;
  /** What the table calls it, in messages. */
  readonly name: { readonly zh: string; readonly en: string };
  /**
   * Numbers that agree with the table: 受理 may or may not include what was carried in. The first is the plain one; none
   * where the table could not be read.
   */
  readonly accepted: readonly number[];
  /** The cells that the first accepted number comes from. */
  readonly cells: readonly Cell[];
}

/** Units in which applications, cases, documents and decisions are counted. */
const caseUnits = /^(?:件|起|宗|份|例|条|项|个)$/;
/** Sentences on petitions, proposals and hotlines use the same words for other things; 复议案件 is no 议案. */
const elsewhere = /建议|提案|(?<!复)议案|信访件|热线|诉求|问政|留言|咨询|民声|12345/;

/** Every count in sections one and six that speaks of a cell, with the numbers that would agree with it. */
export function readClaims(report: Report): Claim[] {
  const claims: Claim[] = [];
  const { applications, disclosure } = kindsByEdition.get(report.edition.id)!;
  let above: Paragraph | undefined;
  let start = 0;
  for (const paragraph of report.paragraphs) {
    // Where the one above stops in the middle of a sentence, this one goes on about the same.
    if (!above || above.section !== paragraph.section || !/[；，、]$/.test(textOf(report.text, above.span)))
      start = paragraph.span.start;
    above = paragraph;
    if (paragraph.section !== 'overview' && paragraph.section !== 'other') continue;
    for (const sentence of paragraph.sentences) {
      if (sentence.quantities.length === 0 || elsewhere.test(sentence.text)) continue;
      const context = { report, paragraph, sentence, before: report.text.slice(start, sentence.span.start) };
      if (isAboutApplications(context)) read(context, applications, 'applications', claims);
      if (isAboutReview(sentence)) readReview(context, claims);
      read(context, disclosure, 'disclosure', claims);
    }
  }
  return claims;
}

/** The claims that no reading of the table agrees with, where none of the same subject does. */
export function contradictions(claims: readonly Claim[]): readonly Claim[] {
  const agrees = ({ quantity, accepted }: Claim) => accepted.includes(quantity.value);
  const agreed = new Set(claims.filter(agrees).map(({ subject }) => subject));
  return claims.filter(({ subject, accepted }) => accepted.length > 0 && !agreed.has(subject));
}

interface Context {
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  /** What the text says before it, from the beginning of the paragraph, or of those that run on into it. */
  readonly before: string;
}

const outcomes = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理/g;

/** The sentence speaks of applications for information, or goes on about them. */
function isAboutApplications({ sentence, before: above }: Context): boolean {
  const [own, before] = [withoutBlanks(sentence.text), withoutBlanks(above)];
  if (/信息公开申请|依申请公开|信息公开的?申请|公开申请/.test(own)) return true;
  // Three outcomes side by side are those of applications, whatever stands before.
  if (new Set(own.match(outcomes)).size >= 3) return true;
  return /申请/.test(own + before) && /信息公开\s?申请|依申请公开|依申请信息公开|公开申请/.test(before);
}

function isAboutReview({ text }: Sentence): boolean {
  const own = withoutBlanks(text);
  return (
    /信息公开|依申请/.test(own) && !/备案|纠错|败诉|一审|二审|应诉|撤诉/.test(own) && /行政复议|行政诉讼/.test(own)
  );
}

function readReview(context: Context, claims: Claim[]): void {
  const from = claims.length;
  read(context, reviewKinds, 'review', claims);
  // The outcomes belong to the kind of case named last before them.
  const named = claims.slice(from).filter(({ subject }) => subject !== 'reconsideration-and-litigation');
  named.forEach((claim, index) => {
    const of = claim.subject === 'reconsideration' ? [reviewBlocks.first] : [reviewBlocks.second, reviewBlocks.third];
    const end = named[index + 1]?.quantity.span.start ?? Number.POSITIVE_INFINITY;
    const kinds = reviewOutcomeKinds(of, claim.subject === 'reconsideration' ? '行政复议' : '行政诉讼');
    read(context, kinds, 'review', claims, { start: claim.quantity.span.end, end });
  });
}

function read(
  { report, paragraph, sentence }: Context,
  kinds: readonly ClaimKind[],
  id: 'disclosure' | 'applications' | 'review',
  claims: Claim[],
  within: { readonly start: number; readonly end: number } = sentence.span,
): void {
  const table = tableIn(report, id);
  const said = withoutBlanks(sentence.text);
  for (const quantity of sentence.quantities) {
    if (quantity.approximate || !caseUnits.test(quantity.unit)) continue;
    if (quantity.span.start < within.start || quantity.span.end > within.end) continue;
    const at = quantity.span.start - sentence.span.start;
    const before = withoutBlanks(sentence.text.slice(Math.max(0, at - 48), at));
    const clause = /[^，。；：！？,;:（(]*$/.exec(before)![0];
    const end = quantity.span.end - sentence.span.start;
    const behind = withoutBlanks(sentence.text.slice(end, end + 24));
    if (speaksOfAnotherYear(report, sentence.text.slice(0, at), clause)) continue;
    const kind = kinds.find(
      ({ lead, tail, within: words, unless, whole }) =>
        (!words || words.test(said)) &&
        lead.test(before) &&
        (!tail || tail.test(behind)) &&
        !unless?.test(clause) &&
        !(whole && isSubset(before)),
    );
    if (!kind) continue;
    const sums = kind.readings.map((places) => (isFilledIn(table, places) ? sumOf(table, places) : undefined));
    claims.push({
      quantity,
      paragraph,
      subject: kind.subject,
      name: kind.name,
      accepted: sums[0] === undefined ? [] : sums.filter((sum) => sum !== undefined),
      cells: sums[0] === undefined ? [] : kind.readings[0]!.map(([row, column]) => cellAt(table, row, column)!),
    });
  }
}

/** A line end may part any word, and a blank stand round any figure. */
function withoutBlanks(text: string): string {
  return text.replace(/[\s　]+/g, '');
}

/** Whether any figure stands in the cells: a table that is yet to be filled in contradicts nothing. */
function isFilledIn(table: Table | undefined, places: readonly Place[]): boolean {
  return places.some(([row, column]) => cellAt(table, row, column)?.figure.kind !== 'blank');
}

/** The year last named before a number, where it is not the report's: last year's figures are no claim about this table. */
function speaksOfAnotherYear(report: Report, before: string, clause: string): boolean {
  if (/上年同期|去年同期|较上年|比上年|同比|较去年|比去年|环比/.test(clause)) return true;
  return namesAnotherYear(report, before) && !/结转|顺延|转至|转到/.test(clause);
}

/** Whether 其中 stands between the last full count and here: then only a part is spoken of. */
function isSubset(before: string): boolean {
  return /其中[^，。；]*$/.test(before);
}

/** Whether the year that a text names last is known to be another than the report's. */
export function namesAnotherYear(report: Report, before: string): boolean {
  const year = [...before.matchAll(/(20\d\d)\s?年/g)].at(-1)?.[1];
  return year !== undefined && report.year !== undefined && Number(year) !== report.year;
}
