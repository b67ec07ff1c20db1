// Data: sentences of the room of learning.

export const learning = {
  'sort.learned': 'apgūtās secības',
} as const
