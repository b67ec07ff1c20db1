import {
  AliasNode,
  ColumnNode,
  ColumnUpdateNode,
  IdentifierNode,
  InsertQueryNode,
  type KyselyPlugin,
  type KyselyProps,
  type OperationNode,
  PrimitiveValueListNode,
  type QueryExecutor,
  type QueryExecutorProvider,
  QueryNode,
  type QueryResult,
  ReferenceNode,
  type RootOperationNode,
  SelectionNode,
  SelectModifierNode,
  SelectQueryNode,
  TableNode,
  Transaction,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely'

// What rooms write by the query builder is a tree before it is SQL. Here it can be read, and be changed, before it runs.

export type Statement = RootOperationNode
export type { InsertQueryNode as Insert, SelectQueryNode as Select, UpdateQueryNode as Update } from 'kysely'
export type Result = QueryResult<Record<string, unknown>>

/** Runs one statement of a transaction. */
export type Run = (statement: Statement) => Promise<Result>

/** Stands between a transaction and each of its statements; it runs them itself. SQL in words passes it as it is. */
export type Watch = (statement: Statement, run: Run) => Promise<Result>

type Holder = { watch: Watch | null }

const holders = new WeakMap<QueryExecutor, Holder>()

/** The same transaction, whose statements can be watched. */
export const watchable = <T>(db: Transaction<T>): Transaction<T> =>
  // Of its properties a transaction uses the executor alone: the rest is for what only stands outside of one.
  new Transaction<T>({
    ...({ config: {}, driver: {}, dialect: {} } as Pick<KyselyProps, 'config' | 'driver' | 'dialect'>),
    executor: watchableExecutor(db.getExecutor(), { watch: null }),
  })

/** Has a function stand between a transaction and its statements from now on. */
export function watch(db: QueryExecutorProvider, how: Watch): void {
  const holder = holders.get(db.getExecutor())
  if (holder === undefined) throw new Error('This transaction was opened past the database: nothing can watch it.')
  holder.watch = how
}

function watchableExecutor(plain: QueryExecutor, holder: Holder): QueryExecutor {
  const own: Pick<QueryExecutor, 'executeQuery' | 'withPlugin'> = {
    async executeQuery<R>(compiled: Parameters<QueryExecutor['executeQuery']>[0]) {
      const run: Run = (statement) =>
        plain.executeQuery(
          statement === compiled.query ? compiled : plain.compileQuery(statement, compiled.queryId),
        ) as Promise<Result>
      return (await (holder.watch === null ? run(compiled.query) : holder.watch(compiled.query, run))) as QueryResult<R>
    },
    withPlugin: (plugin: KyselyPlugin) => watchableExecutor(plain.withPlugin(plugin), holder),
  }
  const executor = new Proxy(plain, {
    get(target, name) {
      if (name === 'executeQuery' || name === 'withPlugin') return own[name]
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  holders.set(executor, holder)
  return executor
}

/** A table of a statement under the name that its columns go by. */
export type Place = { readonly table: string; readonly as: string }

/** The table that a node names, with its other name if it has one; null for what is no table, such as a subquery. */
export function placeOf(node: OperationNode | undefined): Place | null {
  if (node === undefined) return null
  if (TableNode.is(node)) {
    const table = node.table.identifier.name
    return { table, as: table }
  }
  if (!AliasNode.is(node) || !IdentifierNode.is(node.alias)) return null
  const place = placeOf(node.node)
  return place && { table: place.table, as: node.alias.name }
}

/** The tables that a query reads rows of, those in its subqueries apart. */
export const placesOf = ({ from, joins = [] }: SelectQueryNode): readonly Place[] =>
  [...(from?.froms ?? []), ...joins.map(({ table }) => table)].flatMap((node) => placeOf(node) ?? [])

/** A column to be asked for beside all others, under a name of its own. */
export type Asked = { readonly place: string; readonly column: string; readonly as: string }

export const askingToo = (statement: SelectQueryNode, more: readonly Asked[]): SelectQueryNode =>
  SelectQueryNode.cloneWithSelections(
    statement,
    more.map(({ place, column, as }) =>
      SelectionNode.create(
        AliasNode.create(
          ReferenceNode.create(ColumnNode.create(column), TableNode.create(place)),
          IdentifierNode.create(as),
        ) as never,
      ),
    ),
  )

/** The rows that a change is about, with some columns of each, held until the transaction ends. */
export function rowsToChange({ table, where }: UpdateQueryNode, columns: readonly string[]): SelectQueryNode {
  const place = placeOf(table)
  if (table === undefined || place === null) throw new Error('Only a table by its name can be changed.')
  const query = { ...SelectQueryNode.createFrom([table]), ...(where === undefined ? {} : { where }) }
  const asked = columns.map((column) => ({ place: place.as, column, as: column }))
  return QueryNode.cloneWithEndModifier(askingToo(query, asked), SelectModifierNode.create('ForUpdate'))
}

const nameOf = (column: OperationNode): string | null => (ColumnNode.is(column) ? column.column.name : null)

/** What stands in a place of a value that is no plain value, such as SQL. */
export const UNKNOWN = Symbol('not known before it runs')

const plainOf = (node: OperationNode): unknown => (ValueNode.is(node) ? node.value : UNKNOWN)

/** What a change sets, by column. */
export const setBy = (updates: UpdateQueryNode['updates']): ReadonlyMap<string, unknown> =>
  new Map(
    (updates ?? []).flatMap(({ column, value }) => {
      const name = nameOf(column)
      return name === null ? [] : [[name, plainOf(value)] as const]
    }),
  )

/** The change, setting one column more, whatever it set that to before. */
export const settingToo = <N extends { readonly updates?: UpdateQueryNode['updates'] }>(
  node: N,
  column: string,
  value: unknown,
): N => ({
  ...node,
  updates: [
    ...(node.updates ?? []).filter((one) => nameOf(one.column) !== column),
    ColumnUpdateNode.create(ColumnNode.create(column), ValueNode.create(value)),
  ],
})

type Given = ReadonlyMap<string, unknown>

/** The rows that an insertion brings, by column; what a row leaves out is not in it. Null where it brings a query's. */
export function broughtBy({ columns = [], values }: InsertQueryNode): readonly Given[] | null {
  if (values === undefined || !ValuesNode.is(values)) return null
  const names = columns.map(({ column }) => column.name)
  return values.values.map((row) => {
    const all = PrimitiveValueListNode.is(row) ? row.values : row.values.map(givenOf)
    return new Map(names.map((name, at) => [name, all[at]] as const).filter(([, value]) => value !== undefined))
  })
}

const givenOf = (node: OperationNode): unknown => (node.kind === 'DefaultInsertValueNode' ? undefined : plainOf(node))

/** The insertion with one column more, whatever it brought there before; a value for each row. */
export function bringingToo(node: InsertQueryNode, column: string, given: readonly unknown[]): InsertQueryNode {
  const { columns = [], values } = node
  if (values === undefined || !ValuesNode.is(values)) throw new Error('Only rows given as values get a column more.')
  const at = columns.findIndex((one) => one.column.name === column)
  const without = <T>(all: readonly T[]): readonly T[] => (at < 0 ? all : all.filter((_, place) => place !== at))
  return InsertQueryNode.cloneWith(node, {
    columns: [...without(columns), ColumnNode.create(column)],
    values: ValuesNode.create(
      values.values.map((row, i) =>
        PrimitiveValueListNode.is(row)
          ? PrimitiveValueListNode.create([...without(row.values), given[i]])
          : ValueListNode.create([...without(row.values), ValueNode.create(given[i])]),
      ),
    ),
  })
}
