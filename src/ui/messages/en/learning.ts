// Data: sentences of the room of learning.

export const learning = {
  'sort.learned': 'learned order',
} as const
