import type { Row } from '../../kernel/database.ts'
import type { Features } from '../../screening/learning/features.ts'
import type { Model } from '../../screening/learning/model.ts'
import type { Quality } from '../../screening/learning/train.ts'

/** What columns of JSON hold. */
export interface Columns {
  'learning_examples.features': Features
  'learning_models.weights': Model
  'learning_models.quality': Quality
}

export type ModelRow = Row<'learning_models'>
