import fs from 'node:fs';

/**
 * CPU time that processes have used, in milliseconds, of all their threads. Wall time on a shared machine says more about
 * the others. From the scheduler's own account (nanoseconds); where the kernel keeps none, from its clock ticks.
 * @param {readonly number[]} pids
 * @returns {number}
 */
export function cpuOf(pids) {
  return pids.reduce((total, pid) => total + (accountOf(pid) ?? ticksOf(pid)), 0);
}

/** @param {number} pid */
function accountOf(pid) {
  let nanoseconds = 0;
  for (const thread of fs.readdirSync(`/proc/${pid}/task`)) {
    try {
      nanoseconds += Number(fs.readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
      if (!fs.existsSync('/proc/self/schedstat')) return null;
    }
  }
  return nanoseconds / 1e6;
}

/** @param {number} pid */
function ticksOf(pid) {
  const millisecondsInTick = 10;
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * millisecondsInTick;
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
