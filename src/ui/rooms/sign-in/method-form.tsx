import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Field } from '../../parts/field.tsx'
import { Shown } from '../../parts/states.tsx'
import { makePasskey, passkeysWork } from '../../ports/passkey.ts'
import { api, useWords } from '../../shell/app.tsx'
import type { In, Method, Out } from '../../shell/contract.ts'
import { asFailure } from '../../shell/failure.ts'
import { inFours } from './recovery.ts'

/** How somebody chose to sign in from now on, as far as they have filled it in. */
export type Chosen = { readonly kind: 'passkey' | 'password'; readonly password: string; readonly code: string }

export const firstChoice = (): Chosen => ({ kind: passkeysWork() ? 'passkey' : 'password', password: '', code: '' })

type Props = {
  chosen: Chosen
  change: (chosen: Chosen) => void
  offer: ReturnType<typeof useTotpOffer>
  faults: Readonly<Record<string, string>>
  /** Which there are to choose from. */
  kinds?: readonly Chosen['kind'][]
  /** What stands between the choice and the password: its name in a password manager comes before it. */
  children?: ReactNode
}

const BOTH = ['passkey', 'password'] as const

/** The choice between passkey and password, and what the password needs besides. */
export function MethodForm({ chosen, change, offer, faults, kinds = BOTH, children }: Props) {
  const { say } = useWords()
  return (
    <>
      {kinds.length > 1 && <KindChoice chosen={chosen} change={change} />}
      {children}
      {chosen.kind === 'password' && (
        <>
          <Field
            label={say('field.new-password')}
            hint={say('field.new-password-hint')}
            type="password"
            autoComplete="new-password"
            value={chosen.password}
            onChange={(password) => change({ ...chosen, password })}
            fault={faults['method.password']}
          />
          <Shown of={offer}>{(shown) => <TotpOffer offer={shown} />}</Shown>
          <Field
            label={say('field.code')}
            hint={say('totp.code-hint')}
            autoComplete="one-time-code"
            inputMode="numeric"
            most={6}
            value={chosen.code}
            onChange={(code) => change({ ...chosen, code })}
            fault={faults['method.totp.code']}
          />
        </>
      )}
    </>
  )
}

function KindChoice({ chosen, change }: Pick<Props, 'chosen' | 'change'>) {
  const { say } = useWords()
  return (
    <RadioGroup
      className="choices"
      value={chosen.kind}
      onChange={(kind) => change({ ...chosen, kind: kind as Chosen['kind'] })}
      aria-label={say('method.title')}
    >
      {/* First, and chosen where it works: nothing of it can be typed into a false page. */}
      <Radio value="passkey" className="choice" isDisabled={!passkeysWork()}>
        <b>{say('method.passkey')}</b>
        <span className="note">{say('method.passkey-hint')}</span>
      </Radio>
      <Radio value="password" className="choice">
        <b>{say('method.password')}</b>
        <span className="note">{say('method.password-hint')}</span>
      </Radio>
    </RadioGroup>
  )
}

function TotpOffer({ offer }: { offer: Out<'totp.offer'> }) {
  const { say } = useWords()
  const { size, path } = offer.qr
  return (
    <div className="totp">
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('totp.qr')}>
        {/* Light behind the code in dark mode too; phones read no light code on a dark ground. */}
        <rect className="ground" width={size} height={size} />
        <path d={path} />
      </svg>
      <div>
        <p>{say('totp.scan')}</p>
        <p className="note">{say('totp.by-hand')}</p>
        <p className="secret">
          <bdi>{inFours(offer.secret)}</bdi>
        </p>
      </div>
    </div>
  )
}

/** A fresh secret for the code app; the same one as long as the page stands. */
export function useTotpOffer(email: string, when: boolean) {
  const { data, error, refetch } = useQuery({
    queryKey: ['totp.offer'],
    queryFn: () => api.get('totp.offer', email === '' ? {} : { email }, { quiet: true }),
    enabled: when,
    // Asked once: another secret while somebody scans the first would make every code a wrong one.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { data, error: error === null ? null : asFailure(error), refetch }
}

/**
 * Makes what the server wants: asks the authenticator, or takes password and code.
 * @param whose challenge a passkey answers: of somebody new, or one more of who is signed in
 */
export async function methodOf(
  chosen: Chosen,
  offer: Out<'totp.offer'> | undefined,
  whose: In<'passkeys.challenge'>,
): Promise<Method> {
  if (chosen.kind === 'password')
    return {
      kind: 'password',
      password: chosen.password,
      totp: { secret: offer?.secret ?? '', code: chosen.code.trim() },
    }
  const challenge = await api.get('passkeys.challenge', whose, { quiet: true })
  // A challenge is good for one answer, so a second prompt needs a second one.
  const again = () => api.get('passkeys.challenge', { kind: 'authentication' }, { quiet: true })
  const { response, prf } = await makePasskey(challenge, again)
  return { kind: 'passkey', response: response as never, prf }
}
