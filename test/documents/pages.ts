/** How a report is put on the web by different hands. Each takes it as text in the layout `tabs` and makes a page of it. */
export const pages: Readonly<Record<string, (report: string) => string>> = {
  'a county site with a record above the text': recordPage,
  'a site whose editor pastes from Word': editorPage,
  'a blog': blogPage,
  'Word, saved as a web page': wordPage,
  'tables alone, hardly an end tag': oldPage,
};

/** A line of prose, or a table with its merged cells. */
export type Block =
  | { readonly line: string; readonly rows?: undefined }
  | { readonly rows: readonly (readonly Cell[])[] };

export interface Cell {
  readonly text: string;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

interface Way {
  readonly line: (text: string, index: number) => string;
  readonly row: (cells: string) => string;
  readonly cell: (text: string, spans: string) => string;
  readonly table: (rows: string, columns: number) => string;
}

function write(report: string, { line, row, cell, table }: Way): string {
  return blocksOf(report)
    .map((block, index) => {
      if (!block.rows) return line(escaped(block.line), index);
      const rows = block.rows.map((cells) =>
        row(
          cells
            .map(({ text, colspan, rowspan }) => {
              const spans = `${colspan > 1 ? ` colspan=${colspan}` : ''}${rowspan > 1 ? ` rowspan=${rowspan}` : ''}`;
              return cell(escaped(text), spans);
            })
            .join(''),
        ),
      );
      const [first] = block.rows;
      return table(
        rows.join(''),
        first!.reduce((sum, { colspan }) => sum + colspan, 0),
      );
    })
    .join('\n');
}

export function blocksOf(report: string): Block[] {
  const blocks: Block[] = [];
  let grid: string[][] = [];
  const flush = () => {
    if (grid.length > 0) blocks.push({ rows: mergedCells(grid) });
    grid = [];
  };
  for (const line of report.split('\n')) {
    if (line.includes('\t')) grid.push(line.split('\t'));
    else {
      flush();
      if (line.trim() !== '') blocks.push({ line });
    }
  }
  flush();
  return blocks;
}

/** Empty fields at the left belong to the cells above them, all others to the cell before them. */
function mergedCells(grid: readonly (readonly string[])[]): Cell[][] {
  return grid.map((row, r) =>
    row.flatMap((text, column) => {
      if (text === '') return [];
      let colspan = 1;
      while (row[column + colspan] === '') colspan++;
      const width = column + colspan;
      let rowspan = 1;
      while (grid[r + rowspan]?.slice(0, width).every((field) => field === '')) rowspan++;
      return [{ text, column, colspan, rowspan }];
    }),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function recordPage(report: string): string {
  const body = write(report, {
    line: (text) => `<P class=MsoNormal style="TEXT-INDENT: 32pt"><FONT face=仿宋_GB2312 size=5>${text}</FONT></P>`,
    row: (cells) => `<TR>${cells}</TR>\n`,
    cell: (text, spans) => `<TD vAlign=top${spans}><P align=center><SPAN lang=EN-US>${text}</SPAN></P></TD>`,
    table: (rows) => `<DIV align=center><TABLE cellSpacing=0 border=1><TBODY>${rows}</TBODY></TABLE></DIV>`,
  });
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "xhtml1-transitional.dtd">
<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>年度报告_清溪县</TITLE>
<META name="ArticleTitle" content="年度报告"><STYLE>.a td{display:none}</STYLE></HEAD><BODY>
<TABLE width=1000 align=center><TR><TD>当前位置：<a href="../">首页</a>&nbsp;&gt;&nbsp;<a>政府信息公开</a>&nbsp;&gt;&nbsp;<a>年报</a></TD></TR></TABLE>
<TABLE class=record><TR><TD><B>索 引 号：</B>014250/2025-00021</TD><TD><B>发布日期：</B>2025-01-20</TD></TR>
<TR><TD><B>发布机构：</B>云岭镇</TD><TD><B>主题分类：</B>年度报告</TD></TR></TABLE>
<DIV>【字体：<A href="javascript:big()">大</A> <A>中</A> <A>小</A>】　浏览次数：<SCRIPT src="/count.js"></SCRIPT></DIV>
<DIV class=TRS_Editor><STYLE type=text/css>.TRS_Editor P{line-height:2}</STYLE>
${body}
</DIV><DIV>[打印本页] [关闭窗口]</DIV>
<SELECT><OPTION>友情链接<OPTION>清溪县人民政府</SELECT><DIV>主办：清溪县人民政府办公室&copy;版权所有</DIV></BODY></HTML>`;
}

function editorPage(report: string): string {
  const body = write(report, {
    line: (text) =>
      `<p style="text-indent: 2em;"><span style="font-size: 16pt;">&nbsp;&nbsp;&nbsp;&nbsp;${text.replace(/\d+/g, (digits) => `</span><span lang="EN-US">${digits}</span><span>`)}</span><o:p></o:p></p>`,
    row: (cells) => `<tr>${cells}\n</tr>`,
    cell: (text, spans) =>
      `<td style="border:1px solid"${spans}><p><span>${text}</span></p><p style="display:none">99</p></td>`,
    table: (rows) => `<table border="1"><tbody>${rows}</tbody></table>`,
  });
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>云岭镇</title></head><body>
<nav><ol class="breadcrumb"><li><a>首页</a></li><li><a>信息公开年报</a></li></ol></nav>
<i class="icon" aria-hidden="true">&#xe601;</i><button>搜索</button>
<div class="info"><span>发布时间：2025-01-20 10:31</span> <span>来源：云岭镇</span> <span>浏览次数：<span id="hits" hidden>0</span></span></div>
<div id="zoom"><!--content.begin--><meta name="ContentStart"/>
${body}
<meta name="ContentEnd"/><!--content.end--></div>
<p>扫一扫在手机打开当前页</p><noscript><p>请打开脚本，共 5 件</p></noscript>
<div class="footer"><p>网站标识码：9900000000</p></div></body></html>`;
}

function blogPage(report: string): string {
  const body = write(report, {
    line: (text, index) => {
      if (index === 0) return `<h1 class="entry-title">${text}</h1>`;
      return /^[一二三四五六]、/.test(text) ? `<h2>${text}</h2>` : `<p>${text}</p>`;
    },
    row: (cells) => `<tr>${cells}</tr>`,
    cell: (text, spans) => `<td${spans}>${text}</td>`,
    table: (rows) => `<figure class="wp-block-table"><table>${rows}</table></figure>`,
  });
  return `<!DOCTYPE html><html><head><title>年报 &#8211; 云岭镇</title><script type="application/ld+json">{"a":"<p>"}</script></head>
<body class="post"><header><nav><ul><li><a href="/">首页</a><li><a href="/xxgk">信息公开</a></ul></nav></header>
<main><article>${body}</article><aside><h3>近期文章</h3><ul><li>关于做好防汛工作的通知<li>2023年年报</ul></aside>
<form><label>评论</label><textarea>共 3 件，其中 1 件</textarea></form></main><footer>由博客程序驱动</footer></body></html>`;
}

function wordPage(report: string): string {
  /** Word breaks the lines of its source wherever they grow long. */
  const wrap = (text: string) => text.replace(/([\u4e00-\u9fff，。]{30})(?=[\u4e00-\u9fff])/g, '$1\n');
  const body = write(report, {
    line: (text) =>
      `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span\nstyle='font-size:16.0pt;font-family:仿宋_GB2312'>${wrap(text)}<span lang=EN-US><o:p></o:p></span></span></p>\n`,
    row: (cells) => ` <tr style='mso-yfti-irow:1;height:20.0pt'>\n${cells} </tr>\n`,
    cell: (text, spans) =>
      `  <td width=57${spans} valign=top style='width:42.6pt'>\n  <p class=MsoNormal align=center><span lang=EN-US>${wrap(text)}<o:p></o:p></span></p>\n  </td>\n`,
    table: (rows, columns) =>
      `<table class=MsoNormalTable border=1>\n${rows} <![if !supportMisalignedColumns]>\n <tr height=0>\n${'  <td width=57 style="border:none"></td>\n'.repeat(columns + 3)} </tr>\n <![endif]>\n</table>\n`,
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=unicode"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=ZH-CN><div class=WordSection1 style='layout-grid:15.6pt'>
<p class=MsoNormal><span lang=EN-US style='display:none;mso-hide:all'>共 9 件</span><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
${body}
<p class=MsoNormal><!--[if supportFields]><span>PAGE</span><![endif]--><span lang=EN-US><o:p>&nbsp;</o:p></span></p></div></body></html>`;
}

function oldPage(report: string): string {
  const body = write(report, {
    line: (text, index) => (index === 0 ? `<CENTER><B>${text}</B></CENTER>` : `<BR>&nbsp;&nbsp;&nbsp;&nbsp;${text}`),
    row: (cells) => `<TR>${cells}\n`,
    cell: (text, spans) => `<TD${spans}>${text}`,
    table: (rows) => `<BR><TABLE BORDER=1>${rows}</TABLE>`,
  });
  return `<HTML><BODY BGCOLOR=#FFFFFF><CENTER><TABLE WIDTH=760><FORM ACTION=/s><TR><TD COLSPAN=3><IMG SRC=top.gif>
<TR><TD WIDTH=150><TABLE><TR><TD><A HREF=/>首页</A><TR><TD>通知公告</TABLE><TD>&nbsp;<TD><TABLE WIDTH=100%><TR><TD>
<FONT SIZE=3>${body}</FONT></TABLE></FORM><TR><TD COLSPAN=3><HR>清溪县信息中心制作</TABLE></CENTER></BODY></HTML>`;
}
