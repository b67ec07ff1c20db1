import { operation } from '../../kernel/operation.ts'
import { Grade } from './item.ts'
import { act, entering } from './moves.ts'
import { OneItem } from './shapes.ts'

export const gradeItem = operation({
  ...entering({
    summary: 'Grade source and information of an item of evidence anew; the grade of its capture stays',
    input: OneItem.extend({ grade: Grade }),
  }),
  permission: 'evidence:keep',
  // No reason goes with it: the grade goes along to a court, and a reason may tell of other people.
  run: (context, { item, grade }) => act(context, item, { kind: 'graded', words: { grade } }),
})
