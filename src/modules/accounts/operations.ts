import type { AnyJob } from '../../kernel/jobs.ts'
import type { Operations } from '../../kernel/operation.ts'
import * as agencies from './agencies/agencies.ts'
import * as custodians from './agencies/custodians.ts'
import * as diskRisks from './agencies/disk-risks.ts'
import * as duty from './agencies/duty-telephones.ts'
import * as keys from './agencies/keys.ts'
import * as shownKeys from './agencies/shown-keys.ts'
import * as clients from './clients/clients.ts'
import * as devices from './devices/devices.ts'
import * as handOvers from './devices/hand-over.ts'
import * as invites from './members/invites.ts'
import * as letIns from './members/let-in.ts'
import * as members from './members/members.ts'
import * as savedFilters from './members/saved-filters.ts'
import * as credentials from './sign-in/credentials.ts'
import { setMethod } from './sign-in/methods.ts'
import * as oidc from './sign-in/oidc.ts'
import * as passkeys from './sign-in/passkeys.ts'
import * as sessions from './sign-in/sessions.ts'
import * as totp from './sign-in/totp-offer.ts'
import * as approvals from './upkeep/approvals.ts'
import * as audit from './upkeep/audit.ts'
import * as auditHeads from './upkeep/audit-heads.ts'
import { exportTable } from './upkeep/audit-table.ts'
import * as erasures from './upkeep/erasures.ts'
import * as files from './upkeep/files.ts'
import * as jobsOf from './upkeep/jobs.ts'
import * as mails from './upkeep/mails.ts'
import * as sweep from './upkeep/sweep.ts'

/** What this room does, by name. */
export const operations = {
  'agencies.found': agencies.found,
  'agencies.create': agencies.create,
  'agencies.invite': agencies.invite,
  'agencies.list': agencies.list,
  'agencies.get': agencies.get,
  'agencies.set': agencies.set,
  'disk-risks.get': diskRisks.get,
  'disk-risks.acknowledge': diskRisks.acknowledge,
  'duty-telephones.get': duty.get,
  'duty-telephones.set': duty.set,
  'members.invite': members.invite,
  'members.list': members.list,
  'members.admit': members.admit,
  'members.set-roles': members.setRoles,
  'members.end': members.end,
  'members.set-method': setMethod,
  'members.let-in': letIns.letIn,
  'let-ins.see': letIns.see,
  'filters.list': savedFilters.list,
  'filters.save': savedFilters.save,
  'filters.remove': savedFilters.remove,
  'invites.show': invites.show,
  'invites.accept': invites.accept,
  'invites.withdraw': invites.withdraw,
  'keys.list': shownKeys.list,
  'keys.recover': keys.recover,
  'keys.start-anew': keys.startAnew,
  'keys.change': keys.change,
  'keys.reseal': keys.reseal,
  'custodians.get': custodians.get,
  'custodians.found': custodians.found,
  'custodians.admit': custodians.admit,
  'custodians.change': custodians.change,
  'custodians.reseal': custodians.reseal,
  'clients.create': clients.create,
  'clients.revoke': clients.revoke,
  'clients.list': clients.list,
  'credentials.list': credentials.list,
  'credentials.add': credentials.add,
  'credentials.rename': credentials.rename,
  'credentials.remove': credentials.remove,
  'devices.register': devices.register,
  'devices.list': devices.list,
  'devices.forget': devices.forget,
  'devices.check': devices.check,
  'passkeys.challenge': passkeys.challenge,
  'totp.offer': totp.offer,
  'sessions.open': sessions.open,
  'sessions.current': sessions.current,
  'sessions.confirm': sessions.confirm,
  'sessions.list': sessions.list,
  'sessions.revoke': sessions.revoke,
  'sessions.close': sessions.close,
  'sessions.hand-over': handOvers.handOver,
  'sessions.take': handOvers.take,
  'oidc.agencies': oidc.agencies,
  'oidc.begin': oidc.begin,
  'oidc.finish': oidc.finish,
  'oidc.get': oidc.get,
  'oidc.set': oidc.set,
  'approvals.list': approvals.list,
  'approvals.decline': approvals.decline,
  'approvals.withdraw': approvals.withdraw,
  'approvals.expire': approvals.expire,
  'audit.list': audit.list,
  'audit.verify': audit.verify,
  'audit.join': audit.join,
  'audit.watch': auditHeads.watch,
  'audit.show-heads': auditHeads.showHeads,
  'audit.export': auditHeads.exportEntries,
  'audit.export-list': exportTable,
  'erasures.follow': erasures.follow,
  'jobs.list': jobsOf.list,
  'jobs.get': jobsOf.get,
  'jobs.cancel': jobsOf.cancel,
  'jobs.retry': jobsOf.retry,
  'mails.stuck': mails.stuck,
  'files.keep': files.keep,
  'sign-ins.sweep': sweep.sweep,
} as const satisfies Operations

export const jobs = {
  'keys.reseal': keys.resealJob,
  'custodians.reseal': custodians.resealJob,
  'end-approvals': approvals.expiryJob,
  'sweep-sign-ins': sweep.sweepJob,
} as const satisfies Record<string, AnyJob>
