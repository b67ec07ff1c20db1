import { parsedLines } from './json-lines.ts'

// What speed.ts runs beside the command: reads a file, parses each line, and does nothing with it. `node bench/json-parse.ts FILE`
let records = 0
for (const record of parsedLines(process.argv[2])) if (record !== null) records++
console.log(records)
