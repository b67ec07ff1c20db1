import {
  answerReferral,
  confirmArrival,
  endStay,
  finishReferral,
  foundAgain,
  giveFeedback,
  raiseAlarm,
  revokeReferral,
} from './arrive.ts'
import { draftReferral } from './draft.ts'
import { expireReferrals, expiringJob } from './expire.ts'
import { readServiceFile } from './hsds/read-file.ts'
import { endService, reopenService, saveService, setFree, verifyService } from './keep.ts'
import { findTowns, getService, searchServices } from './look.ts'
import { listReferrals, referralLacks, referralRecipients, referralsOfPerson, waitingReferrals } from './look-at.ts'
import { exportServices } from './look-export.ts'
import { openPassed, passMedia, referralMedia } from './media.ts'
import { getReferral } from './one-referral.ts'
import { linkReferral, referralLedger } from './same-person.ts'
import { consentToReferral, overrideConsent, renewReferral, sendAbroad, sendReferral } from './send.ts'
import { listServiceStarters } from './starters.ts'

/** The operations of this room by name. */
export const operations = {
  'services.search': searchServices,
  'services.export-list': exportServices,
  'services.get': getService,
  'services.towns': findTowns,
  'services.starters': listServiceStarters,
  'services.read-file': readServiceFile,
  'services.save': saveService,
  'services.set-free': setFree,
  'services.verify': verifyService,
  'services.end': endService,
  'services.reopen': reopenService,
  'referrals.list': listReferrals,
  'referrals.of-person': referralsOfPerson,
  'referrals.get': getReferral,
  'referrals.waiting': waitingReferrals,
  'referrals.recipients': referralRecipients,
  'referrals.lacks': referralLacks,
  'referrals.draft': draftReferral,
  'referrals.consent': consentToReferral,
  'referrals.override': overrideConsent,
  'referrals.send': sendReferral,
  'referrals.send-abroad': sendAbroad,
  'referrals.renew': renewReferral,
  'referrals.answer': answerReferral,
  'referrals.confirm-arrival': confirmArrival,
  'referrals.alarm': raiseAlarm,
  'referrals.found': foundAgain,
  'referrals.feedback': giveFeedback,
  'referrals.end-stay': endStay,
  'referrals.finish': finishReferral,
  'referrals.revoke': revokeReferral,
  'referrals.media': referralMedia,
  'referrals.pass-media': passMedia,
  'referrals.open-media': openPassed,
  'referrals.ledger': referralLedger,
  'referrals.link': linkReferral,
  'referrals.expire': expireReferrals,
} as const

/** The jobs of this room by name. */
export const jobs = { 'expire-referrals': expiringJob } as const
