import { endService, reopenService, saveService, setFree, verifyService } from './keep.ts'
import { findTowns, getService, searchServices } from './look.ts'

/** The operations of this room by name. */
export const operations = {
  'services.search': searchServices,
  'services.get': getService,
  'services.towns': findTowns,
  'services.save': saveService,
  'services.set-free': setFree,
  'services.verify': verifyService,
  'services.end': endService,
  'services.reopen': reopenService,
} as const
