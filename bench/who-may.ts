import { openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { docsPage, markdownTable, writeOrCompare } from './written.ts'

/** What the two roles of the database may do with each schema, table, sequence and function, drawn from a migrated database. */
export const PAGE = docsPage('who-may.md')

type Rows = readonly Readonly<Record<string, string | null>>[]

// Roles carry the database's digest in their names, and the login that makes the tables is another everywhere.
const plain = (text: string | null): string =>
  (text ?? '').replaceAll(/(ausma_(?:app|broker))_[0-9a-f]{12}/g, '$1').replaceAll(/\s+/g, ' ')

/** Rights as the catalogue keeps them, one line a grantee: `app: select, insert`. The owner's own are left out. */
const RIGHTS = (acl: string, owner: string) => `(select string_agg(who || ': ' || what, '; ' order by who) from (
    select case when a.grantee = 0 then 'everybody' else a.grantee::regrole::text end as who,
      string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as what
    from aclexplode(${acl}) a where a.grantee <> ${owner} group by a.grantee) r)`

const SCHEMAS = `select nspname as name, ${RIGHTS(`coalesce(nspacl, acldefault('n', nspowner))`, 'nspowner')} as rights
  from pg_namespace where nspname in ('public', 'app') order by 1`

const RELATIONS = `select c.relname as name, ${RIGHTS('c.relacl', 'c.relowner')} as rights,
    (select string_agg(r.who || ': ' || r.what, '; ' order by r.who) from (
      select a.grantee::regrole::text as who, lower(a.privilege_type) || ' (' || string_agg(t.attname, ', ' order by t.attnum) || ')' as what
      from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid group by a.grantee, a.privilege_type) r) as columns
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = any(KINDS) order by c.relname collate "C"`

const POLICIES = `select tablename as name, policyname as policy, roles::text as roles, lower(cmd) as cmd, qual, with_check
  from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`

const FUNCTIONS = `select p.oid::regprocedure::text as name, ${RIGHTS(`coalesce(p.proacl, acldefault('f', p.proowner))`, 'p.proowner')} as rights,
    case when p.proowner = (select relowner from pg_class where oid = 'migrations'::regclass) then 'owner of the tables' else p.proowner::regrole::text end as keeper,
    case when p.prosecdef then 'its owner' else 'who calls it' end as runs,
    case when p.prosqlbody is not null then 'when it was made' else array_to_string(p.proconfig, ', ') end as bound
  from pg_proc p where p.pronamespace = 'app'::regnamespace order by p.oid::regprocedure::text collate "C"`

/** The whole page, of a migrated database. */
export async function whoMayPage({ superuser }: Pick<TestDatabase, 'superuser'>): Promise<string> {
  const [schemas, tables, sequences, policies, functions] = (await Promise.all([
    superuser(SCHEMAS),
    superuser(RELATIONS.replace('KINDS', `array['r', 'p', 'v', 'm', 'f']::"char"[]`)),
    superuser(RELATIONS.replace('KINDS', `array['S']::"char"[]`)),
    superuser(POLICIES),
    superuser(FUNCTIONS),
  ])) as Rows[]
  const rights = (rows: Rows) =>
    rows.map(({ name, rights: whole, columns }) => [`\`${name}\``, plain([whole, columns].filter(Boolean).join('; '))])
  return `${[
    '# What the roles of the database may do',
    'Written by `node bench/who-may.ts --write` from a migrated database; a test asks that both say the same, so that no right comes in unseen. The server works as `ausma_app`; `ausma_broker` owns the few functions that look across agencies, and nobody can become it. The login itself may read `migrations` and nothing else. Rights of a table are narrowed by its policies: row security is forced on every table.',
    '## Schemas',
    markdownTable(['schema', 'rights'], rights(schemas)),
    '## Tables',
    markdownTable(['table', 'rights'], rights(tables)),
    '## Sequences',
    'Numbers are drawn by the tables themselves, so nobody needs a right to a sequence.',
    markdownTable(['sequence', 'rights'], rights(sequences)),
    '## Policies',
    markdownTable(
      ['table', 'policy', 'of', 'for', 'shows and touches', 'lets in'],
      policies.map(({ name, policy, roles, cmd, qual, with_check }) => [
        `\`${name}\``,
        String(policy),
        plain(roles).replaceAll(/[{}]/g, ''),
        String(cmd),
        plain(qual),
        plain(with_check),
      ]),
    ),
    '## Functions',
    '*Bound*: where its tables and operators are looked up. What is bound when it was made finds the same for ever.',
    markdownTable(
      ['function', 'belongs to', 'runs with the rights of', 'may be called by', 'bound'],
      functions.map(({ name, keeper, runs, rights: who, bound }) => [
        `\`${name}\``,
        plain(keeper),
        String(runs),
        plain(who).replaceAll(': execute', '').replaceAll(';', ','),
        plain(bound),
      ]),
    ),
  ].join('\n\n')}\n`
}

if (import.meta.main) {
  const database = await openTestDatabase('embedded')
  writeOrCompare(PAGE, await whoMayPage(database))
  await database.close()
}
