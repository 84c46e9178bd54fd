import { Tokenizer } from 'htmlparser2';
import { localized } from '../../text/localized';
import { span } from '../../text/span';
import type { ReadDocument } from '../source-document';
import { TreeBuilder } from './build-tree';
import { Flow } from './flow';
import { setPage } from './set-page';
import type { ElementNode } from './tree';

/**
 * Reads a web page, also one that Word saved. Spans of its text lead to the characters of `source`, which is the page as it
 * was decoded.
 */
export function readHtml(source: string): ReadDocument {
  const flow = new Flow();
  setPage(parse(source), flow);
  const text = flow.written.toString();
  if (text === '') return { problem: noText };
  return { document: { format: 'html', text, notes: [], source: { text: source, spanOf: flow.written.spanOf } } };
}

const noText = localized(
  '网页文件里没有文字：正文可能要由脚本从网站取来。请用浏览器打开该网页，全选、复制正文，粘贴到 Word 或文本文件后再检查。',
  'The page has no text in it: its script may fetch it from the site. Please open the page in a browser, copy the report into a Word or text file, and check that.',
);

/** What an attribute must be called to be looked at. */
const meaningful = /^(?:style|class|hidden|aria-hidden|colspan|rowspan|height|start|value|type)$/;

function parse(source: string): ElementNode {
  const builder = new TreeBuilder();
  let tagName = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  let tagStart = 0;
  const startTag = (end: number, closesItself: boolean) => {
    builder.startTag(tagName, attributes, span(tagStart, end + 1), closesItself);
  };
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => builder.text(source.slice(start, end), span(start, end)),
      ontextentity: (codePoint, end) =>
        builder.text(String.fromCodePoint(codePoint), span(source.lastIndexOf('&', end - 1), end)),
      onopentagname(start, end) {
        tagName = source.slice(start, end).toLowerCase();
        tagStart = start - 1;
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (meaningful.test(attribute)) value += source.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (meaningful.test(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: (end) => startTag(end, false),
      onselfclosingtag: (end) => startTag(end, true),
      onclosetag: (start, end) => builder.endTag(source.slice(start, end).toLowerCase(), span(start - 2, end)),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return builder.end(source.length);
}
