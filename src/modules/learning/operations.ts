import { modelCard } from './card.ts'
import { drift } from './drift.ts'
import { examples, fill, gather, gathered, tidy } from './lessons.ts'
import { getModel, keepFor, keepModel, listModels, placeStep, trainModel, useModel } from './models.ts'
import { explain, questions } from './place.ts'
import { lessonsJob, placingJob, trainingJob } from './training-job.ts'

/** The operations of this room by name. */
export const operations = {
  'models.train': trainModel,
  'models.get': getModel,
  'models.list': listModels,
  'models.use': useModel,
  'models.card': modelCard,
  'models.drift': drift,
  'models.questions': questions,
  'models.explain': explain,
  'models.keep-for': keepFor,
  'models.fill': fill,
  'models.gather': gather,
  'models.gathered': gathered,
  'models.tidy': tidy,
  'models.examples': examples,
  'models.keep': keepModel,
  'models.place': placeStep,
} as const

/** The jobs of this room by name. */
export const jobs = { learn: trainingJob, 'place-leads': placingJob, 'keep-lessons': lessonsJob } as const
