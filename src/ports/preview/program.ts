import { argv, stdin, stdout } from 'node:process'
import { pageOf } from './pages.ts'

// The program of an isolated process: a file comes in, a line that says what it is and one page of it go out.

const parts: Buffer[] = []
for await (const part of stdin) parts.push(part as Buffer)
const found = await pageOf(Buffer.concat(parts), { page: Number(argv[2]), sharp: argv[3] === 'sharp' })
if (typeof found === 'string') stdout.write(`${JSON.stringify({ not: found })}\n`)
else {
  const { bytes, ...head } = found
  stdout.write(`${JSON.stringify(head)}\n`)
  stdout.write(bytes)
}
