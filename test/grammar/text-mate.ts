import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const grammarPath = 'syntaxes/nianbao.tmLanguage.json';
const rootScope = 'text.nianbao';

/** Loads the grammar into the engine that VS Code itself uses. */
export const loadGrammar = async (): Promise<IGrammar> => {
  const wasm = createRequire(`${process.cwd()}/`).resolve('vscode-oniguruma/release/onig.wasm');
  const { buffer, byteOffset, byteLength } = readFileSync(wasm);
  await loadWASM(buffer.slice(byteOffset, byteOffset + byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath),
  });
  return (await registry.loadGrammar(rootScope))!;
};

/**
 * Writes a text back with its scopes: `全年⟦constant.numeric.figure 18⟧`. Only the innermost scope is shown, without
 * `.nianbao`; text that has no scope but the root's stands bare. Neighbours of the same scope are one.
 */
export const markScopes = (grammar: IGrammar, text: string): string => {
  let state = INITIAL;
  const lines = text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const pieces: { scope: string; text: string }[] = [];
    for (const token of tokens) {
      const scope = token.scopes.at(-1)!.replace(/\.nianbao$/, '');
      const last = pieces.at(-1);
      const words = line.slice(token.startIndex, token.endIndex);
      if (last?.scope === scope) last.text += words;
      else pieces.push({ scope, text: words });
    }
    return pieces.map((piece) => (piece.scope === 'text' ? piece.text : `⟦${piece.scope} ${piece.text}⟧`)).join('');
  });
  return lines.join('\n');
};

/** The same text without its marks. */
export const withoutMarks = (marked: string): string => marked.replace(/⟦[a-z.-]+ ([^⟧]*)⟧/g, '$1');
