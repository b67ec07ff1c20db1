import type { Row } from '../../kernel/database.ts'

/** Where a report comes from. By `complaint` the firewall stands (rule 10): it is never changed after filing. */
export type OriginRow = Row<'report_origins'>
export type VersionRow = Row<'report_versions'>
