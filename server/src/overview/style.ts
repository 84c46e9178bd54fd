/** For the screen and for A4 paper: dark on white, and nothing that colour alone would say. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 60rem; padding: 2.5rem 2rem 4rem;
  color: #1c1c1c; background: #fff;
  font: 1rem/1.75 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.4; }
h2 { margin: 0; font-size: 1.2rem; line-height: 1.5; }
p { margin: 0; }
a { color: #0b4a8f; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid #0b4a8f; outline-offset: 2px; }
.summary { padding: .9rem 1.2rem; border-left: 4px solid #1c1c1c; background: #f5f5f3; }
.note { margin: 1rem 0; color: #555; font-size: .9rem; }
table { width: 100%; margin: 1rem 0 1.5rem; border-collapse: collapse; font-size: .9rem; line-height: 1.5; }
caption, .part { margin: 1rem 0 .5rem; font-size: 1.2rem; font-weight: 600; text-align: left; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid #d8d8d4; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #1c1c1c; background: #fff; white-space: nowrap; }
tbody th { font-weight: normal; }
th:nth-child(2) { width: 32%; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.some { font-weight: 600; }
.file { color: #555; font-size: .85rem; }
.report { margin-top: 2.5rem; padding-top: 1.2rem; border-top: 2px solid #1c1c1c; }
.report > ol { margin: 1rem 0 0; padding: 0; list-style: none; counter-reset: finding; }
.finding { margin: 0 0 1.1rem; padding-left: 2.4rem; position: relative; counter-increment: finding; }
.finding::before { content: counter(finding) "."; position: absolute; left: 0; width: 1.9rem; text-align: right; color: #555; }
.place { font-weight: 600; }
.severity { display: inline-block; margin-right: .5rem; padding: 0 .4rem; border: 1px solid currentColor; border-radius: 2px; font-size: .85rem; line-height: 1.5; font-weight: 600; }
.error .severity { color: #a3150f; }
.warning .severity { color: #7a4b00; }
.info .severity { color: #3d4a57; }
.rule { color: #555; font-size: .9rem; }
blockquote { margin: .2rem 0; padding: .1rem .8rem; border-left: 3px solid #d8d8d4; color: #333; }
mark { padding: 0 .1em; background: #fff1b8; color: inherit; font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
.back { margin-top: .5rem; font-size: .9rem; }
@media (max-width: 40rem) { body { padding: 1.2rem 1rem 3rem; } table { font-size: .8rem; } }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.6; }
  a { color: inherit; text-decoration: none; }
  .back { display: none; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  tr, .finding, .summary { break-inside: avoid; }
  h2, caption, .part, .file { break-after: avoid; }
  mark, .summary { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
