import { parentPort } from 'node:worker_threads'
import { doLines, type LinesAnswer, type LinesTask } from './posting-lines.ts'

parentPort?.on('message', (task: LinesTask) => parentPort?.postMessage(answer(task)))

function answer(task: LinesTask): LinesAnswer {
  try {
    doLines(task)
    return null
  } catch (error) {
    // Errors of the file system are returned as answers; faults of the program are thrown.
    const { message, syscall, code } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    return { message, syscall, code: code ?? '' }
  }
}
