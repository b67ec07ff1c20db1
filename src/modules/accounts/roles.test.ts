import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { visitor } from '../../kernel/actor.ts'
import { type AnyOperation, PURPOSES } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'
import { CLIENT_RIGHTS } from './clients/client.ts'
import {
  ASSIGNABLE_ROLES,
  mayHoldKeys,
  permissionsOf,
  permits,
  RIGHTS,
  ROLES,
  type Role,
  type RoleRights,
} from './roles.ts'

// Which role holds which permission stands once, in docs/permissions.md, and what an operation asks for in docs/operations.md; whoever
// changes either reads the change there. Here stands what no such change may undo.

const member = (...roles: string[]) => ({
  kind: 'member' as const,
  id: 'm',
  agency: 'a',
  roles,
  session: 's',
  confirmedAt: 0,
  keys: null,
})
const rights = Object.entries(RIGHTS) as [string, RoleRights][]
const declared = Object.entries(operations) as [string, AnyOperation][]
const reporter = { kind: 'reporter', id: 'r', agency: 'a' } as const

/** Operations that roles give, without what anybody may who is signed in. */
const reach = (...roles: readonly Role[]) =>
  declared.filter(
    ([, { permission, purpose }]) =>
      permission !== 'anyone' && permission !== 'self' && permits(member(...roles), permission, purpose),
  )
const names = (found: readonly (readonly [string, AnyOperation])[]) => found.map(([name]) => name).toSorted()
/** What is for the program alone has no address, so nobody changes anything by it. */
const changes = (role: Role) =>
  names(reach(role).filter(([, { verb, internal }]) => verb !== 'consultation' && !internal))
const holders = (permission: string) => rights.filter(([, one]) => one.permissions.some((held) => held === permission))
const named = (wanted: readonly string[]) => declared.filter(([name]) => wanted.includes(name))

/** What is known of persons and done with them: what their team has, and what stands around it. */
const OF_THE_TEAM = /^(persons|papers|media|documents|days|interviews|acts|children|witnesses|return-words|guests)\./
const OF_PERSONS = new RegExp(
  `${OF_THE_TEAM.source}|^(cases|contacts|reviews|matches|referrals)\\.|^interpreters\\.(ask|candidates|call-off|of-person|settle)`,
)
/** Hours for which interpreters are asked: theirs name nobody. */
const OF_INTERPRETERS = [
  'interpreters.answer',
  'interpreters.mine',
  'interpreters.set-languages',
  'interpreters.waiting',
]
/** Which agencies and services there are, and where places lack. */
const DIRECTORY = /^(agencies|services)\.|^referrals\.lacks$|^duty-telephones\.get$/

describe('roles', () => {
  test('those who keep order open no content, and those who open content keep no order', () => {
    for (const role of [
      'administrator',
      'auditor',
      'data-protection-officer',
      'coordinator',
      'installation-administrator',
    ])
      assert.equal(mayHoldKeys([role]), false, role)
    for (const [role, { content, permissions }] of rights) {
      const admits = permissions.includes('member:admit')
      assert.equal(admits, content, `${role} admits only if it opens content`)
      assert.ok(!(admits && permissions.includes('member:invite')), `${role} invites and admits`)
      assert.ok(!(content && permissions.includes('audit:read')), `${role} oversees itself`)
    }
  })

  test('the installation’s administrator is not given by hand', () => {
    assert.ok(!(ASSIGNABLE_ROLES as readonly string[]).includes('installation-administrator'))
    assert.equal(ASSIGNABLE_ROLES.length, ROLES.length - 1)
  })

  test('one role must hold both the permission and the purpose', () => {
    const both = member('auditor', 'administrator')
    assert.ok(permits(both, 'audit:read', 'oversight'))
    assert.ok(!permits(member('administrator'), 'audit:read', 'oversight'))
    // An auditor who also analyses may read leads to investigate and the audit to oversee, but not crosswise.
    const mixed = member('auditor', 'analyst')
    assert.ok(permits(mixed, 'lead:read', 'investigation'))
    assert.ok(!permits(mixed, 'lead:read', 'oversight'))
    assert.ok(!permits(mixed, 'audit:read', 'investigation'))
  })

  test('a visitor may what anyone may, a member also what concerns themselves, and unknown roles give nothing', () => {
    assert.ok(permits(visitor, 'anyone', 'administration'))
    assert.ok(!permits(visitor, 'self', 'administration'))
    assert.ok(permits(member(), 'self', 'administration'))
    assert.ok(!permits(member('root', 'constructor', '__proto__'), 'agency:read', 'administration'))
    assert.deepEqual(permissionsOf(['root', 'toString']), [])
    assert.ok(!permits({ kind: 'client', id: 'c', agency: 'a', roles: ['analyst'] }, 'lead:read', 'investigation'))
    for (const [name, { permission, purpose }] of declared)
      assert.equal(permits(reporter, permission, purpose), ['anyone', 'report:own'].includes(permission), name)
    // What is a reporter's own is nobody else's, whatever roles they hold.
    for (const role of ROLES) assert.ok(!permits(member(role), 'report:own', 'protection'), role)
    assert.ok(!permits(visitor, 'report:own', 'protection'))
  })

  test('every operation can be used by some role, and every permission of a role belongs to some operation', () => {
    const clients = Object.keys(CLIENT_RIGHTS).map(
      (kind) => ({ kind: 'client', id: 'c', agency: 'a', roles: [kind] }) as const,
    )
    for (const [name, { permission, purpose }] of declared)
      assert.ok(
        [reporter, ...clients, ...ROLES.map((role) => member(role))].some((actor) =>
          permits(actor, permission, purpose),
        ),
        `nobody may use ${name}`,
      )
    const used = new Set(declared.map(([, { permission }]) => permission))
    for (const permission of permissionsOf(ROLES)) assert.ok(used.has(permission), `${permission} opens nothing`)
  })
})

