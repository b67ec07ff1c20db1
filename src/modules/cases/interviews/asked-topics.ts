import type { Tx } from '../../../kernel/database.ts'
import type { InterviewKind, Topic } from '../codes.ts'

/**
 * Topics and days of a person's interviews, so that nothing is asked twice (Art. 12(4)(a) Directive 2011/36/EU). Answers need a
 * disclosure of their own; interviewers and companions are left out, because they are another agency's colleagues.
 */
export async function askedTopics(db: Tx, person: string) {
  const rows = await db
    .selectFrom('person_interviews')
    .select(['held_on', 'kind', 'topics', 'language'])
    .where('person', '=', person)
    .orderBy('seq')
    .execute()
  return rows.map(({ held_on: on, kind, topics, language }) => ({
    on,
    kind: kind as InterviewKind,
    topics: topics as Topic[],
    language,
  }))
}
