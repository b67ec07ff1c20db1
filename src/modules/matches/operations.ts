import { agreeToAnswer, answerMatch, passMatch } from './answer.ts'
import { aboutPerson, askOthers, withdrawQuestion } from './ask.ts'
import { expireMatches, expiringJob } from './expire.ts'
import { listMatches, waitingMatches } from './look.ts'
import { evaluateMatches, finishMatches, settlingJob } from './settle.ts'

/** The operations of this room by name. */
export const operations = {
  'matches.of-person': aboutPerson,
  'matches.ask': askOthers,
  'matches.withdraw': withdrawQuestion,
  'matches.waiting': waitingMatches,
  'matches.list': listMatches,
  'matches.answer': answerMatch,
  'matches.agree': agreeToAnswer,
  'matches.pass': passMatch,
  'matches.evaluate': evaluateMatches,
  'matches.finish': finishMatches,
  'matches.expire': expireMatches,
} as const

/** The jobs of this room by name. */
export const jobs = { 'settle-matches': settlingJob, 'expire-matches': expiringJob } as const
