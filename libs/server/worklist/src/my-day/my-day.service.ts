import { Injectable } from '@nestjs/common';
import type { MyDayResponse, SeenAlertsRequest } from '@throughline/contracts/worklist';
import { principalOf, type Transaction } from '@throughline/server/platform';
import { teamsLedBy } from '../reading/led-teams';
import { dayBands } from './day-bands';
import { toAlert, toWorkItem } from './worklist.mapper';
import { type Reader, WorklistRepository } from './worklist.repository';

/**
 * What calls for the reader today (IN-4, PL-2): the clocks of the clients they coordinate; for a team lead also those of the
 * team's clients whom nobody coordinates yet, and whatever the team has let pass.
 */
@Injectable()
export class MyDayService {
  constructor(private readonly repository: WorklistRepository) {}

  async read(tx: Transaction): Promise<MyDayResponse> {
    const reader = await this.readerOf(tx);
    const { now, endOfToday, endOfWeek } = dayBands(tx.now);
    const overdue = await this.repository.deadlines(tx, reader, null, now, true);
    const today = await this.repository.deadlines(tx, reader, now, endOfToday, false);
    const week = await this.repository.deadlines(tx, reader, endOfToday, endOfWeek, false);
    const alerts = await this.repository.alerts(tx, reader, true);
    return {
      now: tx.now,
      overdue: overdue.map(toWorkItem),
      today: today.map(toWorkItem),
      nextSevenDays: week.map(toWorkItem),
      alerts: alerts.map(toAlert),
    };
  }

  /** Alerts of others, and those seen before, are passed over. Returns how many were marked. */
  async markSeen(tx: Transaction, { alerts }: SeenAlertsRequest): Promise<number> {
    return this.repository.markSeen(tx, await this.readerOf(tx), alerts);
  }

  private async readerOf(tx: Transaction): Promise<Reader> {
    const principal = principalOf(tx);
    return { staffId: principal.staffId, teamIds: await teamsLedBy(tx, principal) };
  }
}
