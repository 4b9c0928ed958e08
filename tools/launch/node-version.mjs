import fs from 'node:fs';

/**
 * Compares the running Node with `engines.node` of package.json: alternatives joined by `||`, each `^x.y.z` or `>=x.y.z`.
 * @param {string} packageFile
 * @param {string} [version] default: the running Node's
 * @returns {string | null} one sentence when it does not fit, else null
 */
export function nodeVersionProblem(packageFile, version = process.versions.node) {
  const wanted = JSON.parse(fs.readFileSync(packageFile, 'utf8')).engines.node;
  const running = numbers(version);
  const fits = String(wanted)
    .split('||')
    .some((range) => {
      const least = numbers(range);
      const sameMajor = range.includes('>=') || least[0] === running[0];
      return sameMajor && compare(running, least) >= 0;
    });
  const least = String(wanted)
    .match(/\d+\.\d+/g)
    ?.join(', ');
  return fits
    ? null
    : `Throughline needs Node ${least} or a newer release of one of these lines, this is Node ${version}: install a newer Node (https://nodejs.org) and start again.`;
}

/** @param {string} text @returns {number[]} */
function numbers(text) {
  return (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}

/** @param {number[]} left @param {number[]} right @returns {number} */
function compare(left, right) {
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0));
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
