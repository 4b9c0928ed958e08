export { decide, listScope, type AccessDecision, type AccessFacts, type AccessQuestion, type AccessWhy, type ListScope } from './decide';
export { isPermission, permissions, permissionTable, type Permission, type PermissionRule, type Scope } from './permission-table';
export { isClinicalRole, isRole, roleLabels, roles, type Role } from './roles';
