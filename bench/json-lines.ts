import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK = 1 << 20

/** Reads a file of JSON Lines in pieces of 1 MiB and parses each line: the plainest way there is. */
export function* parsedLines(file: string): Generator<unknown> {
  const input = openSync(file, 'r')
  const chunk = Buffer.allocUnsafe(CHUNK)
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let length = 1; length > 0; ) {
      length = readSync(input, chunk, 0, CHUNK, null)
      const lines = (rest + decoder.decode(chunk.subarray(0, length), { stream: length > 0 })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line !== '') yield JSON.parse(line)
    }
    if (rest !== '') yield JSON.parse(rest)
  } finally {
    closeSync(input)
  }
}
