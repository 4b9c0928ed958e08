export { IdentityModule } from './identity.module';
export { hashPassword } from './session/password';
