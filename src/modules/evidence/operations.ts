import { getEvidence } from './get.ts'
import { keepEvidence } from './keep.ts'
import { listEvidence } from './list.ts'
import {
  closeItem,
  destroy,
  giveOut,
  handOver,
  hold,
  markExculpatory,
  receive,
  release,
  returned,
  takeBack,
  takeOver,
} from './moves.ts'
import { openEvidence, verifyEvidence } from './verify.ts'

/** The operations of this room by name. */
export const operations = {
  'evidence.list': listEvidence,
  'evidence.get': getEvidence,
  'evidence.keep': keepEvidence,
  'evidence.open': openEvidence,
  'evidence.verify': verifyEvidence,
  'evidence.hand-over': handOver,
  'evidence.receive': receive,
  'evidence.take-back': takeBack,
  'evidence.take-over': takeOver,
  'evidence.give-out': giveOut,
  'evidence.return': returned,
  'evidence.hold': hold,
  'evidence.release': release,
  'evidence.mark-exculpatory': markExculpatory,
  'evidence.close': closeItem,
  'evidence.destroy': destroy,
} as const
