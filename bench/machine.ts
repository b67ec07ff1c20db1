import { availableParallelism, cpus, totalmem } from 'node:os'

/** What the figures were measured on, as one line. */
export function machine(now: Date): string {
  const gibibytes = (totalmem() / 2 ** 30).toFixed(0)
  const model = cpus()[0]?.model.trim() || 'processor unknown'
  return [
    now.toISOString().slice(0, 10),
    model,
    `${availableParallelism()} cores`,
    `${gibibytes} GiB`,
    `Node.js ${process.versions.node}`,
    `${process.platform} ${process.arch}`,
  ].join(' · ')
}