const someRoles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 5 })
const somePermission = fc.constantFrom(...permissionsOf(ROLES), 'anyone' as const, 'self' as const)
const somePurpose = fc.constantFrom(...PURPOSES)

describe('several roles', () => {
  test('property: allow what one of them allows, and nothing between them', () => {
    fc.assert(
      fc.property(someRoles, somePermission, somePurpose, (roles, permission, purpose) => {
        const together = permits(member(...roles), permission, purpose)
        const apart = roles.some((role) => permits(member(role), permission, purpose))
        assert.equal(together, apart || permission === 'anyone' || permission === 'self')
        assert.equal(
          mayHoldKeys(roles),
          roles.some((role) => RIGHTS[role].content),
        )
      }),
    )
  })

  test('property: their permissions come sorted, each once, whatever else stands among the roles', () => {
    fc.assert(
      fc.property(someRoles, fc.array(fc.string(), { maxLength: 3 }), (roles, junk) => {
        const strange = junk.filter((word) => !ROLES.includes(word as Role))
        const permissions = permissionsOf([...roles, ...strange, ...roles])
        assert.deepEqual(permissions, permissionsOf(roles))
        assert.deepEqual(permissions, [...new Set(permissions)].toSorted())
      }),
    )
  })
})

describe('who keeps order, oversees or counts', () => {
  test('administrators reach nothing but administration: no lead, no audit but whether it is signed, no key but fingerprints', () => {
    const reached = reach('administrator', 'installation-administrator')
    for (const [name, { purpose }] of reached) assert.equal(purpose, 'administration', name)
    assert.doesNotMatch(
      names(reached).join(),
      /leads|screenings|audit\.(?!watch)|keys\.(?!list)|members\.admit|files|approvals/,
    )
  })

  test('an auditor reads the audit and the lists of who and where, and changes nothing', () => {
    // Takes entries out as a table, with a reason; what is in the house stays as it is.
    assert.deepEqual(changes('auditor'), ['audit.export-list'])
    // To join entries is for the program alone: whoever else asks for it is refused, and it has no address.
    assert.deepEqual(names(reach('auditor')), [
      ...[
        'agencies.get',
        'agencies.list',
        'audit.export',
        'audit.export-list',
        'audit.join',
        'audit.list',
        'audit.show-heads',
        'audit.verify',
      ],
      ...['audit.watch', 'duty-telephones.get', 'keys.list', 'members.list'],
    ])
  })

  // Art. 38(6) and 39 GDPR.
  test('a data-protection officer oversees and sees how long leads are kept, sets no period and reads no lead', () => {
    const reached = names(reach('data-protection-officer'))
    assert.ok(reached.includes('audit.list') && reached.includes('retention.get'))
    assert.doesNotMatch(reached.join(), /retention\.set|keep-for|leads\.|screenings|members\.(invite|end|admit)/)
  })

  // Art. 19 Directive 2011/36/EU.
  test('who counts has numbers of all, and no other door', () => {
    // To draw and to recount are for the program alone: whoever else asks for it is refused, and it has no address.
    assert.deepEqual(names(reach('coordinator')), [
      ...['agencies.get', 'agencies.list', 'duty-telephones.get', 'figures.count', 'figures.draw', 'figures.now'],
      ...['figures.recount', 'vintages.told'],
    ])
  })

  test('who counts, administers, audits, analyses or interprets comes near no person', () => {
    const reached = names(reach('administrator', 'auditor', 'coordinator', 'analyst', 'interpreter'))
    assert.deepEqual(
      reached.filter((name) => OF_PERSONS.test(name)),
      [],
    )
  })

  test('who sets how long anything is kept decides about nobody, and on no lead', () => {
    assert.deepEqual(
      holders('retention:set').map(([role]) => role),
      ['custodian'],
    )
    const reached = names(reach('custodian'))
    assert.deepEqual(
      reached.filter((name) => OF_PERSONS.test(name)),
      ['persons.keep-for', 'persons.kept-for', 'reviews.decide', 'reviews.list'],
    )
    assert.doesNotMatch(reached.join(), /leads\./)
  })
})

