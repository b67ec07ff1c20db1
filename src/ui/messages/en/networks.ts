// Data: the sentences of the room of networks.

export const networks = {
  'op.networks.find': 'Find where a network begins',
  'op.networks.get': 'Look at a network',
  'op.networks.export': 'Take a network out as a file',
  'op.networks.confirm': 'Confirm a link',
  'op.networks.cut': 'Cut a link',
  'op.networks.withdraw': 'Withdraw a decision on a link',
  'op.networks.decisions': 'List decisions on links',
  'op.networks.catch-up': 'Begin to link leads',
  'op.networks.link': 'Link leads',
  'job.link-leads': 'Linking leads',
  'stage.linking': 'Linking leads',
} as const
