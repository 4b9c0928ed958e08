import { setTimeout as pause } from 'node:timers/promises';
import type { ClientRecordResponse } from '@throughline/contracts/clients';
import type { MyDayResponse } from '@throughline/contracts/worklist';
import { Client } from 'pg';
import { type BuiltUser, given, register, signIn } from './testing/built-app';

/** A clock passes while nobody does anything: the running worker tells the care coordinator, once (IN-4, RU 1.6.4). */
const hour = 3_600_000;
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

/** A client whose 24-hour clock is half through, which is its first step, `inMs` from now. */
async function startClock(keyworker: BuiltUser, inMs: number): Promise<string> {
  const clientId = await register(keyworker);
  const at = ago(12 * hour - inMs);
  const part = await keyworker.send<{ id: string; version: number }>('POST', `/clients/${clientId}/assessment/parts`, {
    part: 'initial',
    startedAt: ago(13 * hour),
  });
  expect(part.status).toBe(201);
  const held = await keyworker.send(
    'PATCH',
    `/clients/${clientId}/assessment/parts/${part.body.id}`,
    { completedAt: ago(12.5 * hour) },
    part.body.version,
  );
  expect([held.status, held.text]).toEqual([200, expect.any(String)]);
  const priority = await keyworker.send('POST', `/clients/${clientId}/priorities`, { reason: 'prison-release', at });
  expect([priority.status, priority.text]).toEqual([201, expect.any(String)]);
  return clientId;
}

interface AlertRow {
  step: string;
  late_by: number;
  to_me: boolean;
}

it('raises one alert for the step that passed, to the care coordinator, and My day shows it', async () => {
  const keyworker = await signIn('keyworker');
  const database = new Client({ connectionString: given('TEST_APP_DATABASE_URL') });
  await database.connect();
  await database.query(`select set_config('app.provider_id', $1, false)`, [keyworker.providerId]);
  try {
    const clientId = await startClock(keyworker, 3_000);
    const clocks = (await keyworker.get<ClientRecordResponse>(`/clients/${clientId}`)).body.deadlines;
    const clock = clocks.find(({ kind }) => kind === 'priority-assessment');
    expect(clock).toMatchObject({ open: true, late: false });
    const alerts = async (): Promise<AlertRow[]> =>
      (
        await database.query<AlertRow>(
          `select step, extract(epoch from raised_at - step_at)::float8 as late_by, recipient_staff_id = $3 as to_me from alert where client_id = $1 and deadline_key = $2`,
          [clientId, clock?.key, keyworker.session.staff.id],
        )
      ).rows;
    expect(await alerts()).toEqual([]);

    const until = Date.now() + 75_000;
    while ((await alerts()).length === 0 && Date.now() < until) await pause(500);
    const [raised, ...more] = await alerts();
    expect(more).toEqual([]);
    expect(raised).toMatchObject({ step: 'nearing', to_me: true });
    expect(raised?.late_by).toBeGreaterThan(0);
    expect(raised?.late_by).toBeLessThan(70);
    const day = (await keyworker.get<MyDayResponse>('/my-day')).body;
    expect(JSON.stringify(day)).toContain(clientId);
    console.log(JSON.stringify({ alert: raised?.step, secondsAfterTheStep: Math.round(raised?.late_by ?? 0) }));
  } finally {
    await database.end();
  }
}, 90_000);
