// Data: every sentence of the pages in English, room by room. {n} decides the plural form.
import { words as accounts } from '../../rooms/accounts/words/en.ts'
import { words as approvals } from '../../rooms/approvals/words/en.ts'
import { words as audit } from '../../rooms/audit/words/en.ts'
import { words as blocking } from '../../rooms/blocking/words/en.ts'
import { words as children } from '../../rooms/cases/children/words/en.ts'
import { words as days } from '../../rooms/cases/days/words/en.ts'
import { words as episodes } from '../../rooms/cases/episodes/words/en.ts'
import { words as keeping } from '../../rooms/cases/keeping/words/en.ts'
import { words as media } from '../../rooms/cases/media/words/en.ts'
import { words as papers } from '../../rooms/cases/papers/words/en.ts'
import { words as person } from '../../rooms/cases/person/words/en.ts'
import { words as personsFile } from '../../rooms/cases/persons-file/words/en.ts'
import { words as screening } from '../../rooms/cases/screening/words/en.ts'
import { words as witness } from '../../rooms/cases/witness/words/en.ts'
import { words as cases } from '../../rooms/cases/words/en.ts'
import { words as jobs } from '../../rooms/jobs/words/en.ts'
import { words as leads } from '../../rooms/leads/words/en.ts'
import { words as learning } from '../../rooms/learning/words/en.ts'
import { words as matches } from '../../rooms/matches/words/en.ts'
import { words as networks } from '../../rooms/networks/words/en.ts'
import { words as followUp } from '../../rooms/notices/follow-up/words/en.ts'
import { words as notices } from '../../rooms/notices/words/en.ts'
import { words as offers } from '../../rooms/offers/words/en.ts'
import { words as services } from '../../rooms/referrals/services/words/en.ts'
import { words as referrals } from '../../rooms/referrals/words/en.ts'
import { words as forms } from '../../rooms/reports/forms/words/en.ts'
import { words as reports } from '../../rooms/reports/words/en.ts'
import { words as requests } from '../../rooms/requests/words/en.ts'
import { words as settings } from '../../rooms/settings/words/en.ts'
import { words as signIn } from '../../rooms/sign-in/words/en.ts'
import { words as sources } from '../../rooms/sources/words/en.ts'
import { words as statistics } from '../../rooms/statistics/words/en.ts'
import { words as today } from '../../rooms/today/words/en.ts'
import { words as shell } from '../words/en.ts'

export const en = {
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
