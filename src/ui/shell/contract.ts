import type { z } from 'zod'
import type { operations as accounts } from '../../modules/accounts/operations.ts'
import type { operations as alerts } from '../../modules/alerts/operations.ts'
import type { operations as blocking } from '../../modules/blocking/operations.ts'
import type { operations as cases } from '../../modules/cases/operations.ts'
import type { operations as evidence } from '../../modules/evidence/operations.ts'
import type { operations as leads } from '../../modules/leads/operations.ts'
import type { operations as learning } from '../../modules/learning/operations.ts'
import type { operations as matches } from '../../modules/matches/operations.ts'
import type { operations as networks } from '../../modules/networks/operations.ts'
import type { operations as notices } from '../../modules/notices/operations.ts'
import type { operations as offers } from '../../modules/offers/operations.ts'
import type { operations as referrals } from '../../modules/referrals/operations.ts'
import type { operations as reports } from '../../modules/reports/operations.ts'
import type { operations as requests } from '../../modules/requests/operations.ts'
import type { operations as shares } from '../../modules/shares/operations.ts'
import type { operations as sources } from '../../modules/sources/operations.ts'
import type { operations as statistics } from '../../modules/statistics/operations.ts'

/** What the server does besides its operations. */
type Besides = { 'demonstrations.start': { input: z.ZodType<object>; output: z.ZodType<{ url: string }> } }
type Operations = typeof accounts &
  typeof alerts &
  typeof blocking &
  typeof cases &
  typeof evidence &
  typeof leads &
  typeof learning &
  typeof matches &
  typeof networks &
  typeof notices &
  typeof offers &
  typeof referrals &
  typeof reports &
  typeof requests &
  typeof shares &
  typeof sources &
  typeof statistics &
  Besides

/** Names of all operations. */
export type Name = keyof Operations & string
export type In<N extends Name> = z.input<Operations[N]['input']>
export type Out<N extends Name> = z.output<Operations[N]['output']>

export type {
  ApprovalRow,
  AuditEntry,
  AuditWaiting,
  ClientRow,
  CredentialRow,
  Current,
  InviteShown,
  JobRow,
  MemberRow,
  Method,
  Self,
} from '../../modules/accounts/shapes.ts'
export type {
  AppealRow as Appeal,
  BlockPage,
  OperatorRow as Operator,
  Row as BlockRow,
} from '../../modules/blocking/shapes.ts'
export type { Paper } from '../../modules/cases/papers/papers.ts'
export type { PersonEvent, PersonPage, PersonSummary as PersonRow, Review, Step } from '../../modules/cases/shapes.ts'
export type { ItemPage, ItemSummary as Item } from '../../modules/evidence/shapes.ts'
export type {
  Action,
  Filter,
  LeadPage,
  ListInput,
  ListOutput,
  Piece,
  Posting,
  ShareMap,
  State,
  Summary,
} from '../../modules/leads/shapes.ts'
export type { Question, Told } from '../../modules/matches/shapes.ts'
export type { NetworkPage } from '../../modules/networks/shapes.ts'
export type {
  Evidence,
  NoticePage,
  OfLead,
  Recipient,
  Row as NoticeRow,
  Settings as NoticeSettings,
  Starter,
} from '../../modules/notices/shapes.ts'
export type { LanguageList, Offer } from '../../modules/offers/shapes.ts'
export type {
  ReferralPage,
  ReferralRowShown as ReferralRow,
  ReferralStep,
} from '../../modules/referrals/referral-shapes.ts'
export type {
  Found,
  SearchOutput as ServicesFound,
  ServicePage,
  ServiceShown,
  ServiceStarter,
} from '../../modules/referrals/shapes.ts'
export type { Intake, ReportPage, Row as ReportRow } from '../../modules/reports/shapes.ts'
export type { BreachPage, BreachRow } from '../../modules/requests/breaches/shapes.ts'
export type { NoticeWords, RequestPage, RequestRow } from '../../modules/requests/shapes.ts'
export type { AskPage, AskRowShown, AskStep } from '../../modules/shares/asks/shapes.ts'
export type { SharePage, ShareRowShown, ShareStep } from '../../modules/shares/shapes.ts'
export type { Preview, Run, Source } from '../../modules/sources/shapes.ts'
export type { Days, Figures, PartTold, TrackTold } from '../../modules/statistics/shapes.ts'
