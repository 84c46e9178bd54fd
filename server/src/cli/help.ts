import { type Localized, localized } from '../text/localized';

export const help: Localized = localized(
  `年报校验 nianbao：检查政府信息公开工作年度报告

用法：
  nianbao check [路径…]    检查
      --format pretty|json|sarif|junit|github   输出格式，默认 pretty
      --format html|csv|xlsx                    汇总：每份年报一行，再逐份列出问题（网页、表格、Excel）
      --output 文件                             把结果写入文件
      --per-report 文件夹                       为每份年报写一页检查结果，可以发回起草单位
      --fail-on error|warning|info|never        出现哪一级问题时退出状态为 1，默认 error
  nianbao fix [路径…]      一键修复格式问题，写回文件（不改数字）
      --dry-run                                 只显示将要做的修改，不写入
      --tracked                                 在 Word 文件里以修订的方式修改
      --fail-on error|warning|info|never        同上，按修复之后仍有的问题计
  nianbao annotate 路径… --output 文件夹    在 Word 文件的副本里，给每处问题加批注
  nianbao text 文件        输出从文件中读到的文字（检查结果里的行和列就是它的行和列）
  nianbao new              输出一份空白年报
      --organization 单位 --year 年份           必填
      --layout pipes|tabs|cells                 表格写法，默认 pipes（Markdown 表格）
      --output 文件                             写入新文件，.docx 就是 Word 文件；已有的文件不会被覆盖
  nianbao export 文件 --to docx|html          导出成文：A4 公文版式的 Word 文件或网页
      --output 文件                             写入新文件，默认以标题为名，与原文件同一文件夹；已有的文件不会被覆盖
  nianbao explain 规则     说明一条规则
  nianbao explain --text 文件:行[:列]         说明正文这一行的每个数字是什么数、与哪些数核对
  nianbao rules            列出全部规则
  nianbao server --stdio   启动校验服务，供其他编辑器使用

check 和 fix 通用：
      --config 文件             使用指定的配置文件，不再查找 nianbao.json
      --edition auto|2019|2021  按哪一版格式检查，默认 auto（按报告年度判断）
所有命令通用：
      --language zh-CN|en       提示语言，默认中文
      --version                 显示版本
      --help                    显示本说明

路径可以是文件、文件夹或 -（标准输入）；不写路径就是当前文件夹。
可以检查：Word 文件（.docx）、网页（.html）、PDF、纯文本（.txt、.md、.nianbao；编码自动识别：UTF-8、UTF-16、GB18030）。
不是年报的文件不检查；不能检查的文件（.doc、.wps、加密的文件）会逐个说明原因。

退出状态：0 没有达到 --fail-on 级别的问题；1 有；2 用法、配置有误或有文件无法读取；3 输入中没有年报。
`,
  `nianbao: checks Chinese government information disclosure annual reports

Usage:
  nianbao check [PATH…]    check reports
      --format pretty|json|sarif|junit|github   how findings are written; default pretty
      --format html|csv|xlsx                    an overview: a row for each report, then the findings of each
      --output FILE                             write the findings to a file
      --per-report DIR                          write a page for each report, to be sent back
      --fail-on error|warning|info|never        from which severity on the exit status is 1; default error
  nianbao fix [PATH…]      write the safe fixes (form only, never a number or the meaning)
      --dry-run                                 print the difference and write nothing
      --tracked                                 in Word files, as tracked changes
      --fail-on error|warning|info|never        the same, for what is left after the fixes
  nianbao annotate PATH… --output FOLDER    copies of Word files with a comment at each finding
  nianbao text FILE        print what was read of a file (the lines and columns of findings are its own)
  nianbao new              print a blank report
      --organization NAME --year YYYY           required
      --layout pipes|tabs|cells                 how tables are written; default pipes (Markdown)
      --output FILE                             write a new file, a Word file if it ends in .docx; an existing file is never replaced
  nianbao export FILE --to docx|html          write the published form: a Word file or a web page, A4
      --output FILE                             a new file; default: named after the title, beside FILE; none is ever replaced
  nianbao explain RULE     explain a rule
  nianbao explain --text FILE:LINE[:COLUMN]   what every number of a line was taken for, and held against
  nianbao rules            list all rules
  nianbao server --stdio   start the language server, for editors

check and fix:
      --config FILE             use this configuration instead of looking for nianbao.json
      --edition auto|2019|2021  the format to check against; default auto (by the year reported)
all commands:
      --language zh-CN|en       language of messages; default Chinese
      --version                 print the version
      --help                    print this

A path is a file, a folder or - (standard input); without a path: this folder.
Word files (.docx), web pages (.html), PDF and plain text (.txt, .md, .nianbao; UTF-8, UTF-16, GB18030) can be checked.
Files that are not reports are passed over; those that cannot be read (.doc, .wps, encrypted) are named with the reason.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, bad configuration or an unreadable file;
3 no report among the inputs.
`,
);
