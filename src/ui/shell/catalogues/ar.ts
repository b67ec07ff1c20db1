// Data: the sentences of the pages in Arabic, room by room. {n} chooses among six forms; those for one and two say the number in the noun.
import { words as accounts } from '../../rooms/accounts/words/ar.ts'
import { words as approvals } from '../../rooms/approvals/words/ar.ts'
import { words as audit } from '../../rooms/audit/words/ar.ts'
import { words as blocking } from '../../rooms/blocking/words/ar.ts'
import { words as children } from '../../rooms/cases/children/words/ar.ts'
import { words as days } from '../../rooms/cases/days/words/ar.ts'
import { words as episodes } from '../../rooms/cases/episodes/words/ar.ts'
import { words as keeping } from '../../rooms/cases/keeping/words/ar.ts'
import { words as media } from '../../rooms/cases/media/words/ar.ts'
import { words as papers } from '../../rooms/cases/papers/words/ar.ts'
import { words as person } from '../../rooms/cases/person/words/ar.ts'
import { words as personsFile } from '../../rooms/cases/persons-file/words/ar.ts'
import { words as screening } from '../../rooms/cases/screening/words/ar.ts'
import { words as witness } from '../../rooms/cases/witness/words/ar.ts'
import { words as cases } from '../../rooms/cases/words/ar.ts'
import { words as jobs } from '../../rooms/jobs/words/ar.ts'
import { words as leads } from '../../rooms/leads/words/ar.ts'
import { words as learning } from '../../rooms/learning/words/ar.ts'
import { words as matches } from '../../rooms/matches/words/ar.ts'
import { words as networks } from '../../rooms/networks/words/ar.ts'
import { words as followUp } from '../../rooms/notices/follow-up/words/ar.ts'
import { words as notices } from '../../rooms/notices/words/ar.ts'
import { words as offers } from '../../rooms/offers/words/ar.ts'
import { words as services } from '../../rooms/referrals/services/words/ar.ts'
import { words as referrals } from '../../rooms/referrals/words/ar.ts'
import { words as forms } from '../../rooms/reports/forms/words/ar.ts'
import { words as reports } from '../../rooms/reports/words/ar.ts'
import { words as requests } from '../../rooms/requests/words/ar.ts'
import { words as settings } from '../../rooms/settings/words/ar.ts'
import { words as signIn } from '../../rooms/sign-in/words/ar.ts'
import { words as sources } from '../../rooms/sources/words/ar.ts'
import { words as statistics } from '../../rooms/statistics/words/ar.ts'
import { words as today } from '../../rooms/today/words/ar.ts'
import { words as shell } from '../words/ar.ts'
import type { IsWhole } from '../words.ts'

export const ar = {
  ...accounts,
  ...approvals,
  ...audit,
  ...blocking,
  ...children,
  ...days,
  ...episodes,
  ...keeping,
  ...media,
  ...papers,
  ...person,
  ...personsFile,
  ...screening,
  ...witness,
  ...cases,
  ...jobs,
  ...leads,
  ...learning,
  ...matches,
  ...networks,
  ...followUp,
  ...notices,
  ...offers,
  ...services,
  ...referrals,
  ...forms,
  ...reports,
  ...requests,
  ...settings,
  ...signIn,
  ...sources,
  ...statistics,
  ...today,
  ...shell,
} as const

/** Is `false` while a sentence is missing: the pages then say it in English, marked as such. */
export const isWhole: IsWhole<typeof ar> = true
