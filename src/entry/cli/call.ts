import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { readConfig } from '../../kernel/config.ts'
import type { ProblemDetails } from '../../kernel/errors.ts'
import { type AnyOperation, hasAddress, type Operations } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'
import { webFetch } from '../../ports/fetch.ts'
import { ApiClient, Refused, Unreachable } from '../client/client.ts'
import { schemaOf } from '../openapi/document.ts'
import { atTerminal, type Questions } from './ask.ts'
import { flagsOf, readFlags, type Schema } from './flags.ts'
import { sessionFile } from './session-file.ts'
import { UsageError } from './usage.ts'

const TABLE: Operations = operations

/** The client of the server that the settings name, with the session kept for it; typed by the table, unless a name is only a word. */
export function clientOf<T extends Operations = typeof operations>() {
  const { url, sessionFile: path } = readConfig().client
  return new ApiClient<T>({ server: url, fetch: webFetch, session: sessionFile(path, url) })
}

/** Whether a word of the command line is an operation. */
export const isOperation = (word: string): boolean => Object.hasOwn(TABLE, word) && hasAddress(TABLE[word])

/** `ausma <operation> --flags`: prints the output as JSON. @returns the exit code */
export async function callCommand(name: string, words: readonly string[]): Promise<number> {
  const operation = TABLE[name]
  const schema: Schema = schemaOf(operation.input, 'input')
  if (words.includes('--help')) {
    console.log(helpOf(name, operation, schema))
    return 0
  }
  return told(async () => {
    const { own, rest } = ownFlags(words, operation, schema)
    const client = clientOf<Operations>()
    // The upload comes first: its number becomes the flag `--file`.
    const file = own.upload === undefined ? [] : ['--file', await upload(client, own.upload)]
    // A waiting call already has its input; the server would ignore another.
    const input = own.approve === undefined ? readFlags([...rest, ...file], schema) : {}
    const answer = await client.call(name, input, { reason: own.reason, approval: own.approve })
    console.log(JSON.stringify(answer.kind === 'done' ? answer.output : { waitsForApproval: answer.approval }, null, 2))
  })
}

async function upload(client: ApiClient<Operations>, path: string): Promise<string> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`${path} is no file.`)
  const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  return (await client.upload(basename(path), bytes)).file
}

type OwnFlags = { reason?: string; approve?: string; upload?: string }

/** Parts the flags of the command line itself from those of the operation's input. */
function ownFlags(words: readonly string[], operation: AnyOperation, schema: Schema) {
  const own: OwnFlags = {}
  const rest: string[] = []
  // Some operations have the reason in their input, for the second person to read; `--reason` then fills that field.
  const isInput = !operation.reason && Object.hasOwn(schema.properties ?? {}, 'reason')
  for (let at = 0; at < words.length; at++) {
    const match = /^--(reason|approve|upload)(?:=(.*))?$/s.exec(words[at])
    if (!match || (isInput && match[1] === 'reason')) {
      rest.push(words[at])
      continue
    }
    const value = match[2] ?? words[++at]
    if (value === undefined) throw new UsageError(`--${match[1]} needs a value.`)
    own[match[1] as keyof OwnFlags] = value
  }
  return { own, rest }
}

/** `ausma sign-in`. */
export function signInCommand(questions: Questions = atTerminal()): Promise<number> {
  return told(async () => {
    try {
      const email = await questions.ask('E-mail: ')
      const password = await questions.askHidden('Password: ')
      const code = await questions.ask('Code of your app: ')
      const answer = await clientOf().call('sessions.open', { kind: 'password', email, password, code })
      if (answer.kind === 'done') console.log('You are signed in. End it with: npm run ausma -- sign-out')
    } finally {
      questions.close()
    }
  })
}

/** `ausma sign-out`. */
export function signOutCommand(): Promise<number> {
  return told(async () => {
    await clientOf().call('sessions.close', {})
    console.log('You are signed out.')
  })
}

/** `ausma operations`. */
export function listCommand(): number {
  for (const [name, operation] of Object.entries(TABLE))
    if (hasAddress(operation)) console.log(`${name.padEnd(28)} ${operation.summary}`)
  return 0
}

/** Runs a command. A refusal is printed in the server's words with its fields, and gives exit code 1. */
export async function told(work: () => Promise<void>): Promise<number> {
  try {
    await work()
    return 0
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof Unreachable)) throw error
    console.error(error.message)
    if (error instanceof Refused) tellFields(error.details)
    return 1
  }
}

function tellFields({ type, fields = [] }: ProblemDetails): void {
  // The server does not know the flag for a reason, so this line names it.
  if (type.endsWith(':reason-needed')) console.error('  --reason: is missing or too short')
  for (const { field, message } of fields) console.error(`  --${field || 'json'}: ${message}`)
}

function helpOf(name: string, { summary, permission, reason, approval }: AnyOperation, schema: Schema): string {
  const flags = flagsOf(schema).map(({ flag, kind, isNeeded }) => `  --${flag} ${kind}${isNeeded ? '   (needed)' : ''}`)
  const more = [reason ? 'needs --reason' : '', approval ? 'waits for a second person' : ''].filter((one) => one !== '')
  return [`${name}: ${summary} (${[permission, ...more].join(', ')})`, ...flags].join('\n')
}
