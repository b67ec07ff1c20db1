import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** A file of the project: its path from the project's root (with `/`) and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

/** Data and generated files say so in their first line: `// Data: …`, `// Generated …`. Plain text is data. */
export type Kind = 'code' | 'test' | 'data' | 'generated'

/** One import, re-export or `import()`; `target` is a path from the root, or a package's name as written. */
export type Import = { readonly target: string; readonly typeOnly: boolean; readonly line: number }

/** A function that has a name: declarations, methods, and functions given to a constant or property. */
export type NamedFunction = { readonly name: string; readonly line: number; readonly lines: number }

/** A closed list of at least three codes, as an array (`['a', 'b', 'c']`) or a type (`'a' | 'b' | 'c'`). */
export type CodeList = { readonly codes: readonly string[]; readonly line: number }

export type Use = 'any' | 'fetch' | 'env' | 'transaction' | 'lock'

/** What the house rules look at in one file. Line numbers count from 1. */
export type Source = {
  readonly path: string
  readonly kind: Kind
  /** All lines but docstrings. */
  readonly lines: number
  /** Of these, the ones that are not blank. */
  readonly filledLines: number
  /** Of these, the ones that hold a comment. */
  readonly commentLines: number
  readonly functions: readonly NamedFunction[]
  readonly imports: readonly Import[]
  readonly lists: readonly CodeList[]
  /** Lines that use the type `any`, `fetch(…)`, `process.env`, open a transaction of the database, or take an advisory lock. */
  readonly uses: { readonly [use in Use]: readonly number[] }
}

type Span = { readonly start: number; readonly end: number }
type Parsed = ReturnType<typeof parseSync>

/**
 * Reads one TypeScript file, or a plain text (`*.txt`), which has lines and no code.
 * @throws Error with path and reason where the file does not parse
 */
export function readSource({ path, text }: SourceFile): Source {
  const isCode = !isText(path)
  const parsed = parseSync(isCode ? path : `${path}.ts`, isCode ? text : '')
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0].message}`)
  const lineAt = lineCounter(text)
  const docs = linesOf(docstrings(parsed, text), lineAt)
  const comments = linesOf(parsed.comments, lineAt)
  const lines = text.replace(/\n$/, '').split('\n')
  const filled = lines.map((line, i) => (line.trim() === '' || docs.has(i + 1) ? 0 : i + 1)).filter((line) => line > 0)
  return {
    path,
    kind: kindOf(path, lines[0]),
    lines: lines.length - docs.size,
    filledLines: filled.length,
    commentLines: filled.filter((line) => comments.has(line)).length,
    ...visit(parsed, path, lineAt),
  }
}

const isText = (path: string) => path.endsWith('.txt')

function kindOf(path: string, firstLine: string): Kind {
  if (path.startsWith('test/') || /\.test\.tsx?$/.test(path)) return 'test'
  if (firstLine.startsWith('// Data:') || isText(path)) return 'data'
  return firstLine.startsWith('// Generated') ? 'generated' : 'code'
}

/** `/** … *\/` before something exported, before a member of it, or at the head of the file. */
function docstrings(parsed: Parsed, text: string): Span[] {
  const documented = new Set<number>()
  for (const statement of parsed.program.body) {
    if (statement.type.startsWith('Export')) for (const start of membersOf(statement)) documented.add(start)
  }
  return parsed.comments.filter((comment) => {
    if (comment.type !== 'Block' || !comment.value.startsWith('*')) return false
    const behind = text.slice(comment.end)
    const next = comment.end + behind.length - behind.trimStart().length
    return documented.has(next) || text.slice(0, comment.start).trim() === ''
  })
}

/** Where an exported statement and the members of its classes and types begin; what functions hold is left out. */
function membersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(membersOf)
  if (typeof value !== 'object' || value === null || !('type' in value) || !('start' in value)) return []
  if (value.type === 'BlockStatement') return []
  return [value.start as number, ...Object.values(value).flatMap(membersOf)]
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const next = starts.findIndex((start) => start > offset)
    return next < 0 ? starts.length : next
  }
}

function linesOf(spans: readonly Span[], lineAt: (offset: number) => number): Set<number> {
  const lines = new Set<number>()
  for (const { start, end } of spans) for (let line = lineAt(start); line <= lineAt(end - 1); line++) lines.add(line)
  return lines
}

type Found = Pick<Source, 'functions' | 'imports' | 'lists' | 'uses'>

