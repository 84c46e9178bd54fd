import path from 'node:path';
import {
  isBinaryExpression,
  isBindingElement,
  isCallExpression,
  isExportDeclaration,
  isFunctionLikeDeclaration,
  isImportDeclaration,
  isInterfaceDeclaration,
  isPropertyAssignment,
  isTypeAliasDeclaration,
  isTypeNode,
  type Node,
} from 'typescript/unstable/ast';
import { API, type Program } from 'typescript/unstable/sync';
import { type Change, type Mutant, rooms } from './mutant';
import { changesOf, type Place } from './operators';

/** What people read about a rule, and its examples, which are tests themselves. */
const saidOfRules = new Set(['title', 'basis', 'reason', 'remedy', 'leavesAlone', 'examples']);

const generated = 'server/src/rules/index.ts';

/** Every mutant of the rooms, in the order in which they stand there. */
export function findMutants(root: string): Mutant[] {
  const api = new API({ cwd: root });
  try {
    const project = api.updateSnapshot({ openProject: path.join(root, 'tsconfig.json') }).getProjects()[0]!;
    const sources = path.join(root, 'server/src');
    const files = project.program
      .getSourceFileNames()
      .filter((name) => rooms.some((room) => name.startsWith(path.posix.join(sources, room, '/'))))
      .toSorted();
    return files
      .filter((name) => name !== path.join(root, generated))
      .flatMap((name) => mutantsOf(path.relative(root, name), name, project))
      .map((mutant, id) => ({ ...mutant, id }));
  } finally {
    api.close();
  }
}

function mutantsOf(
  relative: string,
  name: string,
  { program, checker }: { program: Program; checker: Place['checker'] },
): Omit<Mutant, 'id'>[] {
  const file = program.getSourceFile(name)!;
  const changes: Change[] = [];
  const visit = (node: Node, isData: boolean): void => {
    if (isLeftAlone(node)) return;
    changes.push(...changesOf(node, { file, checker, isData }));
    const isStillData = isData && !isFunctionLikeDeclaration(node);
    node.forEachChild((child) => {
      if (!isName(child, node) && !isTarget(child, node)) visit(child, isStillData);
    });
  };
  visit(file, true);
  const lines = file.text.split('\n');
  const starts = file.getLineStarts();
  return changes.map((change) => {
    const line = starts.findLastIndex((start) => start <= change.start);
    return { ...change, file: relative, line: line + 1, code: lines[line]!.trim(), change: shown(file.text, change) };
  });
}

/** Types, imports, and sentences for people, which other tests look at and whose words are free. */
function isLeftAlone(node: Node): boolean {
  return (
    isTypeNode(node) ||
    isImportDeclaration(node) ||
    isExportDeclaration(node) ||
    isInterfaceDeclaration(node) ||
    isTypeAliasDeclaration(node) ||
    (isCallExpression(node) && node.expression.getText() === 'localized') ||
    (isPropertyAssignment(node) && saidOfRules.has(node.name.getText()))
  );
}

function isName(child: Node, node: Node): boolean {
  return (isPropertyAssignment(node) && node.name === child) || (isBindingElement(node) && node.propertyName === child);
}

/** What is assigned to. */
function isTarget(child: Node, node: Node): boolean {
  return isBinaryExpression(node) && node.operatorToken.getText() === '=' && node.left === child;
}

function shown(text: string, { start, end, replacement, isStatement, words }: Change): string {
  const before = short(text.slice(start, end));
  if (isStatement) return `${before} → nothing`;
  return words === undefined ? `${before} → ${short(replacement)}` : words;
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 60)} … ${line.slice(-35)}` : line;
}
