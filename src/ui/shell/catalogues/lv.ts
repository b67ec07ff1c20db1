// Data: the sentences of the pages in Latvian, room by room. Zero and numbers ending in 11 to 19 take «zero».
import { words as accounts } from '../../rooms/accounts/words/lv.ts'
import { words as approvals } from '../../rooms/approvals/words/lv.ts'
import { words as audit } from '../../rooms/audit/words/lv.ts'
import { words as blocking } from '../../rooms/blocking/words/lv.ts'
import { words as children } from '../../rooms/cases/children/words/lv.ts'
import { words as days } from '../../rooms/cases/days/words/lv.ts'
import { words as episodes } from '../../rooms/cases/episodes/words/lv.ts'
import { words as keeping } from '../../rooms/cases/keeping/words/lv.ts'
import { words as media } from '../../rooms/cases/media/words/lv.ts'
import { words as papers } from '../../rooms/cases/papers/words/lv.ts'
import { words as person } from '../../rooms/cases/person/words/lv.ts'
import { words as personsFile } from '../../rooms/cases/persons-file/words/lv.ts'
import { words as screening } from '../../rooms/cases/screening/words/lv.ts'
import { words as witness } from '../../rooms/cases/witness/words/lv.ts'
import { words as cases } from '../../rooms/cases/words/lv.ts'
import { words as jobs } from '../../rooms/jobs/words/lv.ts'
import { words as leads } from '../../rooms/leads/words/lv.ts'
import { words as learning } from '../../rooms/learning/words/lv.ts'
import { words as matches } from '../../rooms/matches/words/lv.ts'
import { words as networks } from '../../rooms/networks/words/lv.ts'
import { words as followUp } from '../../rooms/notices/follow-up/words/lv.ts'
import { words as notices } from '../../rooms/notices/words/lv.ts'
import { words as offers } from '../../rooms/offers/words/lv.ts'
import { words as services } from '../../rooms/referrals/services/words/lv.ts'
import { words as referrals } from '../../rooms/referrals/words/lv.ts'
import { words as forms } from '../../rooms/reports/forms/words/lv.ts'
import { words as reports } from '../../rooms/reports/words/lv.ts'
import { words as requests } from '../../rooms/requests/words/lv.ts'
import { words as settings } from '../../rooms/settings/words/lv.ts'
import { words as signIn } from '../../rooms/sign-in/words/lv.ts'
import { words as sources } from '../../rooms/sources/words/lv.ts'
import { words as statistics } from '../../rooms/statistics/words/lv.ts'
import { words as today } from '../../rooms/today/words/lv.ts'
import { words as shell } from '../words/lv.ts'
import type { IsWhole } from '../words.ts'

export const lv = {
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
export const isWhole: IsWhole<typeof lv> = true
