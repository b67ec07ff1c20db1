import { countFigures } from './count.ts'

/** The operations of this room by name. */
export const operations = { 'figures.count': countFigures } as const
