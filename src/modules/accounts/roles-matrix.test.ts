import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { visitor } from '../../kernel/actor.ts'
import type { AnyOperation } from '../../kernel/operation.ts'
import { PURPOSES } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'
import { mayHoldKeys, permissionsOf, permits, RIGHTS, ROLES, type Role, type RoleRights } from './roles.ts'

/**
 * Columns of the matrix: what staff may, who looks an offer over, what is done with leads, sources, the learned order, networks,
 * reports, who a reporter is, requests of data subjects, notices, orders, blocks, persons, referrals and services, who oversees, who
 * counts, who keeps order.
 */
const COLUMNS = [
  ['agency:read', 'member:list', 'member:admit', 'job:read', 'job:cancel', 'approval:decide', 'file:keep'],
  ['offer:check'],
  ['lead:read', 'lead:triage', 'lead:decide', 'lead:pass', 'lead:merge', 'screening:start', 'retention:set'],
  ['source:read', 'source:manage'],
  ['model:read', 'model:switch'],
  ['network:read', 'network:decide'],
  ['report:read', 'report:answer', 'report:decide', 'report:lead', 'intake:set', 'form:file'],
  ['identity:open', 'identity:list', 'custodian:admit'],
  ['request:read', 'request:decide', 'notice:set'],
  ['notice:read', 'notice:draft', 'notice:approve', 'notice:send', 'notice:settle', 'notice:hold', 'recipient:set'],
  ['order:draft', 'order:issue', 'preservation:approve', 'power:set'],
  ['block:read', 'block:decide', 'block-operator:manage'],
  ['case:open', 'case:read', 'case:break-glass', 'case:work', 'case:decide', 'case:review', 'case:assign', 'act:keep'],
  ['referral:work', 'referral:override', 'referral:abroad'],
  ['service:read', 'service:keep'],
  ['audit:read', 'audit:verify'],
  ['figure:read'],
  ['member:invite', 'member:end', 'member:set-roles', 'agency:set', 'oidc:set', 'client:manage', 'agency:create'],
  ['witness:flag', 'witness:receive'],
  ['media:keep', 'media:open'],
  ['match:work'],
  ['retention:read'],
] as const

/**
 * Who may what, written down by hand from the design: content (c), then the columns above, then the purposes by their
 * first letter (i investigation, p protection, v prevention, s statistics, a administration, o oversight).
 */
const MATRIX = `
analyst                     c xxxxxxx x xxxxxx. xx xx xx ...... ... ... xxxxx.x .... x.. ........ ... .. .. . ....... .. .. . . iva
investigator                c xxxxxxx x xxxxxx. xx x. xx ...... ... ... xxxxxxx xx.. xxx xxx.x... x.. x. .. . ....... .. .. x . ipva
labour-inspector            c xxxxxxx x xxxxxx. xx x. xx .....x ... ... xxxxx.x xx.. xxx xxx..... x.. x. .. . ....... .. .. x . ipva
intake-officer              c xxxxxxx x xx..... x. x. x. xxxxxx x.. xx. xxxxx.x .... ... xxx..... x.. x. .. . ....... .. .. x . ipva
hotline                     c xxxxxxx x xx..... x. x. x. xx...x ... ... xxxxx.x .... ... xxx..... x.. x. .. . ....... .. .. x . ipva
prosecutor                  c xxxxxxx x x...... x. x. x. ...... ... ... x....x. xxx. xxx .x..x... ... .. .. . ....... .x .. . . ipva
border-officer              c xxxxxxx x x...... x. x. x. .....x ... ... ....... .... ... xxx..... x.. x. .. . ....... .. .. x . ipva
focal-point                 c xxxxxxx x x..x... x. x. x. ...... ... ... ....... .... ... xxxx...x x.x x. .. . ....... .. xx x . ipva
identification-authority    c xxxxxxx x x...... x. x. x. ...... ... ... ....... .... ... xxxxxx.x xx. x. .. . ....... x. xx x . ipva
referral-desk               c xxxxxxx x ....... .. .. .. xxx.xx x.. ... ....... .... ... xxxxxxxx xx. xx .. . ....... x. xx x . pva
case-worker                 c xxxxxxx x ....... .. .. .. .....x ... ... ....... .... ... xxxx...x x.. xx .. . ....... .. xx x . pva
social-worker               c xxxxxxx x ....... .. .. .. .....x ... ... ....... .... ... xxxx...x x.. xx .. . ....... .. x. x . pva
health-worker               c xxxxxxx x ....... .. .. .. .....x ... ... ....... .... ... xxxx...x x.. xx .. . ....... .. x. x . pva
asylum-officer              c xxxxxxx x ....... .. .. .. .....x ... ... ....... .... ... xxx..... x.. x. .. . ....... .. .. x . pva
custodian                   c xxxxxxx . ......x .. xx .. ...... xxx xx. ....... .... ... .....x.. ... .. .. . ....... .. .. . x ipa
guardian                    . x...... . ....... .. .. .. ...... ... ... ....... .... ... .x...... ... x. .. . ....... .. .. . . pa
lawyer                      . x...... . ....... .. .. .. ...... ... ... ....... .... ... .x.....x ... x. .. . ....... .. .. . . pa
interpreter                 . x...... . ....... .. .. .. ...... ... ... ....... .... ... ........ ... .. .. . ....... .. .. . . pa
service-provider            . x...... . ....... .. .. .. ...... ... ... ....... .... ... ........ ... xx .. . ....... .. .. . . pa
platform                    . x...... . ....... .. .. .. ...... ... ... ....... .... ... ........ ... .. .. . ....... .. .. . . va
network-operator            . x...... . ....... .. .. .. ...... ... ... ....... .... ... ........ ... .. .. . ....... .. .. . . va
coordinator                 . x...... . ....... .. .. .. ...... ... ... ....... .... ... ........ ... .. .. x ....... .. .. . . sa
data-protection-officer     . xx..... . ....... .. xx .. ...... ... x.x ....... .... ... ........ ... .. xx . ....... .. .. . x iao
auditor                     . xx..... . ....... .. .. .. ...... ... ... ....... .... ... ........ ... .. xx . ....... .. .. . . ao
administrator               . xx.xx.. . ....... .. .. .. ...... ... ..x ....... ...x ... ........ ... .. .. . xxxxxx. .. .. . . a
installation-administrator  . ....... . ....... .. .. .. ...... ... ... ....... .... ... ........ ... .. .. . ......x .. .. . . a
`.trim()

