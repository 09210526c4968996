/**
 * Reads what the doc comments in `src/schemas/` say of each field, so that editors see on hover what developers wrote once.
 * Only the forms that the schemas use are understood: objects, lists, records, unions, enumerations and names of these.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the comments say of a schema, in the shape of the schema. */
export interface Doc {
  text?: string;
  /** Of an object, by field. */
  fields?: Record<string, Doc>;
  /** Of what a list or record holds. */
  values?: Doc;
  /** Of the members of a union, in order. */
  options?: Doc[];
  /** Of each value of an enumeration, or of each name that a record may use, in order. */
  members?: (string | undefined)[];
}

/** One file of schemas: what it declares, and what it takes from others. */
interface SchemaFile {
  source: ts.SourceFile;
  /** The first comment: what the whole schema is for. */
  intro: string | undefined;
  declared: Map<string, { value: ts.Expression; text: string | undefined }>;
  imported: Map<string, { file: string; name: string }>;
}

/** What the schemas of a folder say, by file and name. */
export class DocComments {
  readonly #files: Map<string, SchemaFile>;

  /** @param folder `src/schemas` */
  constructor(folder: string) {
    this.#files = new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => [name, readSchemaFile(name, readFileSync(join(folder, name), 'utf8'))]),
    );
  }

  /** What is said of an exported schema. `text` is the first comment of its file. */
  of(file: string, name: string): Doc {
    const { intro } = this.#files.get(file)!;
    return { ...this.#named(file, name), ...(intro && { text: intro }) };
  }

  #named(file: string, name: string): Doc {
    const { declared, imported } = this.#files.get(file)!;
    const found = declared.get(name);
    if (found) return { ...this.#read(found.value, file), ...(found.text && { text: found.text }) };
    const elsewhere = imported.get(name);
    return elsewhere && this.#files.has(elsewhere.file) ? this.#named(elsewhere.file, elsewhere.name) : {};
  }

  #read(expression: ts.Expression, file: string): Doc {
    const inner = unwrap(expression);
    if (ts.isIdentifier(inner)) return this.#named(file, inner.text);
    if (ts.isObjectLiteralExpression(inner)) return { fields: this.#fields(inner, file) };
    if (ts.isArrayLiteralExpression(inner)) return { members: inner.elements.map((element) => commentBefore(element)) };
    const made = schemaCall(inner);
    if (!made) return {};
    const [first, second] = made.arguments;
    const { kind } = made;
    if (kind === 'strictObject' || kind === 'enum') return first ? this.#read(first, file) : {};
    if (kind === 'array') return first ? { values: this.#read(first, file) } : {};
    if (kind === 'record' || kind === 'partialRecord')
      return first && second ? { values: this.#read(second, file), members: this.#read(first, file).members } : {};
    const list = kind === 'discriminatedUnion' ? second : kind === 'union' ? first : undefined;
    if (!list || !ts.isArrayLiteralExpression(list)) return {};
    return { options: list.elements.map((option) => this.#read(option, file)) };
  }

  #fields(object: ts.ObjectLiteralExpression, file: string): Record<string, Doc> {
    const fields: Record<string, Doc> = {};
    for (const property of object.properties) {
      if (ts.isSpreadAssignment(property)) Object.assign(fields, this.#read(property.expression, file).fields);
      const value = ts.isPropertyAssignment(property)
        ? property.initializer
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : undefined;
      if (!value || !property.name || !(ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))) continue;
      const text = commentBefore(property);
      fields[property.name.text] = { ...this.#read(value, file), ...(text && { text }) };
    }
    return fields;
  }
}

function readSchemaFile(name: string, text: string): SchemaFile {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const file: SchemaFile = { source, intro: undefined, declared: new Map(), imported: new Map() };
  const [start] = source.statements;
  if (start) file.intro = commentBefore(start, 'first');
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name: declaredName, initializer } of statement.declarationList.declarations) {
        if (ts.isIdentifier(declaredName) && initializer)
          file.declared.set(declaredName.text, { value: initializer, text: commentBefore(statement) });
      }
    }
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const one of bindings.elements) {
      file.imported.set(one.name.text, {
        file: statement.moduleSpecifier.text.replace(/^\.\//, ''),
        name: (one.propertyName ?? one.name).text,
      });
    }
  }
  return file;
}

/** `X as const` is X. */
function unwrap(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) ? unwrap(expression.expression) : expression;
}

/**
 * The call that makes a schema, under those that refine it: `z.array(x)` for `z.array(x).min(1).optional()`.
 * For a named schema that is refined, such as `line.max(90)`, there is none to look into.
 */
function schemaCall(expression: ts.Expression): { kind: string; arguments: readonly ts.Expression[] } | undefined {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return undefined;
  const { expression: target, name } = expression.expression;
  if (ts.isIdentifier(target))
    return target.text === 'z' ? { kind: name.text, arguments: expression.arguments } : named(target);
  return schemaCall(target);
}

/** A named schema, put as a call that the reader looks through. */
function named(name: ts.Identifier) {
  return { kind: 'strictObject', arguments: [name] };
}

/** The doc comment that stands right before a node, as one line of plain words; the first of several, or the last. */
function commentBefore(node: ts.Node, which: 'first' | 'last' = 'last'): string | undefined {
  const text = node.getSourceFile().text;
  const comments = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .filter((comment) => comment.startsWith('/**'));
  const comment = which === 'first' ? comments[0] : comments.at(-1);
  return comment
    ?.slice(3, -2)
    .replace(/^\s*\*? ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
