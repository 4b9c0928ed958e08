import { endpoint } from '../endpoint';
import type { OrganisationResponse } from '../organisation';
import type { SessionResponse, SignInRequest } from '../session';

export const sessionEndpoints = {
  signIn: endpoint<SignInRequest, SessionResponse>('POST', '/session'),
  read: endpoint<void, SessionResponse>('GET', '/session'),
  signOut: endpoint<void, void>('DELETE', '/session'),
  organisation: endpoint<void, OrganisationResponse>('GET', '/organisation'),
};
