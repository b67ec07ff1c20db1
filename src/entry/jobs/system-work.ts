import type { Tx } from '../../kernel/database.ts'
import type { Kernel } from '../../kernel/kernel.ts'

/** A short transaction of the program itself, over the queues of all agencies. */
export const asSystem = <T>({ database }: Kernel, work: (db: Tx) => Promise<T>): Promise<T> =>
  database.transaction({ kind: 'system', actor: null, agency: null, purpose: 'administration' }, work)
