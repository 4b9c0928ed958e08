import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { writeAudit } from '../audit/audit';
import type { ContextRequest } from '../auth/request-context';
import { outcomeUnknown } from '../errors/app-error';
import { isConnectionFailure } from './unit-of-work';

/** Ends the request's transaction: audit and commit before the answer leaves, rollback when the handler throws. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ContextRequest>();
    return request.throughline ? from(this.within(request.throughline, request, next)) : next.handle();
  }

  private async within(
    { open, transaction, audit }: NonNullable<ContextRequest['throughline']>,
    request: ContextRequest,
    next: CallHandler,
  ): Promise<unknown> {
    let result: unknown;
    try {
      result = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await writeAudit(open.manager, {
        ...audit,
        principal: transaction.principal,
        providerId: transaction.providerId,
        purpose: 'care',
        requestId: request.id,
      });
    } catch (error) {
      await open.rollback();
      throw error;
    }
    try {
      await open.commit();
    } catch (error) {
      // The connection broke after COMMIT was sent: the change may be there, and nobody must be told that it is not.
      throw isConnectionFailure(error) && request.method !== 'GET' ? outcomeUnknown() : error;
    }
    return result;
  }
}