function visit(parsed: Parsed, path: string, lineAt: (offset: number) => number): Found {
  const functions: NamedFunction[] = []
  const imports: Import[] = []
  const lists: CodeList[] = []
  const uses: Record<Use, number[]> = { any: [], fetch: [], env: [], transaction: [], lock: [] }
  const add = (name: unknown, { start, end }: Span) =>
    functions.push({ name: nameOf(name), line: lineAt(start), lines: lineAt(end - 1) - lineAt(start) + 1 })
  const list = (values: readonly unknown[], { start }: Span) => {
    const codes = values.filter((value) => typeof value === 'string' && CODE.test(value)) as string[]
    if (codes.length === values.length && codes.length > 2) lists.push({ codes, line: lineAt(start) })
  }
  const bring = (target: unknown, typeOnly: boolean, { start }: Span) => {
    if (typeof target === 'string') imports.push({ target: resolve(path, target), typeOnly, line: lineAt(start) })
  }
  new Visitor({
    FunctionDeclaration: (node) => add(node.id, node),
    MethodDefinition: (node) => add(node.key, node),
    PropertyDefinition: (node) => isFunction(node.value) && add(node.key, node),
    VariableDeclarator(node) {
      if (isFunction(node.init)) add(node.id, node)
      const taken = nameOf(node.init) === 'process' && node.id.type === 'ObjectPattern' ? node.id.properties : []
      if (taken.some((property) => 'key' in property && nameOf(property.key) === 'env'))
        uses.env.push(lineAt(node.start))
    },
    ArrayExpression: (node) =>
      list(
        node.elements.map((one) => heldBy(one)),
        node,
      ),
    TSUnionType: (node) =>
      list(
        node.types.map((one) => 'literal' in one && heldBy(one.literal)),
        node,
      ),
    Property: (node) => isFunction(node.value) && add(node.key, node),
    ImportDeclaration(node) {
      const named =
        node.specifiers.length > 0 && node.specifiers.every((s) => 'importKind' in s && s.importKind === 'type')
      bring(node.source.value, node.importKind === 'type' || named, node)
      const takesEnv = node.specifiers.some((s) => 'imported' in s && nameOf(s.imported) === 'env')
      if (takesEnv && /^(node:)?process$/.test(node.source.value)) uses.env.push(lineAt(node.start))
    },
    ExportNamedDeclaration: (node) => bring(node.source?.value, node.exportKind === 'type', node),
    ExportAllDeclaration: (node) => bring(node.source.value, node.exportKind === 'type', node),
    ImportExpression: (node) => bring('value' in node.source ? node.source.value : null, false, node),
    TSImportType: (node) => bring(node.source.value, true, node),
    TSAnyKeyword: (node) => uses.any.push(lineAt(node.start)),
    CallExpression(node) {
      if (nameOf(node.callee) === 'fetch') uses.fetch.push(lineAt(node.start))
      if ('property' in node.callee && nameOf(node.callee.property) === 'transaction')
        uses.transaction.push(lineAt(node.start))
    },
    Literal: (node) => holdsLock(node.value) && uses.lock.push(lineAt(node.start)),
    TemplateElement: (node) => holdsLock(node.value.raw) && uses.lock.push(lineAt(node.start)),
    MemberExpression: (node) =>
      nameOf(node.object) === 'process' && nameOf(node.property) === 'env' && uses.env.push(lineAt(node.start)),
  }).visit(parsed.program)
  return { functions, imports, lists, uses }
}

const holdsLock = (text: unknown): boolean => typeof text === 'string' && /\bpg_(try_)?advisory/.test(text)

/** A code: no sentence, no column of a table, no name of an operation. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]*$/

const heldBy = (node: object | null): unknown => (node !== null && 'value' in node ? node.value : undefined)

const isFunction = (node: { type: string } | null): boolean =>
  node !== null && (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression')

/** `fetch`, and the last name of `globalThis.fetch`. */
function nameOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('name' in node && typeof node.name === 'string') return node.name
  if ('object' in node && nameOf(node.object) === 'globalThis' && 'property' in node) return nameOf(node.property)
  return 'value' in node ? String(node.value) : ''
}

/** A relative import as a path from the root; anything else as it stands. */
function resolve(from: string, target: string): string {
  if (!target.startsWith('.')) return target
  return posix.join(posix.dirname(from), target)
}
