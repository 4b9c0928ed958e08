import { endpoint } from '../endpoint';
import type { MyDayResponse, SeenAlertsRequest, TeamBoardResponse } from '../worklist';

export const worklistEndpoints = {
  myDay: endpoint<void, MyDayResponse>('GET', '/my-day'),
  seen: endpoint<SeenAlertsRequest, void>('POST', '/alerts/seen'),
  teamBoard: endpoint<void, TeamBoardResponse>('GET', '/team-board'),
};
