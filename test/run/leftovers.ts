/** Functions that a test may replace for a while, by the names people know them by. */
const FUNCTIONS: Readonly<Record<string, () => unknown>> = {
  fetch: () => globalThis.fetch,
  setTimeout: () => globalThis.setTimeout,
  Date: () => globalThis.Date,
  'Date.now': () => Date.now,
  'Math.random': () => Math.random,
  'console.log': () => console.log,
  'console.error': () => console.error,
  'process.exit': () => process.exit,
}

/**
 * Looks at what all files of a process share, and again when the function it gives is called.
 * @returns words for each thing that is not as it was; the environment and the folder are put right
 */
export function leftBy(): () => string[] {
  const [environment, folder] = [{ ...process.env }, process.cwd()]
  const functions = Object.entries(FUNCTIONS).map(([name, read]) => [name, read, read()] as const)
  return () => {
    const names = new Set([...Object.keys(environment), ...Object.keys(process.env)])
    const changed = [...names].filter((name) => environment[name] !== process.env[name])
    for (const name of changed) setEnvironment(name, environment[name])
    const isElsewhere = process.cwd() !== folder
    if (isElsewhere) process.chdir(folder)
    return [
      ...changed.map((name) => `it leaves ${name} changed in the environment`),
      ...(isElsewhere ? ['it leaves the working folder changed'] : []),
      ...functions.flatMap(([name, read, was]) => (read() === was ? [] : [`it leaves ${name} replaced`])),
    ]
  }
}

function setEnvironment(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
