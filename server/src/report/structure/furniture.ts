import type { Line } from '../../text/lines';
import { textOf, trim } from '../../text/span';

/**
 * What a web page prints round a report and no report says of itself. Words that stand alone on a line, words that begin
 * one, words that stand anywhere in one.
 */
const alone =
  /^(?:无障碍(?:浏览|阅读)?|长者(?:模式|专区)|适老(?:版|化)|繁体(?:版|中文)?|简体(?:版|中文)?|登录|注册|搜索|检索|打印|关闭|分享(?:到)?|收藏|下载|返回(?:顶部|首页)?|正文|目录|网站(?:首页|地图|声明)|首页|政务公开|(?:政府)?信息公开(?:专栏|平台|指南|制度|目录|年报)|法定主动公开内容|依申请公开|政务服务|互动交流|新闻(?:中心|资讯)|通知公告|政策(?:文件|解读|法规)|机构(?:职能|设置|概况|信息)|走进\S{1,8}|[大中小]|A[+-]?)$/i;
const leading =
  /^(?:您?(?:现在|当前)?的?(?:所在)?位置|当前位置|来源|信息来源|发布(?:时间|日期|机构|单位|人)|公开(?:时间|日期|方式|范围|形式|类别|时限)|发文(?:日期|时间|机关|字号)|成文日期|生成日期|更新(?:时间|日期)|日期|时间|作者|编辑|责任编辑|审核|初审|复审|终审|浏览|阅读|点击|访问量|字号|字体|索引号|文号|主题(?:分类|词)|信息(?:名称|分类|索引)|有效性|附件|相关(?:链接|文档)|上一[篇条]|下一[篇条]|扫一扫|文章来源|标题)/;
const anywhere =
  /首页\s*[>›»/\-－]|[>›»]{1,2}\s*\S|字[号体]\s*[：:]|浏览次数|阅读次数|点击数|【\s*(?:字[号体]|打印|关闭|大)|打印本?页|关闭窗口/;
const date = /^[（(]?20\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?[）)]?(?:\s*\d{1,2}[:：]\d{2}(?::\d{2})?)?$/;
/** What is longer is no label; UTF-16 code units. */
const longest = 120;

/** Whether a line belongs to the page and not to the report. */
export function isFurniture(line: string): boolean {
  const words = line.trim();
  if (words.length > longest || /[。；]/.test(words)) return false;
  return alone.test(words) || leading.test(words) || anywhere.test(words) || date.test(words);
}

/** Whether a line is running text, and neither a title nor furniture. */
export function isRunningText(line: string): boolean {
  return line.length >= 20 && /[，。；]/.test(line) && !isFurniture(line);
}

/** Where the report's own text begins behind its title: what the page prints between the two is left out, but not a date. */
export function startOfText(text: string, lines: readonly Line[], from: number, before: number): number {
  let start = from;
  for (const { span } of lines) {
    if (span.start < from) continue;
    if (span.start >= before) break;
    const line = textOf(text, trim(text, span));
    if (isRunningText(line)) break;
    if (isFurniture(line) && !date.test(line)) start = span.end;
  }
  return start;
}
