import type { Generated } from '../../kernel/database.ts'
import type { Features } from '../../screening/learning/features.ts'
import type { Model } from '../../screening/learning/model.ts'
import type { Quality } from '../../screening/learning/train.ts'

/** A row of `learning_models`. */
export type ModelRow = {
  id: string
  agency: string
  trained_at: Date
  trained_by: string
  weights: Model
  quality: Quality
  ridge: number
  pursued: number
  dismissed: number
  repeated: number
  first_decided: Date
  last_decided: Date
}

// See migrations/0007_learning.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    learning_examples: {
      id: string
      agency: string
      lead: string | null
      features: Features
      pursued: boolean
      languages: string[]
      sources: string[]
      score: number
      decided_at: Date
      judged_by: string | null
      probability: number | null
    }
    learning_models: ModelRow
    learning_settings: {
      agency: string
      is_on: boolean | null
      switched_by: string | null
      switched_at: Date | null
      keep_days: Generated<number>
    }
  }
}
