import type { Generated } from '../../kernel/database.ts'
import type { DANGERS, SETTLED_AS } from '../reports/index.ts'
import type {
  Age,
  Alike,
  ArrivalKind,
  Basis,
  ChannelKind,
  Informed,
  Interpreter,
  InterviewKind,
  Mode,
  Queue,
  ReviewKind,
  Sex,
  TeamKind,
  Verdict,
} from './codes.ts'
import type { ActStatus } from './interviews/compelled.ts'
import type { InterviewerFunction } from './interviews/interview.ts'
import type { PaperKind } from './papers/paper.ts'
import type { ClockName, Track } from './tracks/shape.ts'

/** A row of `persons`. */
export type PersonRow = {
  id: string
  case_id: string
  agency: string
  // Within the case, so that people can say «the second of the eight» without a name.
  number: number
  data_key: string | null
  sealed: Uint8Array | null
  mode: Mode
  basis: Basis
  sex: Sex
  age: Age
  citizenship: string
  exploitation: string
  language: string
  // In plain, since it must bind also whoever cannot open the person.
  refuses: string[]
  protected: boolean
  owner: string
  // From here on repeated from the tracks, so that lists sort by an index and open nothing.
  queue: Queue
  next_clock: ClockName | null
  next_due: Date | null
  rules: string
  identification: string
  whereabouts: string
  file: string
  reflection_ends: string | null
  follow_up_on: string | null
  /** YYYY-MM-DD; what follows from it stands in keeping/. */
  keep_until: string | null
  erasure_asked: string | null
  opened_at: Date
}

/** A row of `cases`. */
export type CaseRow = {
  id: string
  agency: string
  country: string
  opened_by: string
  opened_at: Date
  data_key: string
  danger: (typeof DANGERS)[number]
  needs: string[]
  signs: string[]
  interpreter: Interpreter
  informed: Informed
  report: string | null
  sealed: Uint8Array
}

/** What came sealed from a device without a network, see migrations/0022_devices.sql. */
export type ArrivalRow = {
  id: string
  agency: string
  draft: string
  kind: ArrivalKind
  device: string
  sent_by: string
  told_at: Date
  sent_at: Date
  outcome: 'new' | 'differs'
  case_id: string | null
  person: string | null
  paper: string | null
  // In pairs: who came, and who was there before under a like name.
  alike: Generated<string[]>
  settled_at: Date | null
  settled_by: string | null
  settled_as: (typeof SETTLED_AS)[number] | Alike | null
}

// See migrations/0016_cases.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    // The keys by which an agency searches, and answers whether it knows somebody; none before their first use. How long it keeps closed files.
    case_settings: {
      agency: string
      search_key: Generated<string | null>
      match_key: Generated<string | null>
      keep_years: Generated<number>
    }
    cases: CaseRow
    persons: PersonRow
    person_team: {
      id: string
      person: string
      member: string
      case_id: string
      agency: string
      kind: TeamKind
      since: Date
      until: Date | null
      added_by: string
      ended_at: Date | null
    }
    person_tracks: { person: string; track: Track; agency: string; state: string; since: Date; rules: string }
    person_channels: {
      id: string
      person: string
      agency: string
      kind: ChannelKind
      safe: boolean
      set_by: string
      set_at: Date
      sealed: Uint8Array
    }
    person_events: {
      id: string
      seq: Generated<string>
      person: string
      agency: string
      at: Date
      by: string
      kind: string
      track: Track | null
      act: string | null
      from_state: string | null
      to_state: string | null
      rules: string | null
      sealed: Uint8Array | null
    }
    person_interviews: {
      id: string
      seq: Generated<string>
      person: string
      agency: string
      held_on: string
      kind: InterviewKind
      topics: string[]
      language: string
      recorded: boolean
      interviewer: string
      function: InterviewerFunction
      entered_by: string
      entered_at: Date
      sealed: Uint8Array
    }
    interview_plans: {
      id: string
      person: string
      agency: string
      kind: InterviewKind
      topics: string[]
      interviewer: string
      planned_by: string
      planned_at: Date
      held: string | null
      sealed: Uint8Array
    }
    person_papers: {
      id: string
      seq: Generated<string>
      person: string
      agency: string
      paper: string
      version: number
      kind: PaperKind
      written_by: string
      written_at: Date
      review_on: string | null
      reopened_by: string | null
      sealed: Uint8Array
    }
    person_acts: {
      id: string
      person: string
      agency: string
      known: boolean
      entered_by: string
      entered_at: Date
      status: ActStatus
      data_key: string | null
      sealed: Uint8Array
    }
    person_imports: {
      id: string
      person: string
      agency: string
      imported_by: string
      imported_at: Date
      sealed: Uint8Array
    }
    device_arrivals: ArrivalRow
    device_versions: { id: string; agency: string; case_id: string; data_key: string; sealed: Uint8Array }
    person_marks: { mark: string; person: string; agency: string }
    match_marks: { mark: Uint8Array; person: string; agency: string }
    person_reviews: {
      id: string
      person: string
      agency: string
      kind: ReviewKind
      by: string
      at: Date
      due: Date
      data_key: string
      sealed: Uint8Array
      reviewed_by: string | null
      reviewed_at: Date | null
      verdict: Verdict | null
      words_go: Generated<boolean>
    }
  }
}
