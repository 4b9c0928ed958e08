import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { SessionResponse, SignInRequest } from '@throughline/contracts/session';
import {
  admit,
  clearSessionCookies,
  Environment,
  principalOf,
  Public,
  Requires,
  setSessionCookies,
  signInNeeded,
  type Transaction,
  Tx,
  UnitOfWork,
} from '@throughline/server/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';

/** Passport's answer for the one strategy; its errors are ours already. */
class PasswordGuard extends AuthGuard('password') {
  override handleRequest<T>(error: Error | null, user: T | false): T {
    if (error) throw error;
    if (!user) throw signInNeeded();
    return user;
  }
}

@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
  ) {}

  /** Signs in with an address and a password; sets the session cookie. */
  @Post()
  @HttpCode(200)
  @Public()
  @UseGuards(PasswordGuard)
  async open(
    @Body() _request: SignInRequest,
    @Req() request: FastifyRequest & { user: { providerId: string; staffId: string } },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const { providerId, staffId } = request.user;
    const token = await this.signIn.open(providerId, staffId);
    setSessionCookies(reply, token, this.environment.secureCookies);
    return this.unitOfWork.run(providerId, async (manager) => {
      const admission = await admit(manager, token, null, this.environment.sessionIdleMinutes);
      if (!admission) throw signInNeeded();
      return this.sessions.describe({ manager, providerId }, admission.principal);
    });
  }

  /** Who is signed in, and what the screens may show. */
  @Get()
  @Requires('signed-in', ['session'])
  async read(@Tx() tx: Transaction): Promise<SessionResponse> {
    return this.sessions.describe(tx, principalOf(tx));
  }

  /** Signs out: the session ends on the server and the cookies are cleared. */
  @Delete()
  @HttpCode(204)
  @Requires('signed-in', ['session'])
  async close(@Tx() tx: Transaction, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(tx, principalOf(tx));
    clearSessionCookies(reply, this.environment.secureCookies);
  }
}
