import fs from 'node:fs';

/** Milliseconds in a clock tick of /proc; Linux has 100 a second everywhere. */
const tick = 10;

/**
 * CPU time that processes have used, in milliseconds. Wall time on a shared machine says more about the others.
 * @param {readonly number[]} pids
 * @returns {number}
 */
export function cpuOf(pids) {
  let total = 0;
  for (const pid of pids) {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    total += (Number(fields[11]) + Number(fields[12])) * tick;
  }
  return total;
}

/**
 * The backends of an application.
 * @param {import('pg').Client} admin
 * @param {string} applicationName
 * @returns {Promise<number[]>}
 */
export async function backendsOf(admin, applicationName) {
  const { rows } = await admin.query('select pid from pg_stat_activity where application_name = $1', [applicationName]);
  return rows.map(({ pid }) => pid);
}
