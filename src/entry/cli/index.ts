import { ConfigFault } from '../../kernel/config-fault.ts'
import { AUDIT_USAGE, auditCommand } from './audit.ts'
import { EVIDENCE_USAGE, evidenceCommand } from './evidence.ts'
import { SCREEN_USAGE, screenCommand } from './screen.ts'
import { CALL_USAGE, UsageError } from './usage.ts'
import { PROOF_USAGE, verifyProofCommand } from './verify-proof.ts'

const USAGE = `Ausma: a system against trafficking in human beings.

  npm start                         serve the pages on this machine
  npm run ausma -- screen FILE…     find deceptive recruitment in files of adverts
  npm run ausma -- COMMAND          one of these:

${CALL_USAGE}

${PROOF_USAGE}

${EVIDENCE_USAGE}

${AUDIT_USAGE}

${SCREEN_USAGE}`

type Command = (words: readonly string[]) => number | Promise<number>

// Each command loads only its own modules: screening loads no server, and a call no database.
const COMMANDS: Readonly<Record<string, Command>> = {
  screen: screenCommand,
  'verify-proof': verifyProofCommand,
  evidence: evidenceCommand,
  audit: auditCommand,
  start: async () => (await import('./start.ts')).startCommand(),
  backup: async (words) => (await import('./backup.ts')).backupCommand(words),
  restore: async (words) => (await import('./backup.ts')).restoreCommand(words),
  'let-in': async (words) => (await import('./let-in.ts')).letInCommand(words),
  epoch: async (words) => (await import('./epoch.ts')).epochCommand(words),
  'sign-in': async () => (await import('./call.ts')).signInCommand(),
  'sign-out': async () => (await import('./call.ts')).signOutCommand(),
  operations: async () => (await import('./call.ts')).listCommand(),
  'notices-report': async (words) => (await import('./notices-report.ts')).noticesReportCommand(words),
}

/** Runs one command. @returns the exit code: 0 done, 1 failed, 2 used wrongly or on the wrong kind of file */
export async function runCommand(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words
  if (command === undefined || command === '--help' || command === 'help') {
    console.log(USAGE)
    return command === undefined ? 2 : 0
  }
  try {
    return await (await commandOf(command))(rest)
  } catch (error) {
    // A fault of ours keeps its stack trace; only wrong use is told in a sentence.
    if (!(error instanceof UsageError) && !(error instanceof ConfigFault)) throw error
    console.error(`${error.message}\nSee: npm run ausma -- help`)
    return 2
  }
}

async function commandOf(word: string): Promise<Command> {
  if (Object.hasOwn(COMMANDS, word)) return COMMANDS[word]
  const { callCommand, isOperation } = await import('./call.ts')
  if (isOperation(word)) return (words) => callCommand(word, words)
  throw new UsageError(`There is no command «${word}».`)
}
