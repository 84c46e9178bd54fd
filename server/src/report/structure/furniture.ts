import type { Line } from '../../text/lines';
import { textOf, trim } from '../../text/span';

/**
 * What a web page prints round a report and no report says of itself: words that stand alone on a line, words that begin
 * one, words that stand anywhere in one. White space and bullets are taken out before they are looked for.
 */
const alone =
  /^(?:无障碍(?:浏览|阅读)?|长者(?:模式|专区)|适老(?:版|化)|[简繁][体體](?:版|中文)?|(?:登录|注册|搜索|检索|打印|纠错|关闭|分享到?|收藏|下载)+|返回(?:顶部|首页)?|正文|目录|网站(?:首页|地图|声明)|首页|政务公开|(?:政府)?信息公开(?:专栏|平台|指南|制度|目录|年报)|法定主动公开内容|(?:政府)?依申请公开|政务服务|互动交流|新闻(?:中心|资讯)|通知公告|政策(?:文件|解读|法规)|机构(?:职能|设置|概况|信息)|走进.{1,8}|[大中小]+|A[+-]?)$/i;
const leading =
  /^(?:您?(?:现在|当前)?的?(?:所在)?位置|搜索位置|匹配度|排序|(?:信息|文章)?来源|发布(?:时间|日期|机构|单位|人)|公开(?:时间|日期|方式|范围|形式|类别|时限)|发文(?:日期|时间|机关|字号)|(?:成文|生成|更新|印发)(?:日期|时间)|日期[:：]|时间[:：]|作者|(?:责任)?编辑|审核[:：]|[初复终]审|浏览|阅读|点击|访问|视力保护|字[号体]|索引号|文号|关键[字词]|所属机构|组配分类|主题(?:分类|词)|信息(?:名称|分类|索引)|有效性|附件|相关(?:链接|文档)|[上下]一[篇条]|扫一扫|标题[:：])/;
const anywhere =
  /首页[>›»/\-－]|[>›»]\S|字[号体][：:]|(?:浏览|阅读|访问)次数|点击数|【(?:字[号体]|打印|关闭|大|下载)|打印本?页|关闭窗口|无障碍/;
const date = /^[（(]?20\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?[）)]?(?:\d{1,2}[:：]\d{2}(?::\d{2})?)?$/;
/** What is longer is no label; UTF-16 code units. */
const longest = 120;

/** Whether a line belongs to the page and not to the report. */
export function isFurniture(line: string): boolean {
  if (line.length > longest || /[。；]/.test(line)) return false;
  const words = line.replace(/[\s\u3000\u00a0•●·]+/g, '');
  return alone.test(words) || leading.test(words) || anywhere.test(words) || date.test(words);
}

/** Whether a line is running text, and neither a title nor furniture. */
export function isRunningText(line: string): boolean {
  // In a narrow column the first line of a preface may have none of its marks.
  return (
    /^(?:根据|依据|按照|遵照|依照)/.test(line) || (line.length >= 20 && /[，。；]/.test(line) && !isFurniture(line))
  );
}

/** Where the report's own text begins behind its title: what the page prints between the two is left out, but not a date. */
export function startOfText(text: string, lines: readonly Line[], from: number, before: number): number {
  let start = from;
  for (const { span } of lines) {
    if (span.start < from) continue;
    if (span.start >= before) break;
    const line = textOf(text, trim(text, span));
    if (isRunningText(line)) break;
    if (isFurniture(line) && !date.test(line.replace(/\s/g, ''))) start = span.end;
  }
  return start;
}
