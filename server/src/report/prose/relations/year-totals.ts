import { formatNumber } from '../../../text/numbers';
import type { Passage } from '../clauses';
import type { Statement, Statements } from '../statements';
import { isA } from '../tokens';
import { judge, type Reading, type Relation } from './relation';

const when = '(?:20\\d\\d年度?|全年度?|本年度?|今年|年内|[我本]?(?:镇|乡|街道|局|委|县|区|市|单位|机关))';
const all = '(?:共计|累计|总计|合计|共)';
/** 2023年，我镇共主动公开政府信息203条; in 在公开的203条信息中 as well: the whole year's, and no word that narrows it. */
const lead = new RegExp(`^(?:${when}[，、]?|${all})*主动公开(?:各类)?(?:政府|政务)信息(?:总数|总量)?${all}?[为达]?$`);
const again = new RegExp(`^在?(?:${when}[，、]?)*(?:主动)?公开的$`);
const amongThem = /^(?:各类)?(?:政府|政务)?信息中$/;
/** Nothing that such a sentence begins with is longer. UTF-16 code units. */
const longestLead = 40;

/** What was published in the whole year, told once more with another number. */
export function readYearTotals(passages: readonly Passage[], statements: Statements): Relation[] {
  const relations: Relation[] = [];
  const told: Statement[] = [];
  for (const passage of passages) {
    if (!passage.wording.text.includes('公开')) continue;
    for (const total of totalsOf(passage, statements)) {
      const before = told.filter(({ quantity: { unit } }) => unit === total.quantity.unit);
      if (before.length > 0) relations.push(saidAgain(total, before));
      // 公开的203条信息中 points back at a total, and states none.
      if (total.tail.length === 0) told.push(total);
    }
  }
  return relations;
}

/** The first numbers of sentences that are such totals, up to where a channel is spoken of: below it they may be of that. */
function* totalsOf({ wording: { text }, sentences }: Passage, statements: Statements): Iterable<Statement> {
  for (const { items, start } of sentences) {
    const quantity = items.find(({ quantities }) => quantities.length > 0)?.quantities[0];
    const words = quantity && quantity.start - start <= longestLead ? text.slice(start, quantity.start) : '';
    if (quantity && words.includes('公开')) {
      const isAgain = again.test(words) && amongThem.test(text.slice(quantity.end, quantity.item().end));
      const statement = statements.get(quantity)!;
      const isCount = statement.role === 'count' && statement.time === 'this-year' && !quantity.approximate;
      if (isCount && (isAgain || lead.test(words))) yield statement;
    }
    if (items.some(({ tokens }) => tokens.some(isA('channel')))) return;
  }
}

function saidAgain({ quantity }: Statement, before: readonly Statement[]): Relation {
  const readings = before.map(
    ({ quantity: { value } }): Reading => ({
      stated: quantity.value,
      computed: value,
      slack: 0,
      formula: formatNumber(value),
    }),
  );
  return {
    kind: 'restatement',
    span: quantity.span,
    operands: [
      { quantity, part: 'total' },
      { quantity: before[0]!.quantity, part: 'total' },
    ],
    evidence: ['said-twice'],
    ...judge({ head: readings[0], admissible: readings, evidence: ['said-twice'] }),
  };
}
