import { globSync, readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'oxc-parser'

/** A fault that the server can tell of a field, and where it stands in the code. */
export type FaultCode = { readonly message: string; readonly file: string }

type Expression = { readonly type: string; readonly value?: unknown }

const textOf = (node: unknown): string | null => {
  const { type, value } = (node ?? {}) as Expression
  return type === 'Literal' && typeof value === 'string' ? value : null
}

// Checks of the schema language that take words of their own, as their last argument.
const CHECKS = /^(refine|regex|min|max|email|url|length)$/
// Tables that give each refusal its English words; their keys travel as the message of a field.
const TABLES = /^(WORDS|WHY|REFUSED|NO_[A-Z]+)$/

/** Every fault that the code of some folders can tell, read from the code itself, so that none can be forgotten. */
export function faultCodes(folders: readonly string[]): FaultCode[] {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`)).filter((file) => !file.endsWith('.test.ts'))
  return files.flatMap((file) => codesIn(readFileSync(file, 'utf8')).map((message) => ({ message, file })))
}

/** The same of one text. */
export function codesIn(text: string): string[] {
  const found: string[] = []
  const keep = (one: string | null) => one !== null && found.push(one)
  const { program } = parseSync('code.ts', text)
  new Visitor({
    Property({ key, value }) {
      if (key.type !== 'Identifier' || key.name !== 'message') return
      // `message: a ? 'x' : 'y'` tells either.
      if (value.type === 'ConditionalExpression')
        for (const one of [value.consequent, value.alternate]) keep(textOf(one))
      else keep(textOf(value))
    },
    CallExpression({ callee, arguments: args }) {
      const name =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
      const last = args.at(-1)
      if (CHECKS.test(name) && args.length > 1) keep(textOf(last))
    },
    VariableDeclarator({ id, init }) {
      if (id.type !== 'Identifier' || !TABLES.test(id.name) || init?.type !== 'ObjectExpression') return
      for (const entry of init.properties)
        if (entry.type === 'Property') keep(entry.key.type === 'Identifier' ? entry.key.name : textOf(entry.key))
    },
  }).visit(program)
  return found
}

/** A failure as the code throws it: its kind, and the sentence that goes with it. */
export type ProblemText = { readonly code: string; readonly text: string }

/** Every failure of one text whose kind and sentence stand there as they are; places of a template are left empty. */
export function problemTexts(text: string): ProblemText[] {
  const found: ProblemText[] = []
  const { program } = parseSync('code.ts', text)
  new Visitor({
    NewExpression({ callee, arguments: [code, words] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'Problem') return
      const [kind, sentence] = [textOf(code), textOf(words)]
      if (kind === null) return
      if (sentence !== null) found.push({ code: kind, text: sentence })
      else if (words?.type === 'TemplateLiteral')
        found.push({ code: kind, text: words.quasis.map(({ value }) => value.cooked ?? '').join('…') })
    },
  }).visit(program)
  return found
}
