import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { writeAudit } from '../audit/audit';
import type { ContextRequest } from '../auth/request-context';

/** Ends the request's transaction: audit and commit before the answer leaves, rollback when the handler throws. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ContextRequest>();
    return request.throughline ? from(this.within(request.throughline, request.id, next)) : next.handle();
  }

  private async within({ open, transaction, audit }: NonNullable<ContextRequest['throughline']>, requestId: string, next: CallHandler): Promise<unknown> {
    let result: unknown;
    try {
      result = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await writeAudit(open.manager, { ...audit, principal: transaction.principal, providerId: transaction.providerId, purpose: 'care', requestId });
    } catch (error) {
      await open.rollback();
      throw error;
    }
    await open.commit();
    return result;
  }
}
