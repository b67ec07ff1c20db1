import { useState } from 'react'
import { asFailure, type Failure } from './failure.ts'

/**
 * Work that is no one operation, such as sending a file: whether it is under way, and how it failed last.
 * @param read tells what an error means to whoever sees the page
 * @returns `run` does it, and gives whether it succeeded
 */
export function useWork(read: (error: unknown) => Failure = asFailure) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
      return true
    } catch (error) {
      setFailure(read(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { run, busy, failure, setFailure }
}
