import { admitOfficer, passOver, tellPerson } from './breaches/persons.ts'
import { getBreach, listBreaches } from './breaches/reading.ts'
import {
  assessBreach,
  closeBreach,
  describeBreach,
  enterBreach,
  notifyBreach,
  settleBreach,
  withholdBreach,
} from './breaches/work.ts'
import { getNotice, setNotice } from './notice.ts'
import { getRequest, listRequests } from './reading.ts'
import { makeRequest, myRequest, replyToRequest } from './requester.ts'
import { eraseRequests, erasingJob } from './retention.ts'
import { answerRequest, askRequester, checkCopy, closeRequest, extendRequest, verifyRequester } from './work.ts'

/** The operations of this room by name. */
export const operations = {
  'requests.make': makeRequest,
  'requests.mine': myRequest,
  'requests.reply': replyToRequest,
  'requests.list': listRequests,
  'requests.get': getRequest,
  'requests.verify': verifyRequester,
  'requests.ask': askRequester,
  'requests.extend': extendRequest,
  'requests.check': checkCopy,
  'requests.answer': answerRequest,
  'requests.close': closeRequest,
  'requests.erase': eraseRequests,
  'breaches.list': listBreaches,
  'breaches.get': getBreach,
  'breaches.enter': enterBreach,
  'breaches.describe': describeBreach,
  'breaches.assess': assessBreach,
  'breaches.notify': notifyBreach,
  'breaches.withhold': withholdBreach,
  'breaches.tell': tellPerson,
  'breaches.pass-over': passOver,
  'breaches.settle': settleBreach,
  'breaches.close': closeBreach,
  'breaches.admit': admitOfficer,
  'privacy-notices.get': getNotice,
  'privacy-notices.set': setNotice,
} as const

/** The jobs of this room by name. */
export const jobs = { 'erase-requests': erasingJob } as const
