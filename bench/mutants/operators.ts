import {
  type CallExpression,
  isArrayLiteralExpression,
  isBinaryExpression,
  isBreakStatement,
  isCallExpression,
  isConditionalExpression,
  isContinueStatement,
  isExpressionStatement,
  isIdentifier,
  isIfStatement,
  isNumericLiteral,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isRegularExpressionLiteral,
  isReturnStatement,
  isSpreadElement,
  isStringLiteral,
  type Node,
  NodeFlags,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { type Checker, TypeFlags } from 'typescript/unstable/sync';
import type { Change } from './mutant';
import { patternsWithout } from './patterns';

/** What an operator sees of the code around a node. */
export interface Place {
  readonly file: SourceFile;
  readonly checker: Checker;
  /** Outside of every function: what stands there is data. */
  readonly isData: boolean;
}

const swapped: ReadonlyMap<SyntaxKind, readonly string[]> = new Map([
  [SyntaxKind.LessThanToken, ['<=']],
  [SyntaxKind.LessThanEqualsToken, ['<']],
  [SyntaxKind.GreaterThanToken, ['>=']],
  [SyntaxKind.GreaterThanEqualsToken, ['>']],
  [SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [SyntaxKind.MinusToken, ['+']],
  [SyntaxKind.AsteriskToken, ['/']],
  [SyntaxKind.SlashToken, ['*']],
  [SyntaxKind.PlusEqualsToken, ['-=']],
]);

const eitherSide = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
]);

const otherMethod = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['find', 'findLast'],
  ['findLast', 'find'],
  ['indexOf', 'lastIndexOf'],
  ['lastIndexOf', 'indexOf'],
  ['min', 'max'],
  ['max', 'min'],
]);

/** Calls that give back something of the kind that they were made on. */
const droppedMethods = new Set(['filter', 'toSorted', 'sort', 'toReversed', 'reverse', 'trim', 'trimStart', 'trimEnd']);

const otherSeverity = new Map([
  ['error', 'warning'],
  ['warning', 'info'],
  ['info', 'warning'],
]);

/** Every small change to be made to a node itself, not to what it holds. */
export function* changesOf(node: Node, place: Place): Generator<Change> {
  const text = (part: Node): string => part.getText(place.file);
  const at = (part: Node) => ({ start: part.getStart(place.file), end: part.getEnd() });
  const instead = (part: Node, replacement: string, words?: string): Change => ({
    ...at(part),
    replacement,
    ...(words !== undefined && { words }),
  });

  if (isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    const operators =
      operatorToken.kind === SyntaxKind.PlusToken && isNumber(node, place)
        ? ['-']
        : (swapped.get(operatorToken.kind) ?? []);
    for (const operator of operators) yield instead(node, `${text(left)} ${operator} ${text(right)}`);
    if (eitherSide.has(operatorToken.kind)) yield* [instead(node, text(left)), instead(node, text(right))];
  } else if (isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
    yield instead(node, text(node.operand));
  } else if (isConditionalExpression(node)) {
    yield* [instead(node, text(node.whenTrue)), instead(node, text(node.whenFalse))];
  } else if (isIfStatement(node)) {
    yield* [instead(node.expression, 'true'), instead(node.expression, 'false')];
  } else if (isNumericLiteral(node)) {
    yield instead(node, String(Number(node.text) + 1));
  } else if (node.kind === SyntaxKind.TrueKeyword || node.kind === SyntaxKind.FalseKeyword) {
    yield instead(node, String(node.kind !== SyntaxKind.TrueKeyword));
  } else if (isArrayLiteralExpression(node)) {
    for (const element of node.elements) {
      const rest = node.elements.filter((other) => other !== element);
      yield instead(node, `[${rest.map(text).join(', ')}]`, `without ${text(element)}`);
    }
  } else if (isStringLiteral(node)) {
    yield* stringChanges(node.text, place.isData).map(([replacement, words]) => instead(node, replacement, words));
  } else if (isRegularExpressionLiteral(node)) {
    for (const { pattern, without } of patternsWithout(text(node))) yield instead(node, pattern, `without ${without}`);
  } else if (isReturnStatement(node) && node.expression && text(node.expression) !== 'undefined') {
    yield instead(node.expression, 'undefined');
  } else if (isContinueStatement(node) || isBreakStatement(node)) {
    yield { ...at(node), replacement: '', isStatement: true };
  } else if (isExpressionStatement(node) && !isBinaryExpression(node.expression)) {
    yield { ...at(node), replacement: '', isStatement: true };
  } else if (isPropertyAssignment(node)) {
    const name = text(node.name);
    const { initializer } = node;
    if (name === 'related' && !isArrayLiteralExpression(initializer)) yield instead(initializer, '[]');
    if ((name === 'start' || name === 'end') && !isNumericLiteral(initializer))
      yield instead(initializer, `${text(initializer)} + 1`);
  } else if (isCallExpression(node)) {
    yield* callChanges(node);
  }

  function* callChanges(call: CallExpression): Generator<Change> {
    if (call.flags & NodeFlags.OptionalChain) return;
    const { expression, arguments: values } = call;
    const given = values.map(text);
    if (isPropertyAccessExpression(expression)) {
      const method = text(expression.name);
      const other = otherMethod.get(method);
      if (other) yield instead(call, `${text(expression.expression)}.${other}(${given.join(', ')})`);
      if (droppedMethods.has(method)) yield instead(call, text(expression.expression), `without .${method}()`);
    } else if (isIdentifier(expression) && values.length > 1 && !values.some(isSpreadElement)) {
      const [one, two] = values.map((value) => place.checker.getTypeAtLocation(value));
      if (one && two && place.checker.typeToString(one) === place.checker.typeToString(two))
        yield instead(call, `${text(expression)}(${[given[1], given[0], ...given.slice(2)].join(', ')})`);
    }
  }
}

function isNumber(node: Node, { checker }: Place): boolean {
  const type = checker.getTypeAtLocation(node);
  return type !== undefined && (type.flags & TypeFlags.NumberLike) !== 0;
}

/** A severity becomes another one; of a list of words each is left out; what else is data is emptied. */
function stringChanges(text: string, isData: boolean): (readonly [replacement: string, words?: string])[] {
  const severity = otherSeverity.get(text);
  if (severity) return [[`'${severity}'`]];
  if (!isData || text === '') return [];
  const words = text.split(/([ |])/);
  if (words.length === 1 || !/\p{Script=Han}/u.test(text)) return [["''"]];
  return words.flatMap((word, index) => {
    if (index % 2 === 1) return [];
    const rest = index === 0 ? words.slice(2) : words.toSpliced(index - 1, 2);
    return [[JSON.stringify(rest.join('')), `without ${word}`] as const];
  });
}
