import { asked } from './file-request.ts'

/** Takes what was passed on to somebody outside, sealed with a passphrase that goes another way. @throws Failure */
export const takePackage = async (share: string, language: string): Promise<Blob> =>
  (await asked(`/api/shares/${share}/package?language=${language}`, {})).blob()
