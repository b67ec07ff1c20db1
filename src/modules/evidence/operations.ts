import { timestamping } from '../../ports/timestamping.ts'
import { askBundle, listBundles, previewBundle } from './bundling/bundles.ts'
import { readyBundle } from './bundling/ready.ts'
import { proveBundle, takeBundle } from './bundling/take.ts'
import { askCapture } from './capturing/ask.ts'
import { capturesMissing } from './capturing/fault.ts'
import { forgetCaptures, forgettingJob } from './capturing/forget.ts'
import { captures } from './capturing/list.ts'
import { beginCapture, endCapture } from './capturing/steps.ts'
import { getCertificate } from './certificate.ts'
import { FORGET_CAPTURES, STAMP_JOB } from './codes.ts'
import { destroy } from './destroy.ts'
import { getEvidence } from './get.ts'
import { gradeItem } from './grading.ts'
import { keepEvidence } from './keep.ts'
import { listEvidence } from './list.ts'
import {
  closeItem,
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
import { fetchSealed, getPassphrase, toPolice } from './police.ts'
import { findBroken, putSeal, takeSeal } from './seals.ts'
import { stampJob } from './time/stamp-job.ts'
import { keepStamp, timeStuck, unstamped } from './time/stamping.ts'
import { openEvidence, verifyEvidence } from './verify.ts'
import { evidenceWaiting } from './waiting.ts'

/** The operations of this room by name. */
export const operations = {
  'evidence.list': listEvidence,
  'evidence.waiting': evidenceWaiting,
  'evidence.get': getEvidence,
  'evidence.keep': keepEvidence,
  'evidence.captures': captures,
  'evidence.captures-missing': capturesMissing,
  'evidence.capture': askCapture,
  'evidence.begin-capture': beginCapture,
  'evidence.end-capture': endCapture,
  'evidence.forget-captures': forgetCaptures,
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
  'evidence.grade': gradeItem,
  'evidence.seal': putSeal,
  'evidence.unseal': takeSeal,
  'evidence.find-broken': findBroken,
  'evidence.close': closeItem,
  'evidence.to-police': toPolice,
  'evidence.fetch-sealed': fetchSealed,
  'evidence.passphrase': getPassphrase,
  'evidence.destroy': destroy,
  'evidence.certificate': getCertificate,
  'evidence.preview-bundle': previewBundle,
  'evidence.bundle': askBundle,
  'evidence.bundles': listBundles,
  'evidence.ready-bundle': readyBundle,
  'evidence.take-bundle': takeBundle,
  'evidence.prove-bundle': proveBundle,
  'evidence.unstamped': unstamped,
  'evidence.keep-stamp': keepStamp,
  'evidence.time-stuck': timeStuck,
} as const

/** The jobs of this room by name, but for the one that captures pages: it works on what is opened later (`captureJob`). */
export const jobs = { [STAMP_JOB]: stampJob(timestamping()), [FORGET_CAPTURES]: forgettingJob } as const
