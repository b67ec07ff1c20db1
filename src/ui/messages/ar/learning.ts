// Data: sentences of the room of learning.

export const learning = {
  'sort.learned': 'الترتيب المتعلَّم',
} as const
