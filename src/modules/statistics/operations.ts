import { countFigures } from './count.ts'
import { drawFigures, drawingJob } from './draw.ts'

/** The operations of this room by name. */
export const operations = { 'figures.count': countFigures, 'figures.draw': drawFigures } as const

/** Work that the program queues by itself. */
export const jobs = { 'draw-figures': drawingJob } as const