describe('who comes from outside, and who protects', () => {
  test('from outside one reaches only which agencies and services there are', () => {
    const outside = ['agencies.get', 'agencies.list', 'duty-telephones.get']
    assert.deepEqual(names(reach('network-operator')), outside)
    assert.deepEqual(names(reach('interpreter')), [...outside, ...OF_INTERPRETERS])
    assert.deepEqual(
      names(reach('interpreter')).filter((name) => OF_PERSONS.test(name)),
      [],
    )
  })

  test('the people of a house keep its entry and answer for who is sent to it: they open no case and refer nobody', () => {
    const reached = names(reach('service-provider')).filter((name) => !DIRECTORY.test(name))
    assert.deepEqual(
      reached.filter((name) => OF_PERSONS.test(name)),
      [
        ...['referrals.alarm', 'referrals.answer', 'referrals.confirm-arrival', 'referrals.end-stay'],
        ...['referrals.feedback', 'referrals.found', 'referrals.get', 'referrals.list', 'referrals.waiting'],
      ],
    )
    assert.doesNotMatch(reached.join(), /^(cases|persons|leads|reports|papers|documents|media)\./m)
    assert.equal(mayHoldKeys(['service-provider']), true, 'what is sent to the house is sealed to its agency')
  })

  test('a platform reads and answers what was sent to it, names its contact, and opens nothing else', () => {
    const keeps = /^(agencies|duty-telephones|keys|members|sessions)\.|^breaches.admit$/
    assert.deepEqual(
      names(reach('platform')).filter((name) => !keeps.test(name)),
      [
        ...['received.answer', 'received.contact', 'received.get', 'received.list', 'received.set-contact'],
        'received.waiting',
      ],
    )
    assert.equal(mayHoldKeys(['platform']), true, 'what is sent to a platform is sealed to its agency')
  })

  test('a witness programme reads what it is asked and decides, and comes near no file', () => {
    const reached = names(reach('witness-programme')).filter((name) => !DIRECTORY.test(name))
    assert.deepEqual(
      reached.filter((name) => /^programmes\./.test(name)),
      ['programmes.decide', 'programmes.get', 'programmes.mine', 'programmes.waiting'],
    )
    assert.deepEqual(
      reached.filter((name) => OF_PERSONS.test(name)),
      [],
    )
  })

  test('a guardian and a lawyer read of persons besides, and change nothing but a lawyer what was compelled', () => {
    // Row policies leave them nobody but on whose team they are named.
    // From which lead or report persons of their own teams were met.
    for (const role of ['guardian', 'lawyer'] as const)
      for (const name of names(reach(role)))
        assert.ok(
          OF_THE_TEAM.test(name) ||
            DIRECTORY.test(name) ||
            /^interpreters\.(expire|missing|of-person)$/.test(name) ||
            /^cases\.(of-lead|source)$/.test(name) ||
            name === 'missing-persons.get',
          `${role} ${name}`,
        )
    // Their own place on a team of another agency is theirs to take and to give back.
    assert.deepEqual(changes('guardian'), ['guests.answer', 'guests.ask', 'guests.leave', 'guests.respond'])
    // What a person was compelled to do is kept by their lawyer (rule 16).
    assert.deepEqual(changes('lawyer'), [
      'acts.disclose',
      'acts.erase',
      'acts.keep',
      'acts.move',
      'guests.answer',
      'guests.ask',
      'guests.end-remedy',
      'guests.leave',
      'guests.lodge-remedy',
      'guests.respond',
      'guests.set-term',
    ])
  })

  test('those who protect see no lead: a suspicion is not a victim’s file', () => {
    const roles = ['referral-desk', 'case-worker', 'social-worker', 'health-worker', 'asylum-officer'] as const
    assert.doesNotMatch(names(reach(...roles)).join(), /leads\.|screenings\./)
  })

  test('who asks other agencies, refers, works with a person or gets past a team is one who meets persons', () => {
    for (const permission of [
      'match:work',
      'referral:work',
      'case:work',
      'case:break-glass',
      'media:keep',
      'media:open',
    ])
      for (const [role, { permissions }] of holders(permission))
        assert.ok(permissions.includes('case:open'), `${role} ${permission}`)
    // A prosecutor decides on persons and a custodian reviews, and neither meets them.
    assert.doesNotMatch(names(reach('prosecutor', 'custodian')).join(), /matches\.|cases\.open/)
  })

  test('an analyst writes notices and stops none; an advert leaves a report by whoever may make a lead of it', () => {
    const writes = names(reach('analyst'))
    assert.ok(writes.includes('notices.draft'))
    assert.doesNotMatch(writes.join(), /notices\.(hold|release|quote-report|take-back)/)
    const { 'notices.quote-report': quote, 'notices.take-back-quotation': back, 'reports.make-lead': lead } = operations
    assert.deepEqual([quote.permission, back.permission], [lead.permission, lead.permission])
  })
})

