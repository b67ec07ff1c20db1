import { markAll } from '../run/mark-all.ts'
import type { TestKernel } from './kernel.ts'

/** What an agency is in law: the regime it works under, and whether it enforces returns. */
export type Law = { readonly regime?: string; readonly enforces?: boolean }

type Place = { readonly kernel: TestKernel; rows(text: string): Promise<unknown> }

/** Changes for the time of a test what an agency is in law, by default one under police law; afterwards it is that. */
export async function whileAgency(
  { kernel, rows }: Place,
  of: string,
  law: Law,
  work: () => Promise<void>,
  before: Law = {},
): Promise<void> {
  const set = async ({ regime = '2016-680', enforces = false }: Law) => {
    await rows(`update agencies set regime = '${regime}' where id = '${of}';
      insert into form_desks (agency, forms, enforces_returns) values ('${of}', '{}', ${enforces})
      on conflict (agency) do update set enforces_returns = ${enforces}`)
    await markAll(kernel.database, 'agencies', 'form_desks')
  }
  await set(law)
  try {
    await work()
  } finally {
    await set(before)
  }
}
