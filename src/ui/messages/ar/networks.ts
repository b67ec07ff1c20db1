// Data: the sentences of the room of networks.

export const networks = {
  'op.networks.find': 'البحث عن بداية شبكة',
  'op.networks.get': 'عرض شبكة',
  'op.networks.export': 'إخراج شبكة في ملف',
  'op.networks.confirm': 'تأكيد صلة',
  'op.networks.cut': 'قطع صلة',
  'op.networks.withdraw': 'سحب قرار بشأن صلة',
  'op.networks.decisions': 'عرض القرارات بشأن الصلات',
  'op.networks.catch-up': 'بدء ربط الإشارات',
  'op.networks.link': 'ربط الإشارات',
  'job.link-leads': 'ربط الإشارات',
  'stage.linking': 'جارٍ ربط الإشارات',
} as const