const LETTERS = [
  ['investigation', 'i'],
  ['protection', 'p'],
  ['prevention', 'v'],
  ['statistics', 's'],
  ['administration', 'a'],
  ['oversight', 'o'],
] as const

function row(role: Role): string {
  const { content, permissions, purposes }: RoleRights = RIGHTS[role]
  const marks = COLUMNS.map((group) => group.map((name) => (permissions.includes(name) ? 'x' : '.')).join(''))
  const letters = LETTERS.flatMap(([purpose, letter]) => (purposes.includes(purpose) ? [letter] : [])).join('')
  return `${role.padEnd(27)} ${content ? 'c' : '.'} ${marks.join(' ')} ${letters}`
}

const member = (roles: readonly string[]) => ({
  kind: 'member' as const,
  id: 'm',
  agency: 'a',
  roles,
  session: 's',
  confirmedAt: 0,
  keys: null,
})

const declared = Object.entries(operations) as [string, AnyOperation][]

/** Operations that a role gives, without what anybody may who is signed in. */
const reach = (...roles: Role[]) =>
  declared.filter(
    ([, { permission, purpose }]) =>
      permission !== 'anyone' && permission !== 'self' && permits(member(roles), permission, purpose),
  )
const names = (found: readonly [string, AnyOperation][]) => found.map(([name]) => name).sort()

/** Which agencies and services there are, and where places lack. */
const DIRECTORY = /^(agencies|services)\.|^referrals\.lacks$/
const OF_THE_TEAM = /^(persons|papers|media|days|interviews|acts|children|witnesses)\./

const someRoles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 5 })
const somePermission = fc.constantFrom(...COLUMNS.flat(), 'anyone' as const, 'self' as const)
const somePurpose = fc.constantFrom(...PURPOSES)

