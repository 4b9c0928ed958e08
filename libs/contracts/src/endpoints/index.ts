export { allocationEndpoints } from './allocation.endpoints';
export { assessmentEndpoints } from './assessment.endpoints';
export { clientEndpoints } from './client.endpoints';
export { returnEndpoints } from './return.endpoints';
export { sessionEndpoints } from './session.endpoints';
export { treatmentEndpoints } from './treatment.endpoints';
export { worklistEndpoints } from './worklist.endpoints';
