import { type Argument, parseSync, Visitor } from 'oxc-parser';

/** `from` is the specifier as written, null when it is computed at run time; `line` counts from 1. */
export type Import = { from: string | null; line: number };

/**
 * Every import of a TypeScript source: static, dynamic, re-exported, type-only, `import('…')` as a type,
 * `require` and `import.meta.glob`. Throws SyntaxError for a source that cannot be parsed.
 */
export function importsOf(path: string, source: string): Import[] {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new SyntaxError(errors[0].message);
  const imports: Import[] = [];
  const add = (node: Argument, from = textOf(node)) =>
    imports.push({ from, line: lineAt(source, node.start) });
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => node.source && add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      if (!/^(require|import\.meta\.glob)$/.test(source.slice(node.callee.start, node.callee.end))) return;
      for (const pattern of patternsIn(node.arguments[0])) add(pattern);
    },
  }).visit(program);
  return imports.toSorted((a, b) => a.line - b.line);
}

function patternsIn(argument: Argument | undefined): Argument[] {
  if (argument?.type !== 'ArrayExpression') return argument ? [argument] : [];
  return argument.elements.filter((element) => element !== null);
}

function textOf(node: Argument): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis.map((part) => part.value.cooked).join('');
  }
  return null;
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
