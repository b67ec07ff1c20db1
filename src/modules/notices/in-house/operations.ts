import { answersToNotice, answersWaiting, confirmAnswer, refuseAnswer } from './answers.ts'
import { getContact, listPlatformAgencies, setContact } from './contact.ts'
import { answerReceived, getReceived, listReceived, receivedWaiting } from './received.ts'

/** Notices that a platform's members read and answer in the house; part of the room's table. */
export const inHouse = {
  'received.list': listReceived,
  'received.get': getReceived,
  'received.answer': answerReceived,
  'received.waiting': receivedWaiting,
  'received.contact': getContact,
  'received.set-contact': setContact,
  'recipients.platforms': listPlatformAgencies,
  'answers.of-notice': answersToNotice,
  'answers.confirm': confirmAnswer,
  'answers.refuse': refuseAnswer,
  'answers.waiting': answersWaiting,
} as const
