import type { ClientRecordResponse } from '@throughline/contracts/clients';
import { type BuiltUser, referralOf, register, signIn } from './testing/built-app';

/** 20 writers make 10 edits each of one record, all at once, through the built API. */
const writers = 20;
const edits = 10;

interface Tally {
  accepted: Map<number, string>;
  conflicts: number;
  /** The record was being saved at that moment and the wait for it was cut short: nothing was saved. */
  busy: number;
  other: number[];
}

async function edit(user: BuiltUser, clientId: string, text: string, tally: Tally): Promise<void> {
  const read = await user.get<ClientRecordResponse>(`/clients/${clientId}`);
  const person = (referralOf(user)['person'] ?? {}) as Record<string, unknown>;
  const answer = await user.send<{ version: number; currentVersion?: number }>(
    'PATCH',
    `/clients/${clientId}`,
    { ...person, knownAs: text },
    read.body.person.version,
  );
  if (answer.status === 200) tally.accepted.set(answer.body.version, text);
  else if (answer.status === 412) tally.conflicts += 1;
  else if (answer.status === 409) tally.busy += 1;
  else tally.other.push(answer.status);
}

it('loses none of the edits that it accepted', async () => {
  const keyworker = await signIn('keyworker');
  const clientId = await register(keyworker);
  const began = await keyworker.get<ClientRecordResponse>(`/clients/${clientId}`);
  expect(began.body.person.version).toBe(1);

  const tally: Tally = { accepted: new Map(), conflicts: 0, busy: 0, other: [] };
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let n = 0; n < edits; n++) await edit(keyworker, clientId, `Writer ${writer} edit ${n}`, tally);
    }),
  );

  expect(tally.other).toEqual([]);
  expect(tally.accepted.size + tally.conflicts + tally.busy).toBe(writers * edits);
  const ended = await keyworker.get<ClientRecordResponse>(`/clients/${clientId}`);
  const { version, knownAs } = ended.body.person;
  expect(version).toBe(1 + tally.accepted.size);
  expect(knownAs).toBe(tally.accepted.get(version));

  // Every accepted edit is in the history, each on top of the one before it.
  const { changes } = (
    await keyworker.get<{ changes: { field: string; earlier: unknown; later: unknown }[] }>(`/clients/${clientId}/changes`)
  ).body;
  const known = changes
    .filter(({ field }) => field === 'knownAs' || field === 'known_as')
    .map(({ earlier, later }) => `${String(earlier)} > ${String(later)}`);
  const expected = [...tally.accepted]
    .sort(([a], [b]) => a - b)
    .map(([number, text]) => `${String(tally.accepted.get(number - 1) ?? null)} > ${text}`);
  expect(known.sort()).toEqual(expected.sort());
  console.log(
    JSON.stringify({
      attempts: writers * edits,
      accepted: tally.accepted.size,
      conflicts: tally.conflicts,
      busy: tally.busy,
      lost: version - 1 - tally.accepted.size,
    }),
  );
}, 60_000);