describe('the matrix of roles', () => {
  test('is the one of the design', () => {
    assert.equal(ROLES.map(row).join('\n'), MATRIX)
  })

  test('has a column for every permission and a letter for every purpose that a role holds', () => {
    const columns = new Set<string>(COLUMNS.flat())
    assert.deepEqual(
      permissionsOf(ROLES).filter((permission) => !columns.has(permission)),
      [],
    )
    const letters = new Set<string>(LETTERS.map(([purpose]) => purpose))
    for (const role of ROLES) for (const purpose of RIGHTS[role].purposes) assert.ok(letters.has(purpose), purpose)
  })

  test('an administrator reaches nothing but administration: no lead, no audit, no key', () => {
    for (const [name, { purpose }] of reach('administrator', 'installation-administrator'))
      assert.equal(purpose, 'administration', name)
    const reached = names(reach('administrator', 'installation-administrator')).join()
    assert.doesNotMatch(reached, /leads|screenings|audit|keys|members\.admit|files|approvals/)
  })

  test('an auditor reads the audit and the lists of who and where, and changes nothing', () => {
    assert.deepEqual(names(reach('auditor')), [
      'agencies.get',
      'agencies.list',
      'audit.list',
      'audit.verify',
      'members.list',
    ])
    for (const [name, { verb }] of reach('auditor')) assert.equal(verb, 'consultation', name)
  })

  test('a data-protection officer oversees and sees how long leads are kept, sets no period and reads no lead', () => {
    const reached = names(reach('data-protection-officer'))
    assert.ok(reached.includes('audit.list') && reached.includes('retention.get'))
    assert.doesNotMatch(reached.join(), /retention\.set|keep-for|leads\.|screenings|members\.(invite|end|admit)/)
  })

  test('who works from outside and who counts reach only which agencies and services there are', () => {
    // Besides, those of a person on whose team they are named; row policies leave them nobody else's.
    const beside = (role: Role) => names(reach(role)).filter((name) => !OF_THE_TEAM.test(name) && !DIRECTORY.test(name))
    for (const role of ['guardian', 'lawyer'] as const) assert.deepEqual(beside(role), [], role)
    const changed = (role: Role) => names(reach(role).filter(([, { verb }]) => verb !== 'consultation'))
    assert.deepEqual(changed('guardian'), [])
    // What a person was compelled to do is kept by their lawyer (rule 16).
    assert.deepEqual(changed('lawyer'), ['acts.disclose', 'acts.keep', 'acts.move'])
    assert.ok(names(reach('service-provider')).every((name) => DIRECTORY.test(name)))
    // Who counts has numbers of all beside them, and no other door.
    // The last is for the program alone: whoever else asks for it is refused, and it has no address.
    assert.deepEqual(names(reach('coordinator')), ['agencies.get', 'agencies.list', 'figures.count', 'figures.draw'])
    for (const role of ['interpreter', 'platform', 'network-operator'] as const)
      assert.deepEqual(names(reach(role)), ['agencies.get', 'agencies.list'], role)
  })

  test('those who protect see no lead: a suspicion is not a victim’s file', () => {
    for (const role of ['referral-desk', 'case-worker', 'social-worker', 'health-worker', 'asylum-officer'] as const)
      assert.doesNotMatch(names(reach(role)).join(), /leads\.|screenings\./, role)
  })

  test('what gives something away or ends something belongs to few, and asks for more than a session', () => {
    const holders = (permission: string) =>
      ROLES.filter((role) => (RIGHTS[role].permissions as readonly string[]).includes(permission))
    assert.deepEqual(holders('member:end'), ['administrator'])
    assert.deepEqual(holders('member:set-roles'), ['administrator'])
    assert.deepEqual(holders('agency:create'), ['installation-administrator'])
    assert.deepEqual(holders('lead:pass'), ['analyst', 'investigator', 'labour-inspector', 'focal-point'])
    for (const name of [
      'members.invite',
      'members.admit',
      'members.set-roles',
      'members.end',
      'keys.change',
      'oidc.set',
    ])
      assert.equal(operations[name as 'members.end'].confirm, 'mfa', name)
    for (const name of ['members.end', 'keys.change', 'keys.recover'])
      assert.equal(operations[name as 'members.end'].reason, true, name)
  })

  test('a visitor reaches exactly the doors', () => {
    const doors = declared.filter(([, { permission, purpose }]) => permits(visitor, permission, purpose))
    assert.deepEqual(names(doors), [
      'agencies.found',
      'block-appeals.file',
      'block-filters.list',
      'block-filters.look-up',
      'invites.accept',
      'invites.show',
      'offers.check',
      'oidc.agencies',
      'oidc.begin',
      'oidc.finish',
      'passkeys.challenge',
      'reports.file',
      'requests.make',
      'sessions.open',
      'totp.offer',
    ])
    // Each could be used to guess or to flood, so each has a rate.
    for (const [name, { rate }] of doors) assert.match(String(rate), /^\d+\/min$/, name)
  })

  test('what is internal has a permission of its own all the same', () => {
    for (const [name, { internal, permission }] of declared)
      if (internal) assert.ok(permission !== 'anyone' && permission !== 'self', name)
  })

  test('several roles allow what one of them allows, and nothing between them', () => {
    fc.assert(
      fc.property(someRoles, somePermission, somePurpose, (roles, permission, purpose) => {
        const together = permits(member(roles), permission, purpose)
        const apart = roles.some((role) => permits(member([role]), permission, purpose))
        assert.equal(together, apart || permission === 'anyone' || permission === 'self')
      }),
    )
  })

  test('a role more never takes anything away', () => {
    fc.assert(
      fc.property(
        someRoles,
        fc.constantFrom(...ROLES),
        somePermission,
        somePurpose,
        (roles, more, permission, purpose) => {
          if (permits(member(roles), permission, purpose))
            assert.ok(permits(member([...roles, more]), permission, purpose))
          assert.ok(!mayHoldKeys(roles) || mayHoldKeys([...roles, more]))
        },
      ),
    )
  })

  test('permissions come sorted, each once, whatever else stands among the roles', () => {
    fc.assert(
      fc.property(someRoles, fc.array(fc.string(), { maxLength: 3 }), (roles, junk) => {
        const strange = junk.filter((word) => !ROLES.includes(word as Role))
        const permissions = permissionsOf([...roles, ...strange, ...roles])
        assert.deepEqual(permissions, permissionsOf(roles))
        assert.deepEqual(permissions, [...new Set(permissions)].sort())
      }),
    )
  })
})
