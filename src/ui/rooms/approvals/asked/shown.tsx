import type { FunctionComponent } from 'react'
import type { AskedOperation } from '../approval-view.ts'
import type { AskedProps } from './asked.ts'
import { AskedAnswer, AskedQuestion } from './asks.tsx'
import { AskedBundle } from './bundle.tsx'
import { AskedDestroyItem, AskedItemToPolice, AskedReleaseItem } from './evidence.tsx'
import { AskedPassItem } from './evidence-pass.tsx'
import { AskedLead } from './lead.tsx'
import { AskedPassNetwork } from './network-pass.tsx'
import { AskedNotice } from './notice.tsx'
import { AskedLiftPerson } from './person.tsx'
import { AskedIdentity, AskedLiftHold, AskedLiftQuarantine, AskedPass } from './report.tsx'
import { AskedReturn } from './yearly-return.tsx'

/** What is shown of each thing that a second person approves: nobody approves what does not stand before them in full. */
export const SHOWN: Readonly<Record<AskedOperation, FunctionComponent<AskedProps>>> = {
  'asks.answer': AskedAnswer,
  'asks.make': AskedQuestion,
  'evidence.bundle': AskedBundle,
  'evidence.destroy': AskedDestroyItem,
  'evidence.pass': AskedPassItem,
  'evidence.release': AskedReleaseItem,
  'evidence.to-police': AskedItemToPolice,
  'leads.pass': AskedLead,
  'networks.pass': AskedPassNetwork,
  'notices.approve': AskedNotice,
  'persons.lift-hold': AskedLiftPerson,
  'reports.lift-hold': AskedLiftHold,
  'reports.lift-quarantine': AskedLiftQuarantine,
  'reports.open-identity': AskedIdentity,
  'reports.pass': AskedPass,
  'returns.send': AskedReturn,
}
