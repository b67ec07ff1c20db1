import { operation } from '../../../kernel/operation.ts'
import { holdAccount, openKeys } from '../members/own-account.ts'
import { MethodSet, SetMethodInput } from '../shapes.ts'
import { keepCredential, prepareMethod } from './credential.ts'
import { knownBy } from './device-cookie.ts'
import { changeSession } from './session.ts'

export const setMethod = operation({
  summary:
    'Change how one signs in: one new password, passkey or provider instead of all there are; other sessions end',
  permission: 'self',
  purpose: 'administration',
  verb: 'alteration',
  confirm: 'mfa',
  input: SetMethodInput,
  output: MethodSet,
  subject: () => [],
  rate: '10/min',
  prepare: (context, { method, email }) => prepareMethod(context, method, email),
  async run(context, { email }, prepared) {
    const { db } = context
    const { id: member, agency, session, keys } = await holdAccount(context, email)
    const opened = openKeys(keys)
    // By the program and not by the foreign key, which knows nothing of marks.
    await changeSession(db, session, { credential: null })
    await db.deleteFrom('credentials').where('member', '=', member).execute()
    const owner = { member, agency, name: null, wrapped: (key: Uint8Array) => opened.wrapped(key) }
    const credential = await keepCredential(context, prepared, owner)
    // Who changes a password often does so because somebody else knows it.
    await db.deleteFrom('sessions').where('member', '=', member).where('id', '<>', session).execute()
    // What goes on belongs to the new one: removing that later ends this session too.
    await changeSession(db, session, { credential })
    return knownBy(context, prepared.kind, credential)
  },
})
