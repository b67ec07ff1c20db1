// Data: the sentences of the room of networks.

export const networks = {
  'op.networks.find': 'Atrast, kur tīkls sākas',
  'op.networks.get': 'Aplūkot tīklu',
  'op.networks.export': 'Izdot tīklu kā datni',
  'op.networks.confirm': 'Apstiprināt saikni',
  'op.networks.cut': 'Pārtraukt saikni',
  'op.networks.withdraw': 'Atsaukt lēmumu par saikni',
  'op.networks.decisions': 'Rādīt lēmumus par saiknēm',
  'op.networks.catch-up': 'Sākt saistīt norādes',
  'op.networks.link': 'Saistīt norādes',
  'job.link-leads': 'Norāžu saistīšana',
  'stage.linking': 'Saista norādes',
} as const
