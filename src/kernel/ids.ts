import { randomUUID } from 'node:crypto'

/** A new random id (UUID version 4): unlike version 7 it does not tell when something was recorded. */
export const newId = (): string => randomUUID()
