import { ILO_LABOUR, type Weight } from './ilo-labour.ts'

type Labour = (typeof ILO_LABOUR)[number]
type Listed = {
  readonly id: Exclude<Labour['id'], 'DR03'> | 'DR11'
  readonly dimension: Labour['dimension']
  readonly adult: Weight | null
  readonly child: Weight | null
  readonly text: string
}

// What is known for sure: forced tasks or clients are strong for adults and children, hazardous work is strong for children, and
// exploitation of adults has no strong indicator. The other weights of adults are as people who used the list recall them.
const OTHERWISE: { readonly [id in Listed['id']]?: Partial<Omit<Listed, 'id'>> } = {
  DR01: { text: 'Deceived about the nature of the job or its location' },
  EX01: { adult: 'medium' },
  EX06: { child: 'strong' },
  CD05: { adult: 'strong' },
  CD07: { adult: 'strong' },
  CD08: { adult: 'strong' },
}

/** Asks about the conditions of prostitution where the list for labour asks about those of work. */
const CONDITIONS: Listed = {
  id: 'DR11',
  dimension: 'deceptive-recruitment',
  adult: 'medium',
  child: 'medium',
  text: 'Deceived about the conditions of prostitution',
}

/**
 * A draft of the operational indicators of trafficking for sexual exploitation of the International Labour Office and the European
 * Commission (2009): those for labour, but for what differs. Nobody has compared the weights with the paper (WCMS_105023, WCMS_105036).
 */
export const ILO_SEXUAL: readonly Listed[] = ILO_LABOUR.flatMap((one): Listed[] => {
  if (one.id === 'DR03') return []
  const listed = { ...one, ...OTHERWISE[one.id] }
  // Behind the last of its dimension, as the page shows it.
  return one.id === 'DR10' ? [listed, CONDITIONS] : [listed]
})
