import type { Out } from '../../../shell/contract.ts'

type Reached = Pick<Out<'services.get'>['service'], 'phone' | 'email'>

/** Telephone and mail of a service, each one press away. */
export const Reach = ({ of: { phone, email } }: { of: Reached }) => (
  <>
    {phone !== '' && (
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        <bdi>{phone}</bdi>
      </a>
    )}
    {email !== '' && (
      <small>
        {' '}
        <a href={`mailto:${email}`}>
          <bdi>{email}</bdi>
        </a>
      </small>
    )}
  </>
)
