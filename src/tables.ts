// Generated from the migrated database by `node bench/tables.ts --write` (npm run docs); a test compares both.
import type { Generated, GeneratedAlways } from './kernel/database.ts'
import type { Columns as Kernel } from './kernel/tables.ts'
import type { Columns as Accounts } from './modules/accounts/tables.ts'
import type { Columns as Cases } from './modules/cases/tables.ts'
import type { Columns as Evidence } from './modules/evidence/tables.ts'
import type { Columns as Leads } from './modules/leads/tables.ts'
import type { Columns as Learning } from './modules/learning/tables.ts'
import type { Columns as Matches } from './modules/matches/tables.ts'
import type { Columns as Notices } from './modules/notices/tables.ts'
import type { Columns as Referrals } from './modules/referrals/tables.ts'
import type { Columns as Reports } from './modules/reports/tables.ts'
import type { Columns as Requests } from './modules/requests/tables.ts'
import type { Columns as Shares } from './modules/shares/tables.ts'
import type { Columns as Sources } from './modules/sources/tables.ts'
import type { Columns as Statistics } from './modules/statistics/tables.ts'

/** The drivers differ: `Number(…)` reads what either gives. */
type Bigint = string | number | bigint

declare module './kernel/database.ts' {
  interface Tables {
    age_decisions: {
      id: string
      person: string
      agency: string
      decided_by: string
      decided_at: Date
      remedy_until: string
      rules: string
      state: 'open' | 'appealed' | 'in-force' | 'overturned'
      since: Date
      settled_by: string | null
      sealed: Uint8Array
    }
    agencies: {
      id: string
      name: string
      country: string
      regime: 'gdpr' | '2016-680'
      controller: string
      data_protection_officer: string
      legal_bases: Generated<Accounts['agencies.legal_bases']>
      is_first: Generated<boolean>
      made_at: Date
      row_mark: Uint8Array | null
    }
    alert_choices: {
      member: string
      agency: string
      sealed: Uint8Array
      language: string
      pace: 'at-once' | 'daily'
      zone: string
      hour: number
      told_day: Generated<string>
    }
    alert_deputies: {
      agency: string
      sealed: Uint8Array
      language: string
    }
    alert_looks: {
      agency: string
      looked_until: Date
    }
    approvals: {
      id: string
      agency: string
      operation: string
      subjects: string[]
      asked_by: string
      asked_at: Date
      expires_at: Date
      data_key: string
      sealed_input: Uint8Array
      state: 'waiting' | 'approved' | 'declined' | 'withdrawn'
      decided_by: string | null
      decided_at: Date | null
      row_mark: Uint8Array | null
    }
    ask_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      ask: string
      at: Date
      by: string | null
      by_agency: string
      asked_by: string | null
      act: Shares['ask_events.act']
      to_state: Shares['ask_events.to_state']
      sealed: Uint8Array | null
    }
    asks: {
      id: string
      kind: 'information' | 'document' | 'action'
      urgency: 'none' | 'urgent' | 'danger' | 'missing-child'
      agency: string
      to_agency: string
      lead: string | null
      report: string | null
      case_id: string | null
      of_person: boolean
      made_by: string
      approved_by: string | null
      sent_at: Date
      state: 'sent' | 'acknowledged' | 'partly' | 'answered' | 'refused' | 'withdrawn' | 'over'
      since: Date
      due: Date | null
      clock: 'acknowledge' | 'answer' | 'use' | null
      needed_by: Date | null
      open_until: Date
      directive: boolean
      at_hand: boolean
      answer_seen_at: Date | null
      seal_ended_at: Date | null
      data_key: string
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    audit: {
      seq: Bigint
      at_ms: Bigint
      kind: string
      actor: string | null
      agency: string | null
      operation: string
      verb: string
      purpose: string
      outcome: 'done' | 'refused' | 'failed' | 'waits'
      subjects: string[]
      reason: Uint8Array | null
      reason_hash: Uint8Array | null
      problem: string | null
      previous: Uint8Array
      hash: Uint8Array
      format: number
      salt: Uint8Array | null
    }
    audit_tally: {
      one: boolean
      came: Bigint
      joined: Bigint
      day_ms: Bigint
      mark: Uint8Array
    }
    audit_waiting: {
      id: string
      at_ms: Bigint
      kind: string
      actor: string | null
      agency: string | null
      operation: string
      verb: string
      purpose: string
      outcome: 'done' | 'refused' | 'failed' | 'waits'
      subjects: string[]
      reason: Uint8Array | null
      reason_hash: Uint8Array | null
      problem: string | null
      mark: Uint8Array | null
      shown: Generated<boolean>
    }
    block_addressees: {
      block: string
      operator: string
      agency: string
      row_mark: Uint8Array | null
    }
    block_appeal_links: {
      appeal: string
      block: string
      agency: string
    }
    block_appeals: {
      id: string
      agency: string
      data_key: string
      sealed: Uint8Array
      filed_on: string
      state: 'open' | 'decided'
      decided_by: string | null
      decided_at: Date | null
    }
    block_approvals: {
      block: string
      drafted_by: string
      by: string
      agency: string
      at: Date
      row_mark: Uint8Array | null
    }
    block_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      block: string
      agency: string
      at: Date
      kind: 'drafted' | 'approved' | 'published' | 'appealed' | 'suspended' | 'upheld' | 'lifted' | 'expired'
      by: string | null
      sealed: Uint8Array | null
    }
    block_feeds: {
      agency: string
      serial: Bigint
    }
    block_operator_keys: {
      id: string
      operator: string
      agency: string
      hash: Uint8Array
      made_by: string
      made_at: Date
      used_on: string | null
      revoked_by: string | null
      revoked_at: Date | null
      row_mark: Uint8Array | null
    }
    block_operators: {
      id: string
      agency: string
      name: string
      stop_page: string | null
      made_by: string
      made_at: Date
      fetched_serial: Bigint | null
      fetched_at: Date | null
      seen_serial: Bigint | null
      seen_at: Date | null
      applied_serial: Bigint | null
      applied_at: Date | null
      acknowledgements: Generated<number>
      row_mark: Uint8Array | null
    }
    blocks: {
      id: string
      agency: string
      state: 'draft' | 'approved' | 'published' | 'appealed' | 'suspended' | 'lifted' | 'expired'
      scope: 'url' | 'host' | 'domain'
      shared: 'public-suffix' | 'shared-host' | null
      sealed_order: Uint8Array
      data_key: string
      host_hash: Uint8Array
      filter_hash: Uint8Array | null
      expires: string
      review_on: string
      drafted_by: string
      drafted_at: Date
      serial: Bigint | null
      changed_at: Date | null
      row_mark: Uint8Array | null
    }
    breach_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      breach: string
      agency: string
      at: Date
      kind:
        | 'entered'
        | 'described'
        | 'assessed'
        | 'notified'
        | 'withheld'
        | 'told'
        | 'passed-over'
        | 'settled'
        | 'closed'
      by: string
      sealed: Uint8Array | null
    }
    breach_persons: {
      id: string
      seq: GeneratedAlways<Bigint>
      breach: string
      agency: string
      state: 'told' | 'not-told'
      at: Date
      by: string
      sealed: Uint8Array
    }
    breaches: {
      id: string
      agency: string
      data_key: string
      state: 'noticed' | 'assessed' | 'notified' | 'withheld' | 'settled' | 'closed'
      risk: 'none' | 'risk' | 'high' | null
      noticed_at: Date
      entered_at: Date
      entered_by: string
      notified_at: Date | null
      closed_at: Date | null
      sealed: Uint8Array
    }
    case_leads: {
      lead: string
      agency: string
      taken_by: string | null
      taken_at: Date | null
      met_at: Date | null
    }
    case_settings: {
      agency: string
      search_key: string | null
      match_key: string | null
      keep_years: Generated<number>
    }
    cases: {
      id: string
      agency: string
      country: string
      opened_by: string
      opened_at: Date
      data_key: string
      danger: 'now' | 'soon' | 'unknown' | 'no'
      needs: string[]
      signs: string[]
      interpreter: 'not-needed' | 'asked' | 'here' | 'none'
      informed: 'understood' | 'told' | 'not-yet'
      report: string | null
      sealed: Uint8Array
      ground: 'contact' | 'child' | 'danger' | null
      lead: string | null
      row_mark: Uint8Array | null
    }
    child_reviews: {
      id: string
      person: string
      agency: string
      kind: 'before-18' | 'at-18'
      opens_on: string
      due_on: string
      closed_by: string | null
      closed_at: Date | null
      outcome: 'prepared' | 'grown-up' | 'still-a-child' | 'not-needed' | null
      sealed: Uint8Array
    }
    clients: {
      id: string
      agency: string
      kind: Accounts['clients.kind']
      name: string
      key_hash: Uint8Array
      per_minute: number
      made_by: string
      made_at: Date
      expires_at: Date
      used_on: string | null
      revoked_at: Date | null
      revoked_by: string | null
      row_mark: Uint8Array | null
    }
    credentials: {
      id: string
      agency: string
      member: string
      kind: 'password' | 'passkey' | 'oidc'
      lookup: Uint8Array | null
      verifier: Uint8Array
      counter: Generated<Bigint>
      sealed_totp: Uint8Array | null
      totp_step: Bigint | null
      wrapped_key: Uint8Array
      made_at: Date
      sealed_name: Uint8Array | null
      used_at: Date | null
      row_mark: Uint8Array | null
    }
    custody: {
      id: string
      item: string
      agency: string
      n: number
      at: Date
      by: string | null
      to_member: string | null
      kind:
        | 'captured'
        | 'lifted'
        | 'copied'
        | 'opened'
        | 'verified'
        | 'differs'
        | 'handed-over'
        | 'received'
        | 'taken-back'
        | 'taken-over'
        | 'given-out'
        | 'returned'
        | 'held'
        | 'released'
        | 'exculpatory'
        | 'graded'
        | 'sealed'
        | 'unsealed'
        | 'seal-broken'
        | 'shared'
        | 'opened-there'
        | 'closed'
        | 'to-police'
        | 'bundled'
        | 'destroyed'
      content: Uint8Array
      words: Uint8Array | null
      before: Uint8Array | null
      hash: Uint8Array
      key: string
      signature: Uint8Array
      sealed: Uint8Array | null
    }
    custody_keys: {
      id: string
      agency: string
      member: string | null
      public_key: Uint8Array
      made_at: Date
    }
    data_key_seals: {
      data_key: string
      recipient: string
      agency: string
      recipient_agency: string
      sealed: Uint8Array
      sealed_at: Date
      epoch: Generated<number>
    }
    data_keys: {
      id: string
      agency: string
      made_at: Date
    }
    device_arrivals: {
      id: string
      agency: string
      draft: string
      kind: 'contact' | 'screening'
      device: string
      sent_by: string
      told_at: Date
      sent_at: Date
      outcome: 'new' | 'differs'
      case_id: string | null
      person: string | null
      paper: string | null
      alike: Generated<string[]>
      settled_at: Date | null
      settled_by: string | null
      settled_as: 'first' | 'second' | 'both' | 'one' | 'several' | null
      erased_on: string | null
    }
    device_leftovers: {
      id: string
      device: string
      agency: string
      lane: number
      digest: Uint8Array
      envelope: Uint8Array
      left_on: string
    }
    device_versions: {
      id: string
      agency: string
      case_id: string
      data_key: string
      sealed: Uint8Array
    }
    devices: {
      id: string
      agency: string
      member: string
      made_at: Date
      seen_at: Date
      sent: Generated<number>
      persons: Generated<number>
      forgotten_at: Date | null
      forgotten_by: string | null
      row_mark: Uint8Array | null
      wipe_hash: Uint8Array | null
      page: string | null
    }
    disk_risks: {
      agency: string
      known_by: string
      known_at: Date
    }
    duty_telephones: {
      agency: string
      shown: string | null
      tel: string | null
      hours: string | null
      set_by: string
      set_at: Date
      row_mark: Uint8Array | null
    }
    epochs: {
      number: number
      mark: Uint8Array
      made_at: Date
      cleaned_at: Date | null
    }
    erasures: {
      data_key: string
      agency: string
      erased_at: Date
    }
    evidence_bundles: {
      id: string
      agency: string
      asked_by: string
      approved_by: string
      approved_at: Date
      taken_at: Date | null
      data_key: string
      sealed: Uint8Array
    }
    evidence_captures: {
      id: string
      agency: string
      about_kind: 'lead' | 'quotation' | 'report' | 'notice' | 'case'
      about: string
      asked_by: string
      asked_at: Date
      job: string
      begun_at: Date | null
      ended_at: Date | null
      item: string | null
      why: Evidence['evidence_captures.why'] | null
      data_key: string
      sealed: Uint8Array
    }
    evidence_certificates: {
      item: string
      agency: string
      made_at: Date
      data_key: string
      sealed: Uint8Array
    }
    evidence_ends: {
      item: string
      agency: string
      person: string
      kind: 'photo' | 'sound' | 'document'
      copy_of: string | null
      kept_at: Date
      kept_by: string
      ended_at: Date
      ended_by: string | null
      how: 'erased' | 'withdrawn' | 'returned' | 'took-back' | 'time-over' | 'person-erased'
      data_key: string | null
      sealed: Uint8Array | null
    }
    evidence_items: {
      id: string
      seq: GeneratedAlways<Bigint>
      agency: string
      about: string
      place: number | null
      kind: 'posting' | 'page' | 'photo' | 'sound' | 'document' | 'file' | 'capture'
      page_of: string | null
      taken_at: Date
      taken_by: string
      sha256: Uint8Array | null
      size: Bigint | null
      problem: string | null
      data_key: string | null
      file: string | null
      sealed: Uint8Array
      about_kind: 'lead' | 'quotation' | 'report' | 'notice' | 'person' | 'case'
      copy_of: string | null
      way: 'crop' | 'redaction' | 'transcript' | 'translation' | null
      closed_at: Date | null
      closed_by: string | null
    }
    evidence_stamped: {
      token: string
      agency: string
      item: string | null
      renews: string | null
      at_place: number
      size: number
      path: Uint8Array
    }
    evidence_tokens: {
      id: string
      agency: string
      authority: string
      answer: Uint8Array
      root: Uint8Array
      stamped_at: Date
      kept_at: Date
      good_to: Date
    }
    evidence_untimed: {
      item: string
      agency: string
    }
    figures_live: {
      number: number
      counted_at: Date
      told: Statistics['figures_live.told']
    }
    figures_told: {
      month: string
      drawn_at: Date
      told: Statistics['figures_told.told']
    }
    files: {
      id: string
      agency: string
      kept_by: string | null
      data_key: string
      size: Bigint
      sha256: Uint8Array
      sealed_name: Uint8Array
      kept_at: Date
      expires_at: Date | null
    }
    fixed_hours: {
      agency: string
      hour: string
    }
    flagger_statuses: {
      id: string
      agency: string
      coordinator: string
      decision: string
      area: string
      valid_from: string
      valid_until: string | null
      ended_on: string | null
      made_at: Date
      row_mark: Uint8Array | null
    }
    form_desks: {
      agency: string
      forms: string[]
      enforces_returns: boolean
      row_mark: Uint8Array | null
    }
    form_drafts: {
      id: string
      agency: string
      member: string
      form: string
      data_key: string
      sealed: Uint8Array
      saved_at: Date
    }
    guest_documents: {
      id: string
      guest: string
      media: string
      person: string
      agency: string
      released_by: string
      released_at: Date
      opened_at: Date | null
      sealed: Uint8Array
    }
    guest_matters: {
      id: string
      guest: string
      person: string
      agency: string
      kind: 'act' | 'wish'
      act:
        | 'interview'
        | 'statement'
        | 'telling'
        | 'referral'
        | 'moving'
        | 'examination'
        | 'decision'
        | 'return'
        | 'other'
        | 'documents'
        | 'step'
        | 'stay'
        | 'reasons'
      timing: 'before' | 'afterwards'
      on_day: string
      heard: 'said' | 'shown' | 'not-yet'
      state: 'open' | 'agreed' | 'objected' | 'weighed' | 'granted' | 'refused' | 'withdrawn'
      told_at: Date
      since: Date
      sealed: Uint8Array
      sealed_answer: Uint8Array | null
      sealed_outcome: Uint8Array | null
    }
    guest_remedies: {
      id: string
      guest: string
      person: string
      agency: string
      decision: string
      lodged_on: string
      term: 'decision' | 'hearing' | 'submission' | null
      term_on: string | null
      state: 'lodged' | 'upheld' | 'partly' | 'rejected' | 'inadmissible' | 'withdrawn'
      ended_on: string | null
      since: Date
      sealed: Uint8Array
      own_key: string
      sealed_own: Uint8Array
    }
    guest_steps: {
      id: string
      seq: GeneratedAlways<Bigint>
      guest: string
      person: string
      agency: string
      track: 'asylum' | 'criminal'
      act: string
      state: string
      said_at: Date
      restated_at: Date | null
      seen_at: Date | null
      seen_by: string | null
    }
    helplines: {
      id: string
      agency: string
      country: string
      shown: string
      tel: string
      wrong: Generated<boolean>
      verified_on: string
      verified_by: string
      row_mark: Uint8Array | null
      name: Generated<string>
      languages: Generated<string[]>
      cost: Generated<'unknown' | 'free' | 'paid'>
      always: Generated<boolean>
      opening: Generated<string>
    }
    interpreter_calls: {
      id: string
      session: string
      agency: string
      member: string
      to_agency: string
      language: string
      dialect: string
      wishes: 'any' | 'woman' | 'man'
      means: 'in-person' | 'telephone' | 'video'
      starts_at: Date
      minutes: number
      urgency: 'none' | 'danger'
      state:
        | 'asked'
        | 'accepted'
        | 'taken'
        | 'declined'
        | 'conflict'
        | 'returned'
        | 'called-off'
        | 'done'
        | 'missed'
        | 'over'
      since: Date
      asked_at: Date
      data_key: string
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    interpreter_languages: {
      member: string
      agency: string
      languages: string[]
    }
    interpreter_sessions: {
      id: string
      person: string
      agency: string
      asked_by: string
      asked_at: Date
      called_off: Generated<boolean>
      refused: Generated<string[]>
      data_key: string
      row_mark: Uint8Array | null
    }
    interview_plans: {
      id: string
      person: string
      agency: string
      kind: Cases['interview_plans.kind']
      topics: string[]
      interviewer: string
      planned_by: string
      planned_at: Date
      held: string | null
      sealed: Uint8Array
    }
    invites: {
      id: string
      agency: string
      roles: string[]
      secret_hash: Uint8Array
      sealed_email: Uint8Array
      invited_by: string
      invited_at: Date
      expires_at: Date
      row_mark: Uint8Array | null
    }
    jobs: {
      id: string
      agency: string | null
      member: string | null
      job: string
      input: Kernel['jobs.input']
      attended: boolean
      state: 'waiting' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled'
      progress: Kernel['jobs.progress'] | null
      output: Kernel['jobs.output'] | null
      problem: string | null
      attempts: Generated<number>
      run_after: Date
      made_at: Date
      started_at: Date | null
      ended_at: Date | null
      alive_at: Date | null
      cancel_asked: Generated<boolean>
      losses: Generated<number>
    }
    key_grants: {
      key: string
      holder: string | null
      agency: string
      sealed: Uint8Array
      granted_by: string | null
      granted_at: Date
    }
    keys: {
      id: string
      agency: string
      role: string | null
      generation: number
      public_key: Uint8Array
      recovery_public_key: Uint8Array
      made_at: Date
      ended_at: Date | null
      row_mark: Uint8Array | null
    }
    lawyer_acts: {
      id: string
      guest: string
      agency: string
      entered_by: string
      entered_at: Date
      data_key: string
      sealed: Uint8Array
    }
    lead_counts: {
      agency: string
      facet: string
      value: string
      state: Leads['lead_counts.state']
      leads: number
    }
    lead_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      lead: string
      agency: string
      at: Date
      kind: string
      by: string | null
      approved_by: string | null
      other: string | null
      sealed: Uint8Array | null
    }
    lead_facets: {
      lead: string
      facet: 'indicator' | 'language' | 'source' | 'contact' | 'employer' | 'wording'
      value: string
      agency: string
      root: string
      weight: number
    }
    lead_features: {
      lead: string
      agency: string
      features: Leads['lead_features.features']
      judged_by: string | null
      probability: number | null
    }
    lead_orders: {
      agency: string
      model: string
      weights: Leads['lead_orders.weights']
    }
    lead_parts: {
      lead: string
      part: string
      agency: string
      sealed: Uint8Array
    }
    lead_sources: {
      agency: string
      mark: string
      sealed_name: Uint8Array
    }
    leads: {
      id: string
      agency: string
      number: number
      screening: string | null
      data_key: string
      fingerprint: Uint8Array
      state: 'new' | 'claimed' | 'dismissed' | 'open-for-notice' | 'open-for-case' | 'passed' | 'merged'
      state_before: 'new' | 'claimed' | null
      merged_into: string | null
      root: string
      claimed_by: string | null
      claimed_at: Date | null
      decided_by: string | null
      approved_by: string | null
      decided_at: Date | null
      score: number
      size: number
      contacts: number
      employers: number
      sources: number
      first_seen: string
      last_seen: string
      languages: string[]
      own: Leads['leads.own']
      arrived_at: Date
      keep_from: Date
      sealed_head: Uint8Array
      dismissed_because: 'honest-offer' | 'no-offer' | 'known-already' | 'not-ours' | 'too-little' | 'other' | null
      learned: Generated<number>
    }
    leads_settings: {
      agency: string
      undecided_days: Generated<number>
      dismissed_days: Generated<number>
      last_number: Generated<number>
      search_key: string | null
    }
    learning_examples: {
      id: string
      agency: string
      lead: string | null
      features: Learning['learning_examples.features']
      pursued: boolean
      languages: string[]
      sources: string[]
      score: number
      decided_at: Date
      judged_by: string | null
      probability: number | null
    }
    learning_models: {
      id: string
      agency: string
      trained_at: Date
      trained_by: string
      weights: Learning['learning_models.weights']
      quality: Learning['learning_models.quality']
      ridge: number
      pursued: number
      dismissed: number
      repeated: number
      first_decided: Date
      last_decided: Date
    }
    learning_settings: {
      agency: string
      is_on: boolean | null
      switched_by: string | null
      switched_at: Date | null
      keep_days: Generated<number>
    }
    let_ins: {
      id: string
      agency: string
      at: Date
      way: 'again' | 'administrator' | 'invited'
      sealed_email: Uint8Array
    }
    let_ins_seen: {
      let_in: string
      member: string
      agency: string
      seen_at: Date
    }
    match_answers: {
      id: string
      question: string
      agency: string
      answered_by: string
      answered_at: Date
      recipient: string
      sealed: Uint8Array
    }
    match_asks: {
      id: string
      question: string
      to_agency: string
      points: Uint8Array
      answered: Uint8Array | null
      finished: Generated<boolean>
      row_mark: Uint8Array | null
    }
    match_counts: {
      agency: string
      member: string
      day: string
      asked: number
    }
    match_hits: {
      id: string
      question: string
      person: string
      agency: string
      from_agency: string
      asked_as: Matches['match_hits.asked_as']
      ground: Matches['match_hits.ground']
      asked_at: Date
      ends_at: Date
      data_key: string
      sealed: Uint8Array
      state: Generated<'open' | 'proposed' | 'answered' | 'silent'>
      answer: Uint8Array | null
      proposed_by: string | null
      decided_by: string | null
      decided_at: Date | null
      row_mark: Uint8Array | null
    }
    match_marks: {
      mark: Uint8Array
      person: string
      agency: string
    }
    match_questions: {
      id: string
      person: string
      agency: string
      asked_by: string
      asked_at: Date
      ends_at: Date
      asked_as: 'police' | 'border' | 'immigration' | 'other'
      ground: 'consent' | 'child' | 'life' | 'law'
      asked: number
      data_key: string
      sealed: Uint8Array
      scalars: Uint8Array
      row_mark: Uint8Array | null
    }
    match_values: {
      mark: Uint8Array
      ask: string
    }
    members: {
      id: string
      agency: string
      roles: string[]
      language: string
      email_index: Uint8Array
      sealed_profile: Uint8Array
      public_key: Uint8Array
      invited_by: string | null
      joined_at: Date
      ended_at: Date | null
      row_mark: Uint8Array | null
      sealed_pins: Uint8Array | null
    }
    mentions: {
      id: string
      agency: string
      member: string
      by: string
      at: Date
      lead: string | null
      report: string | null
      notice: string | null
      person: string | null
    }
    network_decisions: {
      id: string
      seq: GeneratedAlways<Bigint>
      agency: string
      lead_key: string
      other_kind: 'lead' | 'contact'
      other_key: string
      verdict: 'confirmed' | 'cut' | 'withdrawn'
      by: string
      at: Date
      inherited_from: string | null
      data_key: string | null
      sealed_reason: Uint8Array | null
    }
    network_leads: {
      lead: string
      agency: string
      root: string
      organiser: string | null
    }
    network_memories: {
      agency: string
      lead_key: string
      wording: string[]
      contacts: string[]
    }
    network_uses: {
      lead: string
      mark: string
      agency: string
      class: 'personal' | 'firm' | 'account'
      employers: string[]
      postings: number
      first_seen: string
      last_seen: string
      sealed_contact: Uint8Array
    }
    notice_alerts: {
      notice: string
      agency: string
      police: string
      told_at: Date
      told_by: string | null
      suspicion: Generated<boolean>
      row_mark: Uint8Array | null
    }
    notice_answers: {
      id: string
      seq: GeneratedAlways<Bigint>
      copy: string
      agency: string
      to_agency: string
      answered_by: string
      answered_at: Date
      kind: 'acknowledged' | 'decided'
      outcome: 'removed' | 'disabled' | 'restricted' | 'kept' | 'unknown' | null
      refusal: Notices['notice_answers.refusal'] | null
      automated: boolean | null
      happened_at: Date
      state: 'proposed' | 'confirmed' | 'refused'
      decided_by: string | null
      decided_at: Date | null
      sealed: Uint8Array
      sealed_why: Uint8Array | null
      row_mark: Uint8Array | null
    }
    notice_barred: {
      lead: string
      agency: string
      by: string
      at: Date
      recipient: string
      outbox: string | null
      row_mark: Uint8Array | null
    }
    notice_copies: {
      id: string
      agency: string
      to_agency: string
      notice: string
      sent_at: Date
      trusted: boolean
      urgent: boolean
      state: 'open' | 'closed' | 'withdrawn' | 'corrected'
      since: Date
      data_key: string
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    notice_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      notice: string
      agency: string
      at: Date
      kind: Notices['notice_events.kind']
      by: string | null
      by_agency: string
      from_state: Notices['notice_events.from_state']
      to_state: Notices['notice_events.to_state']
      outcome: Notices['notice_events.outcome'] | null
      refusal: Notices['notice_events.refusal'] | null
      sealed: Uint8Array | null
    }
    notice_independence: {
      agency: string
      words: string
      set_by: string
      set_at: Date
    }
    notice_items: {
      notice: string
      evidence: string
      agency: string
    }
    notice_orders: {
      id: string
      agency: string
      power: string
      kind: 'act' | 'inform'
      recipient: string
      notice: string | null
      data_key: string
      state: 'draft' | 'issued' | 'effected' | 'withdrawn'
      drafted_by: string
      writers: string[]
      made_at: Date
      issued_by: string | null
      issued_at: Date | null
      copied_at: Date | null
      effect_on: string | null
      inform_recipient_at: string | null
      informed_at: Date | null
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    notice_preservations: {
      id: string
      agency: string
      notice: string
      asked_by: string
      asked_at: Date
      until: string
      shows_children: boolean
      shows_intimate: boolean
      state: 'asked' | 'approved' | 'refused' | 'ended'
      decided_by: string | null
      decided_at: Date | null
      ended_by: string | null
      ended_at: Date | null
      sealed: Uint8Array
      sealed_decision: Uint8Array | null
      row_mark: Uint8Array | null
    }
    notice_quotation_reports: {
      quotation: string
      report: string
      agency: string
    }
    notice_quotations: {
      id: string
      agency: string
      made_at: Date
      made_by: string
      taken_back_at: Date | null
      taken_back_by: string | null
    }
    notice_references: {
      id: string
      agency: string
      notice: string
      added_by: string
      added_at: Date
      sealed: Uint8Array
    }
    notice_remedies: {
      id: string
      agency: string
      notice: string
      kind: 'complaint' | 'dispute'
      lodged_on: string
      lodged_by: string
      made_at: Date
      ended_on: string | null
      ended_by: string | null
      result: 'upheld' | 'partly' | 'rejected' | 'withdrawn' | null
      sealed: Uint8Array
      sealed_end: Uint8Array | null
    }
    notice_reminders: {
      notice: string
      agency: string
      what:
        | 'acknowledgement'
        | 'decision'
        | 'complaint-window'
        | 'complaint-answer'
        | 'dispute-decision'
        | 'preservation-ends'
        | 'inform-recipient'
        | 'tell-police'
      due: string
      overdue: boolean
      made_at: Date
      seen_by: string | null
      seen_at: Date | null
    }
    notice_settings: {
      agency: string
      sender_name: string
      sender_mail: string
      police: string | null
      last_number: Generated<number>
      row_mark: Uint8Array | null
    }
    notice_statements: {
      id: string
      agency: string
      notice: string
      import: string
      mark: Uint8Array
      matched_by: 'reference' | 'address' | 'content'
      outcome: 'removed' | 'disabled' | 'restricted'
      automated: boolean | null
      applied_on: string
      found_at: Date
      state: 'proposed' | 'confirmed' | 'refused'
      decided_by: string | null
      decided_at: Date | null
      sealed: Uint8Array
    }
    notices: {
      id: string
      agency: string
      number: number
      lead: string
      recipient: string
      data_key: string
      state:
        | 'draft'
        | 'approved'
        | 'sent'
        | 'acknowledged'
        | 'decided'
        | 'complaint'
        | 'dispute'
        | 'closed'
        | 'withdrawn'
        | 'corrected'
      held_from: Date | null
      held_until: Date | null
      held_by: string | null
      edition: Generated<number>
      addresses: number
      evidence: number
      language: Notices['notices.language']
      matter: Notices['notices.matter'] | null
      ground: 'law' | 'terms' | null
      drafted_by: string
      writers: string[]
      made_at: Date
      approved_by: string | null
      approved_at: Date | null
      sent_by: string | null
      sent_at: Date | null
      channel: 'mail' | 'api' | 'export' | 'house' | null
      flagger: string | null
      delivery: Generated<'none' | 'waiting' | 'delivered' | 'failed'>
      delivery_problem: string | null
      outbox: string | null
      acknowledged_at: Date | null
      decided_at: Date | null
      outcome: 'removed' | 'disabled' | 'restricted' | 'kept' | 'unknown' | null
      refusal: Notices['notices.refusal'] | null
      automated: boolean | null
      closed_at: Date | null
      closed_as: Notices['notices.closed_as'] | null
      corrects: string | null
      repeats: string | null
      sealed: Uint8Array
      row_mark: Uint8Array | null
      given_to: string | null
    }
    oidc_settings: {
      agency: string
      issuer: string
      client_id: string
      sealed_secret: Uint8Array
      metadata: Accounts['oidc_settings.metadata']
      set_at: Date
      row_mark: Uint8Array | null
    }
    order_powers: {
      id: string
      agency: string
      country: string
      authority: string
      law: string
      acts: boolean
      informs: boolean
      coordinator: string
      coordinator_mail: string
      set_by: string
      set_at: Date
      ended_at: Date | null
      row_mark: Uint8Array | null
    }
    organisers: {
      id: string
      agency: string
      number: number
      made_at: Date
    }
    outbox: {
      id: string
      agency: string | null
      channel: string
      sealed: Uint8Array
      attempts: Generated<number>
      problem: string | null
      send_after: Date
      made_at: Date
      given_up_at: Date | null
      operation: string | null
    }
    person_acts: {
      id: string
      person: string
      agency: string
      known: boolean
      entered_by: string
      entered_at: Date
      status: 'noted' | 'notice-agreed' | 'notice-sent' | 'not-charged' | 'charged' | 'dropped' | 'penalised'
      data_key: string | null
      sealed: Uint8Array
    }
    person_channels: {
      id: string
      person: string
      agency: string
      kind: 'phone' | 'message' | 'mail' | 'address' | 'somebody'
      safe: boolean
      set_by: string
      set_at: Date
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    person_days: {
      id: string
      person: string
      agency: string
      kind: 'court' | 'protection-ends'
      on_day: string
      set_by: string | null
      set_at: Date
      reopened_at: Date | null
      sealed: Uint8Array | null
      by_rule: string | null
    }
    person_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      person: string
      agency: string
      at: Date
      by: string
      kind: string
      track: Cases['person_events.track'] | null
      act: string | null
      from_state: string | null
      to_state: string | null
      rules: string | null
      sealed: Uint8Array | null
    }
    person_guests: {
      id: string
      person: string
      agency: string
      kind: 'guardian' | 'lawyer' | 'asylum-officer' | 'prosecutor'
      member: string
      to_agency: string
      ground: 'consent' | 'law'
      urgency: 'none' | 'danger'
      language: string
      state: 'invited' | 'accepted' | 'declined' | 'ended' | 'over' | 'conflict'
      since: Date
      invited_by: string
      invited_at: Date
      from_on: string
      until_on: string
      by_guest: Generated<boolean>
      opened_at: Date | null
      data_key: string
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    person_holds: {
      person: string
      agency: string
      by: string
      at: Date
    }
    person_imports: {
      id: string
      person: string
      agency: string
      imported_by: string
      imported_at: Date
      sealed: Uint8Array
    }
    person_interviews: {
      id: string
      seq: GeneratedAlways<Bigint>
      person: string
      agency: string
      held_on: string
      kind: Cases['person_interviews.kind']
      topics: string[]
      language: string
      recorded: boolean
      interviewer: string
      entered_by: string
      entered_at: Date
      sealed: Uint8Array
      function: Generated<Cases['person_interviews.function']>
    }
    person_links: {
      id: string
      person: string
      agency: string
      other_person: string
      other_agency: string
      referral: string
      made_by: string
      made_at: Date
      ended_at: Date | null
      row_mark: Uint8Array | null
    }
    person_marks: {
      mark: string
      person: string
      agency: string
    }
    person_media: {
      id: string
      person: string
      agency: string
      kind: 'photo' | 'sound' | 'document'
      kept_by: string
      kept_at: Date
      closed_at: Date | null
      closed_by: string | null
      keep_until: string
      told_at: Date | null
      told_by: string | null
      taken_at: Date | null
      taken_by: string | null
    }
    person_papers: {
      id: string
      seq: GeneratedAlways<Bigint>
      person: string
      agency: string
      paper: string
      version: number
      kind: 'episode' | 'assessment' | 'plan' | 'screening' | 'missing' | 'return-talk'
      written_by: string
      written_at: Date
      review_on: string | null
      reopened_by: string | null
      sealed: Uint8Array
      next_on: string | null
    }
    person_relatives: {
      id: string
      person: string
      agency: string
      state: 'at-risk' | 'watched' | 'ended'
      since: Date
      entered_by: string
      entered_at: Date
      next_on: string | null
      sealed: Uint8Array
    }
    person_reviews: {
      id: string
      person: string
      agency: string
      kind: 'danger' | 'break-glass' | 'tried'
      by: string
      at: Date
      due: Date
      data_key: string
      sealed: Uint8Array
      reviewed_by: string | null
      reviewed_at: Date | null
      verdict: 'right' | 'wrong' | null
      words_go: Generated<boolean>
    }
    person_team: {
      id: string
      person: string
      member: string
      case_id: string
      agency: string
      kind: 'owner' | 'member' | 'break-glass'
      since: Date
      until: Date | null
      added_by: string
      ended_at: Date | null
      row_mark: Uint8Array | null
    }
    person_tracks: {
      person: string
      track: Cases['person_tracks.track']
      agency: string
      state: string
      since: Date
      rules: string
      row_mark: Uint8Array | null
      due_on: string | null
    }
    persons: {
      id: string
      case_id: string
      agency: string
      number: number
      data_key: string | null
      sealed: Uint8Array | null
      mode: 'named' | 'pseudonym' | 'counted'
      basis: 'law' | 'consent' | 'child' | 'none'
      sex: 'female' | 'male' | 'other' | 'unknown'
      age: 'adult' | 'child' | 'uncertain'
      citizenship: string
      exploitation: string
      language: string
      refuses: string[]
      protected: Generated<boolean>
      owner: string
      queue: Cases['persons.queue']
      next_clock: Cases['persons.next_clock'] | null
      next_due: Date | null
      rules: string
      identification: string
      whereabouts: string
      file: string
      reflection_ends: string | null
      follow_up_on: string | null
      opened_at: Date
      keep_until: string | null
      erasure_asked: string | null
      row_mark: Uint8Array | null
      urgent: Generated<Cases['persons.urgent']>
      urgent_since: Date | null
      talk_by: string | null
    }
    platform_contacts: {
      agency: string
      name: string | null
      mail: string | null
      tel: string | null
      set_by: string
      set_at: Date
      row_mark: Uint8Array | null
    }
    privacy_notices: {
      agency: string
      words: Requests['privacy_notices.words']
    }
    programme_requests: {
      id: string
      person: string
      agency: string
      to_agency: string
      asked_by: string
      asked_at: Date
      urgency: 'none' | 'danger'
      state: 'asked' | 'admitted' | 'refused' | 'taken-back' | 'ended'
      since: Date
      decided_by: string | null
      recorded: Generated<boolean>
      data_key: string
      sealed: Uint8Array
      sealed_decision: Uint8Array | null
      row_mark: Uint8Array | null
    }
    published_files: {
      id: string
      agency: string
      publisher: 'eurostat' | 'glotip' | 'ctdc' | 'nrm'
      file: string
      taken_by: string
      taken_at: Date
      figures: Statistics['published_files.figures']
      left_out: Statistics['published_files.left_out']
    }
    rapporteur_reports: {
      id: string
      agency: string
      title: string
      language: 'en' | 'lv' | 'ar'
      outline: 'rapporteur' | 'greta-4' | 'plan-19b'
      edition: number
      made_by: string
      made_at: Date
      changed_by: string
      changed_at: Date
      data_key: string
      sealed: Uint8Array
    }
    recipients: {
      id: string
      agency: string
      name: string
      kind: 'platform' | 'marketplace' | 'host' | 'registrar' | 'search' | 'hotline' | 'police'
      country: string
      language: 'en' | 'lv' | 'de' | 'fr' | 'es' | 'pl' | 'ar'
      channel: 'mail' | 'api' | 'export' | 'house'
      mail: string | null
      form: string | null
      hosts: string[]
      clauses: Notices['recipients.clauses']
      data_key: string
      sealed_api: Uint8Array | null
      checked_on: string
      made_at: Date
      retired_at: Date | null
      row_mark: Uint8Array | null
      unchecked: Generated<boolean>
      to_agency: string | null
    }
    referral_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      referral: string
      at: Date
      by: string
      by_agency: string
      act: Referrals['referral_events.act']
      from_state: Referrals['referral_events.from_state']
      to_state: Referrals['referral_events.to_state']
      sealed: Uint8Array | null
    }
    referral_media: {
      id: string
      referral: string
      media: string
      agency: string
      to_agency: string
      passed_by: string
      passed_at: Date
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    referrals: {
      id: string
      together: string
      person: string
      agency: string
      made_by: string
      made_at: Date
      need: Referrals['referrals.need']
      to_agency: string | null
      to_service: string | null
      to_name: string
      party: 'police' | 'immigration' | 'consulate' | 'family' | 'employer' | null
      abroad: boolean
      parts: Referrals['referrals.parts']
      access_days: number
      state: Referrals['referrals.state']
      since: Date
      due: Date | null
      consent: 'given' | 'child' | 'life' | null
      consent_by: string | null
      consent_at: Date | null
      sent_at: Date | null
      access_until: Date | null
      access_ended_at: Date | null
      refused_for: Referrals['referrals.refused_for'] | null
      meets_at: Date | null
      arrived_at: Date | null
      data_key: string
      sealed: Uint8Array
      row_mark: Uint8Array | null
      stay_ended_at: Date | null
      stay_ended_how: 'planned' | 'another-house' | 'own-wish' | 'returned' | 'asked-to-leave' | 'other' | null
    }
    registering_organisations: {
      agency: string
      of_agency: string
      organisation:
        | 'police'
        | 'border-guard'
        | 'labour-inspectorate'
        | 'prosecution'
        | 'court'
        | 'immigration'
        | 'social-services'
        | 'health'
        | 'municipality'
        | 'ngo'
        | 'international'
        | 'other'
    }
    release_figures: {
      id: string
      agency: string
      year: number
      letter: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g'
      source: string
      cells: string
      at_least: number
      at_most: number
      said_by: string
      said_at: Date
      dropped_by: string | null
      dropped_at: Date | null
    }
    releases: {
      id: string
      agency: string
      return: string
      year: number
      geo: string
      vintage: number
      state: 'draft' | 'published'
      edition: number
      way: 'rounded' | 'hidden'
      tables: string
      made_by: string
      changed_at: Date
      outcome: 'passed' | 'refused' | 'no-rounding' | 'too-large' | null
      prepared_edition: number | null
      prepared_at: Date | null
      seen_releases: number | null
      seen_figures: number | null
      told_hash: string | null
      sealed: Uint8Array | null
      data_key: string
      number: number | null
      published_by: string | null
      published_at: Date | null
      told: string | null
      rule: string | null
    }
    removed_seals: {
      tx: Bigint
      at: Date
      epoch: number
      rewritten: Generated<boolean>
    }
    reply_templates: {
      id: string
      agency: string
      sealed_template: Uint8Array
      made_at: Date
    }
    report_chains: {
      report: string
      earlier: string
      agency: string
      tied_on: string
      held: Generated<boolean>
    }
    report_erasures: {
      report: string
      agency: string
    }
    report_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      report: string
      agency: string
      at: Date
      kind: string
      by: string
      sealed: Uint8Array | null
      approved_by: string | null
    }
    report_files: {
      file: string
      report: string
      message: string
      agency: string
    }
    report_holds: {
      report: string
      agency: string
      at: Date
      by: string
    }
    report_identities: {
      report: string
      agency: string
      data_key: string
      told_on: string
      sealed: Uint8Array
      held: Generated<boolean>
    }
    report_index: {
      report: string
      agency: string
      messages: number
      sealed: Uint8Array
    }
    report_intakes: {
      agency: string
      public_name: string
      suspicions: boolean
      help: boolean
      statutory: boolean
      zone: string
      hours: Reports['report_intakes.hours']
      closed_days: number
      withdrawn_days: number
      row_mark: Uint8Array | null
      hours_confirmed: Generated<boolean>
    }
    report_leads: {
      report: string
      lead: string
      agency: string
      how: 'made' | 'joined'
      by: string
      at: Date
    }
    report_marks: {
      report: string
      facet: 'contact' | 'wording'
      value: string
      agency: string
    }
    report_messages: {
      id: string
      seq: Bigint
      report: string
      agency: string
      kind: 'report' | 'reply' | 'question' | 'answer'
      by: string | null
      written_on: string
      sealed: Uint8Array
      held: Generated<boolean>
      row_mark: Uint8Array | null
    }
    report_openings: {
      id: string
      report: string
      agency: string
      custodian: string
      approved_by: string
      at: Date
      until: Date
      looked_at: Date | null
      row_mark: Uint8Array | null
    }
    report_origins: {
      report: string
      agency: string
      way: 'form' | 'device' | 'key'
      form: string
      complaint: 'labour' | 'health' | 'education' | null
      article18: boolean
      by: string
      by_agency: string
      digest: Uint8Array
    }
    report_pairs: {
      one: string
      other: string
      agency: string
      verdict: 'same' | 'other'
      by: string
      at: Date
    }
    report_quarantines: {
      report: string
      agency: string
      at: Date
      by: string
    }
    report_rings: {
      agency: string
      sealed: Uint8Array
      language: string
      help_slot: Generated<string>
      late_day: Generated<string>
      level: Generated<number>
    }
    report_versions: {
      id: string
      report: string
      agency: string
      data_key: string
      sealed: Uint8Array
      digest: Uint8Array
      by: string
      by_agency: string
      came_on: string
      settled_by: string | null
      settled_as: 'first' | 'second' | 'both' | null
    }
    report_withdrawals: {
      report: string
      agency: string
      withdrawn_on: string
    }
    reports: {
      id: string
      agency: string
      lookup: Uint8Array
      data_key: string
      notes_key: string | null
      kind: 'suspicion' | 'help'
      about: Reports['reports.about']
      child: boolean
      language: string
      state: 'received' | 'read' | 'answered' | 'passed' | 'closed' | 'withdrawn'
      danger_told: 'now' | 'soon' | 'unknown' | 'no'
      danger_seen: 'now' | 'soon' | 'unknown' | 'no' | null
      complete: number
      files: number
      filed_on: string
      read_at: Date | null
      read_by: string | null
      answered_at: Date | null
      unread_since: string | null
      ended_on: string | null
      closed_as: 'no-ground' | 'not-for-us' | 'known' | 'spam' | 'taken-up' | null
      held: Generated<boolean>
      row_mark: Uint8Array | null
    }
    request_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      request: string
      agency: string
      at: Date
      kind: string
      by: string
      sealed: Uint8Array | null
    }
    request_messages: {
      id: string
      seq: GeneratedAlways<Bigint>
      request: string
      agency: string
      kind: 'request' | 'reply' | 'question' | 'extension' | 'answer'
      by: string | null
      written_on: string
      sealed: Uint8Array
    }
    requests: {
      id: string
      agency: string
      lookup: Uint8Array
      data_key: string
      notes_key: string | null
      kind: 'access' | 'rectification' | 'restriction' | 'erasure'
      language: string
      state: 'received' | 'read' | 'verified' | 'checked' | 'granted' | 'partly' | 'restricted' | 'refused' | 'closed'
      made_on: string
      extended_on: string | null
      verified_by: 'receipt' | 'channel' | 'representative' | null
      report: string | null
      unread_since: string | null
      ended_on: string | null
    }
    return_word_documents: {
      words: string
      media: string
      person: string
      agency: string
      sealed: Uint8Array
    }
    return_words: {
      id: string
      person: string
      agency: string
      lookup: Uint8Array
      public_key: Uint8Array
      looks: boolean
      withdraws: boolean
      made_at: Date
      made_by: string
      row_mark: Uint8Array | null
    }
    returns: {
      id: string
      agency: string
      year: number
      geo: string
      vintage: number
      state: 'draft' | 'sent'
      edition: number
      letters: string[]
      made_by: string
      changed_at: Date
      asked_by: string | null
      approved_by: string | null
      sent_at: Date | null
      data_key: string
      sealed: Uint8Array
    }
    revocations: {
      kind: string
      id: string
      whom: string | null
      agency: string
      at: Date
      copied: Generated<boolean>
    }
    saved_filters: {
      id: string
      agency: string
      member: string
      list: 'leads' | 'notices' | 'reports' | 'services'
      sealed_name: Uint8Array
      filter: Accounts['saved_filters.filter']
      made_at: Date
    }
    screening_sources: {
      screening: string
      mark: string
      agency: string
      postings: number
      in_leads: number
    }
    screenings: {
      id: string
      agency: string
      data_key: string
      started_by: string
      started_at: Date
      ended_at: Date | null
      job: string
      file: string | null
      sealed_source: Uint8Array
      postings: Generated<number>
      repeated: Generated<number>
      broken: Generated<number>
      campaigns: Generated<number>
      leads: Generated<number>
      known: Generated<number>
      sealed_broken: Uint8Array | null
    }
    services: {
      id: string
      agency: string
      name: string
      needs: Referrals['services.needs']
      languages: string[]
      sexes: Referrals['services.sexes']
      ages: Referrals['services.ages']
      access: Referrals['services.access']
      with_children: boolean
      country: string
      town: string
      latitude: number
      longitude: number
      phone: string
      email: string
      hours: Referrals['services.hours']
      zone: string
      conditions: string
      data_key: string | null
      sealed_address: Uint8Array | null
      places: number | null
      free: number | null
      free_said_at: Date | null
      verified_on: string
      ended_at: Date | null
      made_by: string
      made_at: Date
      row_mark: Uint8Array | null
    }
    sessions: {
      id: string
      agency: string
      member: string
      token_hash: Uint8Array
      wrapped_key: Uint8Array
      opened_at: Date
      seen_at: Date
      expires_at: Date
      confirmed_at: Date
      credential: string | null
      row_mark: Uint8Array | null
    }
    share_events: {
      id: string
      seq: GeneratedAlways<Bigint>
      share: string
      at: Date
      by: string | null
      by_agency: string
      act: Shares['share_events.act']
      to_state: Shares['share_events.to_state']
      sealed: Uint8Array | null
    }
    share_slices: {
      share: string
      version: number
      n: number
      lead: string
      sealed: Uint8Array
    }
    share_versions: {
      share: string
      version: number
      at: Date
      by: string
      by_agency: string
      sealed: Uint8Array
    }
    shares: {
      id: string
      thing: 'lead' | 'report' | 'evidence' | 'network' | 'person'
      lead: string | null
      agency: string
      to_agency: string | null
      made_by: string
      approved_by: string | null
      sent_at: Date
      state: 'sent' | 'acknowledged' | 'accepted' | 'declined' | 'recalled' | 'removed' | 'kept' | 'ended' | 'over'
      since: Date
      due: Date | null
      clock: 'acknowledge' | 'answer' | 'read-correction' | 'use' | 'say' | null
      urgency: 'none' | 'danger' | 'missing-child'
      shared_until: Date
      exculpatory: boolean
      parts: Shares['shares.parts']
      version: number
      version_read: Generated<number>
      corrected_at: Date | null
      seal_ended_at: Date | null
      data_key: string
      talk_key: string
      sealed: Uint8Array
      row_mark: Uint8Array | null
      answer_seen_at: Date | null
      report: string | null
      evidence: string | null
      item_key: string | null
      network: string | null
      person: string | null
    }
    sign_in_tries: {
      account: Uint8Array
      failed: number
      since: Date
      locks: number
      locked_until: Date | null
    }
    signal_keys: {
      client: string
      agency: string
      key: Uint8Array
      digest: Uint8Array
      reports: string[]
      came_on: string
    }
    source_runs: {
      id: string
      source: string
      agency: string
      state: 'waiting' | 'fetched' | 'done' | 'failed'
      asked_by: string | null
      started_at: Date
      ended_at: Date | null
      job: string
      problem: string | null
      found: Generated<number>
      known: Generated<number>
      broken: Generated<number>
      rest: Generated<number>
      postings: Generated<number>
      leads: Generated<number>
    }
    source_screenings: {
      screening: string
      run: string
      agency: string
      job: string
      ended_at: Date | null
    }
    source_seen: {
      source: string
      mark: Uint8Array
      agency: string
      run: string
      met_at: Date
    }
    sources: {
      id: string
      agency: string
      kind: 'folder' | 'feed'
      data_key: string
      sealed_details: Uint8Array
      sealed_order: Uint8Array
      sealed_memo: Uint8Array | null
      purpose: Sources['sources.purpose']
      review_by: string
      every: number
      unit: 'hours' | 'days'
      at_time: string | null
      time_zone: string
      paused_why: 'member' | 'failures' | 'review' | null
      next_run_at: Date | null
      failures: Generated<number>
      made_by: string
      made_at: Date
    }
    statement_imports: {
      id: string
      agency: string
      started_by: string
      started_at: Date
      ended_at: Date | null
      file: string | null
      job: string | null
      statements: Generated<number>
      broken: Generated<number>
      proposed: Generated<number>
      known: Generated<number>
      unmatched: Generated<number>
      broken_lines: Generated<Notices['statement_imports.broken_lines']>
      problem: string | null
    }
    statement_unmatched: {
      import: string
      agency: string
      platform: string
      statements: number
    }
    telling_drafts: {
      id: string
      person: string
      agency: string
      to_agency: string
      asked_by: string
      asked_at: Date
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    used_once: {
      digest: Uint8Array
      expires_at: Date
    }
    witness_flags: {
      id: string
      person: string
      agency: string
      set_by: string
      set_at: Date
      parties: string[]
      self_incrimination: boolean
      state: 'flagged' | 'told' | 'agreed' | 'refused' | 'withdrawn' | 'lifted'
      since: Date
      notice: string | null
      sealed: Uint8Array
      row_mark: Uint8Array | null
    }
    witness_notices: {
      id: string
      agency: string
      to_agency: string
      parties: string[]
      sent_by: string
      sent_at: Date
      state: 'told' | 'agreed' | 'refused' | 'withdrawn' | 'lifted'
      since: Date
      data_key: string | null
      sealed: Uint8Array | null
      row_mark: Uint8Array | null
    }
  }
}
