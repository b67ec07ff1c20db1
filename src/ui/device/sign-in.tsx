import { goSignIn } from '../ports/device-home.ts'
import type { DeviceSay } from './words.ts'

/** Leads to where one signs in, which is another page and may be at another address. */
export const SignIn = ({ say }: { say: DeviceSay }) => (
  <button type="button" className="btn small" onClick={() => void goSignIn()}>
    {say('sign-in')}
  </button>
)
