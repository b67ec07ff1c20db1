import { countFigures } from './count.ts'
import { drawFigures, drawingJob } from './draw.ts'
import { checkReturn } from './return/check.ts'
import { returnTemplate } from './return/template-file.ts'

/** The operations of this room by name. */
export const operations = {
  'figures.count': countFigures,
  'figures.draw': drawFigures,
  'returns.check': checkReturn,
  'returns.template': returnTemplate,
} as const

/** Work that the program queues by itself. */
export const jobs = { 'draw-figures': drawingJob } as const
