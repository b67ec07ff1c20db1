import { randomUUID } from 'node:crypto'

/** Whether a text is an id: all that may stand in an audit entry. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A new random id (UUID version 4): unlike version 7 it does not tell when something was recorded. */
export const newId = (): string => randomUUID()