describe('what an operation asks for', () => {
  test('what is known of persons is for protection, and for nothing else that a role may also do', () => {
    for (const [name, { purpose }] of declared) if (OF_PERSONS.test(name)) assert.equal(purpose, 'protection', name)
  })

  test('what gives something away, ends something or gets past somebody asks why', () => {
    const asks = [
      ...['members.end', 'keys.change', 'keys.recover'],
      ...['persons.break-glass', 'persons.decide', 'persons.erase', 'persons.export', 'persons.tell', 'media.erase'],
      'persons.tell-urgently',
      ...['persons.act-at-once', 'persons.protect', 'children.decide-age', 'witnesses.tell', 'acts.disclose'],
      ...['notices.withdraw', 'notices.close', 'notices.hold', 'notices.release', 'notices.tell-police'],
    ]
    for (const [name, { reason }] of named(asks)) assert.equal(reason, true, name)
    assert.equal(named(asks).length, asks.length)
  })

  test('a list leaves the house as a table only with a reason, and none of them is of persons', () => {
    const taken = declared.filter(([name]) => /\.export-list$|^leads\.export$/.test(name))
    const lists = ['audit.export-list', 'leads.export', 'notices.export-list', 'services.export-list']
    assert.deepEqual(names(taken), lists)
    for (const [name, { reason, verb }] of taken) assert.deepEqual([reason, verb], [true, 'disclosure'], name)
  })

  test('reading and helping do not wait for words, but for what was closed to the reader', () => {
    const reading = declared.filter(([, { verb, reason }]) => verb === 'consultation' && reason)
    assert.deepEqual(names(reading), [
      ...['documents.open', 'documents.open-health', 'evidence.open', 'guests.open-document', 'media.open'],
      ...['persons.break-glass', 'referrals.open-media', 'shares.open-evidence'],
    ])
    const helping = ['cases.open', 'persons.add', 'persons.note', 'persons.set-channel', 'days.set', 'papers.plan']
    for (const [name, { reason }] of named(helping)) assert.equal(reason ?? false, false, name)
    assert.equal(named(helping).length, helping.length)
  })

  test('who comes to the house, who leaves it, and what leaves it whole asks for a fresh proof of who it is', () => {
    const proved = [
      ...['members.invite', 'members.admit', 'members.set-roles', 'members.end', 'keys.change', 'oidc.set'],
      ...['persons.export', 'persons.erase'],
    ]
    for (const [name, { confirm }] of named(proved)) assert.equal(confirm, 'mfa', name)
    assert.equal(named(proved).length, proved.length)
  })

  test('what could be guessed at or flooded has a rate: every door of a visitor, and the number for an emergency', () => {
    const doors = declared.filter(([, { permission, purpose }]) => permits(visitor, permission, purpose))
    for (const [name, { rate }] of [...doors, ...named(['persons.break-glass'])])
      assert.match(String(rate), /^\d+\/min$/, name)
  })

  test('what is for the program alone has a permission of its own all the same', () => {
    for (const [name, { internal, permission }] of declared)
      if (internal) assert.ok(permission !== 'anyone' && permission !== 'self', name)
  })
})
