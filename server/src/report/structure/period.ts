import type { Span } from '../../text/span';
import type { CalendarDate, Period } from '../report';

/** Dates as these reports write them, a year of one digit more or less too; it may be left out behind the first. Bounded repetition only. */
const range =
  /(20\d{1,3})[ ]{0,2}年[ ]{0,2}(\d{1,2})[ ]{0,2}月[ ]{0,2}(\d{1,2})[ ]{0,2}日[ ]{0,2}起?[，,]?[ ]{0,2}(?:至|到|—{1,2}|－|-|~|～|—)[ ]{0,2}(?:(20\d{1,3})[ ]{0,2}年[ ]{0,2})?(\d{1,2})[ ]{0,2}月[ ]{0,2}(\d{1,2})[ ]{0,2}日/g;
/** How far before the dates the words may stand that make them the statistical period. */
const reach = 40;

/** 据统计 and 公示期间 are said of anything; 数据统计期限 is meant. */
const saysPeriod = /(?<!(?<!数)据)统计|所列数据|报告(?:期|涵盖|时间)|数据(?:期限|时限|周期|时间)/;

/** 统计期限, the first stretch of dates that is said to be one, or `undefined`. */
export function readPeriod(text: string, within: Span): Period | undefined {
  const part = text.slice(within.start, within.end);
  for (const found of part.matchAll(range)) {
    const start = within.start + found.index;
    const end = start + found[0].length;
    const around = text.slice(Math.max(within.start, start - reach), Math.min(within.end, end + 12));
    if (!saysPeriod.test(around)) continue;
    const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = found;
    const middle = start + found[0].search(/至|到|—|－|-|~|～/);
    const from = date(Number(fromYear), fromMonth!, fromDay!, { start, end: middle });
    const to = date(Number(toYear ?? fromYear), toMonth!, toDay!, { start: middle + 1, end });
    return { span: { start, end }, from, to };
  }
  return undefined;
}

function date(year: number, month: string, day: string, span: Span): CalendarDate {
  return { year, month: Number(month), day: Number(day), span };
}
