import { Injectable } from '@nestjs/common';
import { newId, StaffSession } from '@throughline/server/database';
import { AppError, Environment, newSessionToken, type SessionToken, UnitOfWork } from '@throughline/server/platform';
import { delayAfter, passwordMatches } from './password';

interface Candidate {
  provider_id: string;
  staff_id: string;
  password_hash: string;
  active: boolean;
  failed_sign_ins: number;
  sign_in_blocked_until: Date | null;
}

const wrong = (): AppError =>
  new AppError('sign-in-failed', 401, 'The email address or the password is not right. Check both and try again.');

/** Checks a password and opens a session. Says the same, and takes as long, whether or not the address is known. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
  ) {}

  /** The member of staff whom this address and password name. Throws `sign-in-failed` or `sign-in-delayed`. */
  async check(email: string, password: string): Promise<{ providerId: string; staffId: string }> {
    const candidates = await this.unitOfWork.run(null, (manager): Promise<Candidate[]> =>
      manager.query('select * from ops.sign_in_candidates($1)', [email]),
    );
    const blocked = candidates.find(
      (candidate) => candidate.sign_in_blocked_until && candidate.sign_in_blocked_until.getTime() > Date.now(),
    );
    if (blocked) throw new AppError('sign-in-delayed', 429, 'There were several wrong passwords. Wait a few minutes, then try again.');
    for (const candidate of candidates.length > 0 ? candidates : [null]) {
      const matches = await passwordMatches(password, candidate?.password_hash ?? null);
      if (candidate && matches && candidate.active) {
        if (candidate.failed_sign_ins > 0) await this.remember(candidate, 0);
        return { providerId: candidate.provider_id, staffId: candidate.staff_id };
      }
    }
    for (const candidate of candidates) await this.remember(candidate, candidate.failed_sign_ins + 1);
    throw wrong();
  }

  private async remember(candidate: Candidate, failures: number): Promise<void> {
    await this.unitOfWork.run(candidate.provider_id, (manager) =>
      manager.query(
        `update staff set failed_sign_ins = $3, sign_in_blocked_until = case when $4::int > 0 then now() + make_interval(secs => $4::int) end
         where provider_id = $1 and id = $2`,
        [candidate.provider_id, candidate.staff_id, failures, delayAfter(failures)],
      ),
    );
  }

  /** Opens a session for a checked member of staff; the token goes to the browser and only its hash is kept. */
  async open(providerId: string, staffId: string): Promise<SessionToken> {
    const token = newSessionToken(providerId);
    await this.unitOfWork.run(providerId, async (manager) => {
      await manager.insert(StaffSession, {
        providerId,
        id: newId(),
        staffId,
        tokenHash: token.hash,
        expiresAt: () => `now() + interval '${this.environment.sessionAbsoluteHours} hours'`,
        endedAt: null,
      });
    });
    return token;
  }
}
