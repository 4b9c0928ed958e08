import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { decide, listScope } from '@throughline/domain/access';
import { writeAudit } from '../audit/audit';
import { forbidden, notFound, reasonNeeded, signInNeeded, type AppError } from '../errors/app-error';
import { Environment } from '../environment/environment';
import { type OpenTransaction, UnitOfWork } from '../transaction/unit-of-work';
import { admit, type Admission } from './access-query';
import { checkOrigin } from './forgery';
import type { ContextRequest, RequestContext } from './request-context';
import { rolesOf } from './principal';
import { requirementKey, type Requirement } from './requires';
import { sessionCookie } from './cookies';
import { readSessionToken } from './session-token';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface Verdict {
  readonly basis: string;
  readonly error: AppError | null;
}

/** Allow, ask or deny, by `domain/access`: for the record where the route names one, else for the role. */
export function judge(requirement: Requirement, admission: Admission, clientId: string | null): Verdict {
  const { permission } = requirement;
  if (permission === 'signed-in' || permission === 'public') return { basis: 'in-scope', error: null };
  if (clientId === null) {
    const scope = listScope(rolesOf(admission.principal), permission);
    return scope === 'none' ? { basis: 'denied', error: forbidden() } : { basis: 'in-scope', error: null };
  }
  if (!admission.facts) return { basis: 'denied', error: notFound() };
  const { decision, why } = decide({ user: { roles: admission.roles }, permission, facts: admission.facts });
  if (decision === 'allow') return { basis: why, error: null };
  if (decision === 'ask') return { basis: 'ask', error: requirement.allowAsk ? null : reasonNeeded(why) };
  return { basis: 'denied', error: why === 'role' ? forbidden() : notFound() };
}

/**
 * Opens the request's transaction, admits the member of staff and decides. Closed by default: a route without a
 * requirement is refused at start-up and here. A refusal is audited in the same transaction.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ContextRequest>();
    const requirement = this.reflector.get<Requirement | undefined>(requirementKey, context.getHandler());
    if (!requirement) throw forbidden();
    const token = readSessionToken(request.cookies[sessionCookie(this.environment.secureCookies)]);
    checkOrigin(request, requirement.permission === 'public' ? null : token);
    if (requirement.permission === 'public') return true;
    if (!token) throw signInNeeded();
    const clientId = clientIdOf(request);
    const open = await this.unitOfWork.begin(token.providerId);
    try {
      const admission = await admit(open.manager, token, clientId, this.environment.sessionIdleMinutes);
      if (!admission) throw signInNeeded();
      await this.touch(open, admission);
      request.throughline = await this.enter(open, request, requirement, admission, clientId);
      return true;
    } catch (error) {
      await open.rollback();
      throw error;
    }
  }

  private async enter(
    open: OpenTransaction,
    request: ContextRequest,
    requirement: Requirement,
    admission: Admission,
    clientId: string | null,
  ): Promise<RequestContext> {
    const { principal } = admission;
    const verdict = judge(requirement, admission, clientId);
    const transaction = {
      manager: open.manager,
      providerId: principal.providerId,
      now: admission.now.toISOString(),
      principal,
      requestId: request.id,
    };
    const audit = {
      action: requirement.permission,
      basis: verdict.basis,
      clientId: admission.facts ? clientId : null,
      dataClasses: requirement.dataClasses,
      rowCount: 1,
      route: `${request.method} ${request.routeOptions.url ?? ''}`.slice(0, 120),
    };
    if (verdict.error) {
      await writeAudit(open.manager, {
        ...audit,
        principal,
        providerId: principal.providerId,
        purpose: 'care',
        rowCount: 0,
        requestId: request.id,
      });
      await open.commit();
      throw verdict.error;
    }
    return { open, transaction, admission, audit };
  }

  /** Keeps the session alive, at most once a minute. */
  private async touch(open: OpenTransaction, { principal, now, lastSeenAt }: Admission): Promise<void> {
    if (now.getTime() - lastSeenAt.getTime() < 60_000) return;
    await open.manager.query('update staff_session set last_seen_at = now() where provider_id = $1 and id = $2', [
      principal.providerId,
      principal.sessionId,
    ]);
  }
}

/** The client that the route names; a text that is no id can belong to nobody. */
function clientIdOf(request: ContextRequest): string | null {
  const id = (request.params as Record<string, string | undefined>)['clientId'];
  if (id === undefined) return null;
  if (!uuid.test(id)) throw notFound();
  return id;
}
