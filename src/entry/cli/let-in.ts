import { parseArgs } from 'node:util'
import { system } from '../../kernel/actor.ts'
import { readConfig } from '../../kernel/config.ts'
import { DatabaseFault } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { type LetInWay, permits } from '../../modules/accounts/index.ts'
import { jobs, MARKED, operations } from '../../operations.ts'
import { FolderInUse } from '../../ports/folder-lock.ts'
import { openKernel } from '../open-kernel.ts'
import { UsageError } from './usage.ts'

const OPTIONS = {
  email: { type: 'string' },
  agency: { type: 'string' },
  administrator: { type: 'boolean', default: false },
  'only-paper': { type: 'boolean', default: false },
  hours: { type: 'string', default: '24' },
} as const

/** What the command was told; whose address it is stands nowhere but in the database. */
export type Wanted = {
  readonly email: string
  readonly agency?: string
  readonly administrator: boolean
  readonly onlyPaper: boolean
  readonly hours: number
}

type LetIn = {
  readonly agency: string
  readonly way: LetInWay
  readonly link: string | null
  readonly expiresAt: string | null
  readonly holders: number
}

/** `ausma let-in --email …`: for the keeper of the server, where an agency has no administrator who can sign in. */
export async function letInCommand(words: readonly string[]): Promise<number> {
  const wanted = read(words)
  try {
    const config = readConfig()
    const site = {
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      demo: false,
      session: config.session,
    }
    // The folder is taken for this command alone: beside a running server two heads of the audit would be signed.
    const { kernel, close } = await openKernel(config, { operations, jobs, permits, marked: MARKED }, site, () => {})
    try {
      console.log((await letIn(kernel, wanted)).join('\n'))
    } finally {
      await close()
    }
    return 0
  } catch (error) {
    if (![Problem, DatabaseFault, FolderInUse].some((kind) => error instanceof kind)) throw error
    console.error((error as Error).message)
    return 1
  }
}

/** Lets somebody in, as the program itself. @returns lines for the keeper of the server @throws Problem */
export async function letIn(kernel: Kernel, wanted: Wanted): Promise<readonly string[]> {
  const result = await execute(kernel, { actor: system(), operation: 'members.let-in', input: wanted })
  if (result.kind !== 'done') throw new Error('letting somebody in waits for nobody')
  return linesOf(result.output as LetIn)
}

const linesOf = ({ agency, way, link, expiresAt, holders }: LetIn): readonly string[] => [
  ...(way === 'administrator'
    ? ['They are administrator from now on, and sign in as before.']
    : [
        ...(way === 'again' ? ['How they signed in before, their sessions and their keys are ended.'] : []),
        `Give them this link, by hand or read out, to nobody else. It is good once, until ${expiresAt}:`,
        `  ${link}`,
        holders > 0
          ? `They see no content until a colleague admits them; ${holders} can.`
          : 'They see no content until they enter the agency’s recovery key from its paper. Without the paper what there was is lost for good.',
      ]),
  `It stands in the audit of agency ${agency}, and each of its members is told at their next visit.`,
]

function read(words: readonly string[]): Wanted {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS })
    if (values.email === undefined) throw new UsageError('say whom by --email.')
    const hours = Number(values.hours)
    if (!Number.isInteger(hours)) throw new UsageError('--hours takes a whole number.')
    const { email, agency, administrator } = values
    return { email, ...(agency && { agency }), administrator, onlyPaper: values['only-paper'], hours }
  } catch (error) {
    throw new UsageError(`let-in: ${(error as Error).message}`)
  }
}
