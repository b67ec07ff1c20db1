import { type Flood, flooded } from './reporting.ts'

// The process of a flood: it is told what to do, says what it got, and ends.
process.once('message', async (flood: Flood) => {
  process.send?.(await flooded(flood), () => process.exit())
})
