export { operations } from './operations.ts'
export { jobs, planAlerts } from './plan.ts'
