import { countFigures } from './count.ts'
import { drawFigures, drawingJob } from './draw.ts'
import { checkReturn } from './return/check.ts'
import { getReturn, listReturns } from './return/kept/get.ts'
import { downloadReturn, dropReturn, sayWhy, sendReturn } from './return/kept/send.ts'
import { takeIn } from './return/kept/take-in.ts'
import { returnTemplate } from './return/template-file.ts'

/** The operations of this room by name. */
export const operations = {
  'figures.count': countFigures,
  'figures.draw': drawFigures,
  'returns.check': checkReturn,
  'returns.download': downloadReturn,
  'returns.drop': dropReturn,
  'returns.get': getReturn,
  'returns.list': listReturns,
  'returns.say-why': sayWhy,
  'returns.send': sendReturn,
  'returns.take-in': takeIn,
  'returns.template': returnTemplate,
} as const

/** Work that the program queues by itself. */
export const jobs = { 'draw-figures': drawingJob } as const
