// `npm run trial:kill -- --rounds=5`: 16 writers over HTTP while api, worker, database and all of them are killed with
// SIGKILL again and again; prints what was acknowledged against what is there. Fails when anything is missing.
import { buildTarget } from '../build.mjs';
import { runKillTrial } from './parts/kill-trial.mjs';

const given = (/** @type {string} */ name, /** @type {number} */ preset) => {
  const text = process.argv.find((parameter) => parameter.startsWith(`--${name}=`));
  return text ? Number(text.slice(name.length + 3)) : preset;
};

if (!process.env.TRIAL_SERVER_FOLDER) await buildTarget('server', { report: (line) => console.error(line) });
const result = await runKillTrial(
  { rounds: given('rounds', 3), writers: given('writers', 16), betweenMs: given('between', 2_000), settle: true },
  (line) => console.error(line),
);
console.log(JSON.stringify(result));
const { lost, auditMissing, withoutAudit, duplicateAlerts, alertsMissing, rederived, returns } = result;
const wrong = lost + auditMissing + Math.abs(withoutAudit) + duplicateAlerts + alertsMissing + rederived + (returns.asked - returns.whole);
process.exitCode = wrong === 0 ? 0 : 1;
