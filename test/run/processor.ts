/**
 * Processor seconds that some work takes in this thread. Unlike the time on the wall they do not grow with what else the
 * machine does meanwhile, nor with what other threads of this process do. Still the same work takes some times as many on
 * one day as on another: whoever asserts them sets a limit twenty times above what is usual, and gives so much work that
 * what grows with its square would take far longer than that.
 */
export function processorSeconds(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1e6
}
