// Data: how the EU's database calls what notices are about.
import type { Matter } from '../codes.ts'

type Named = { readonly category: string; readonly keyword: string | null }

const violence = (keyword: string | null): Named => ({ category: 'STATEMENT_CATEGORY_VIOLENCE', keyword })
const scams = (keyword: string | null): Named => ({ category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', keyword })

/**
 * Each matter with the category and keyword of the EU's database of statements of reasons (schema 2), which knows no finer ones.
 */
export const MATTERS = {
  'sexual-exploitation': violence('KEYWORD_HUMAN_TRAFFICKING'),
  'forced-labour': violence('KEYWORD_HUMAN_EXPLOITATION'),
  begging: violence('KEYWORD_HUMAN_EXPLOITATION'),
  slavery: violence('KEYWORD_HUMAN_EXPLOITATION'),
  'criminal-activities': violence('KEYWORD_HUMAN_EXPLOITATION'),
  'organ-removal': violence('KEYWORD_HUMAN_TRAFFICKING'),
  surrogacy: violence('KEYWORD_HUMAN_TRAFFICKING'),
  'forced-marriage': violence('KEYWORD_HUMAN_TRAFFICKING'),
  'illegal-adoption': violence('KEYWORD_HUMAN_TRAFFICKING'),
  trafficking: violence('KEYWORD_HUMAN_TRAFFICKING'),
  'recruitment-fees': scams(null),
  'unlicensed-recruitment': scams(null),
  'fraudulent-offer': scams('KEYWORD_INAUTHENTIC_LISTINGS'),
  'false-account': scams('KEYWORD_INAUTHENTIC_ACCOUNTS'),
} as const satisfies Record<Matter, Named>
