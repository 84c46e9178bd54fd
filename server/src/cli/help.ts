import { type Localized, localized } from '../text/localized';

export const help: Localized = localized(
  `年报校验 nianbao：检查政府信息公开工作年度报告

用法：
  nianbao check [路径…]    检查
      --format pretty|json|sarif|junit|github   输出格式，默认 pretty
      --output 文件                             把结果写入文件
      --fail-on error|warning|info|never        出现哪一级问题时退出状态为 1，默认 error
  nianbao fix [路径…]      一键修复格式问题，写回文件（不改数字）
      --dry-run                                 只显示将要做的修改，不写入
      --fail-on error|warning|info|never        同上，按修复之后仍有的问题计
  nianbao new              输出一份空白年报
      --organization 单位 --year 年份           必填
      --layout pipes|tabs|cells                 表格写法，默认 pipes（Markdown 表格）
      --output 文件                             写入新文件；已有的文件不会被覆盖
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

路径可以是文件、文件夹（查找其中的 .txt、.md、.nianbao）或 -（标准输入）；不写路径就是当前文件夹。
编码自动识别：UTF-8、UTF-16、GB18030（GBK）。不是年报的文件不检查。

退出状态：0 没有达到 --fail-on 级别的问题；1 有；2 用法、配置有误或有文件无法读取；3 输入中没有年报。
`,
  `nianbao: checks Chinese government information disclosure annual reports

Usage:
  nianbao check [PATH…]    check reports
      --format pretty|json|sarif|junit|github   how findings are written; default pretty
      --output FILE                             write the findings to a file
      --fail-on error|warning|info|never        from which severity on the exit status is 1; default error
  nianbao fix [PATH…]      write the safe fixes (form only, never a number or the meaning)
      --dry-run                                 print the difference and write nothing
      --fail-on error|warning|info|never        the same, for what is left after the fixes
  nianbao new              print a blank report
      --organization NAME --year YYYY           required
      --layout pipes|tabs|cells                 how tables are written; default pipes (Markdown)
      --output FILE                             write a new file; an existing file is never replaced
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

A path is a file, a folder (searched for .txt, .md and .nianbao) or - (standard input); without a path: this folder.
UTF-8, UTF-16 and GB18030 (GBK) are recognised. Files that are not reports are passed over.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, bad configuration or an unreadable file;
3 no report among the inputs.
`,
);
