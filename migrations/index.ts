import { CreateOrganisation1764000000000 } from './1764000000000-create-organisation';
import { CreateClient1764000001000 } from './1764000001000-create-client';
import { CreateTreatment1764000002000 } from './1764000002000-create-treatment';
import { CreatePlan1764000003000 } from './1764000003000-create-plan';
import { CreateProjections1764000004000 } from './1764000004000-create-projections';
import { CreateOperations1764000005000 } from './1764000005000-create-operations';
import { ProtectTenants1764000006000 } from './1764000006000-protect-tenants';

/** Every migration in order. A new one is added at the end. */
export const migrations = [
  CreateOrganisation1764000000000,
  CreateClient1764000001000,
  CreateTreatment1764000002000,
  CreatePlan1764000003000,
  CreateProjections1764000004000,
  CreateOperations1764000005000,
  ProtectTenants1764000006000,
];
