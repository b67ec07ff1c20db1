import type { SignCode } from '../coverage.ts'

/** Invented sentences of one language, by the sign they show; under `not` what sounds alike and does not show it. */
export type Said = {
  readonly shown: { readonly [C in SignCode]?: readonly string[] }
  readonly not: { readonly [C in SignCode]?: readonly string[] }
}
