import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { MyDayResponse, SeenAlertsRequest } from '@throughline/contracts/worklist';
import { Audit, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { MyDayService } from './my-day.service';

@Controller()
export class MyDayController {
  constructor(private readonly myDay: MyDayService) {}

  /** What is late, due today and due in the next seven days, and the alerts not seen yet. */
  @Get('my-day')
  @Requires('caseload.read', ['identity', 'deadline'])
  async read(@Tx() tx: Transaction, @Audit() audit: RequestContext['audit']): Promise<MyDayResponse> {
    const day = await this.myDay.read(tx);
    audit.rowCount = day.overdue.length + day.today.length + day.nextSevenDays.length + day.alerts.length;
    return day;
  }

  /** Marks alerts as seen. */
  @Post('alerts/seen')
  @HttpCode(204)
  @Requires('caseload.read', ['deadline'])
  async seen(@Tx() tx: Transaction, @Audit() audit: RequestContext['audit'], @Body() request: SeenAlertsRequest): Promise<void> {
    audit.rowCount = await this.myDay.markSeen(tx, request);
  }
}
