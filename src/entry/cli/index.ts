import { SCREEN_USAGE, screenCommand } from './screen.ts'
import { startCommand } from './start.ts'
import { UsageError } from './usage.ts'

const USAGE = `Ausma: a system against trafficking in human beings.

  npm start                         serve the pages on this machine
  npm run ausma -- screen FILE…     find deceptive recruitment in files of adverts

${SCREEN_USAGE}`

/** Runs one command. @returns the exit code: 0 done, 1 failed, 2 used wrongly or on the wrong kind of file */
export async function runCommand(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words
  if (command === undefined || command === '--help' || command === 'help') {
    console.log(USAGE)
    return command === undefined ? 2 : 0
  }
  try {
    if (command === 'start') return await startCommand()
    if (command === 'screen') return await screenCommand(rest)
    throw new UsageError(`There is no command «${command}».`)
  } catch (error) {
    // A fault of ours keeps its stack trace; only wrong use is told in a sentence.
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\nSee: npm run ausma -- help`)
    return 2
  }
}
