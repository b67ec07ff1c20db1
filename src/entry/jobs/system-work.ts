import { sessionOf, system } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { Kernel } from '../../kernel/kernel.ts'

/** A short transaction of the program itself, over the queues of all agencies. */
export const asSystem = <T>({ database }: Kernel, work: (db: Tx) => Promise<T>): Promise<T> =>
  database.transaction(sessionOf(system(), 'administration'), work)
