/**
 * Processor seconds that some work takes in this process. Unlike the time on the wall it does not grow with what else
 * the machine does meanwhile, so it can be asserted.
 */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
