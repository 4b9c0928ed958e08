import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * The part of Jest's JSON report that is read here.
 * @typedef {object} JestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites files that could not be run at all
 * @property {{ name: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} testResults
 */

const linesOfMessage = 30;

/**
 * @param {JestReport} report
 * @returns {{ passed: number, failed: number, skipped: number }} a file that could not be run counts as one failure
 */
export function jestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The name and message of every failure.
 * @param {JestReport} report
 * @param {string} root
 * @returns {string}
 */
export function failuresOf(report, root) {
  const texts = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    const place = path.relative(root, file.name);
    if (failed.length === 0) return file.assertionResults.length === 0 && file.message ? [`${place}\n${shorten(file.message)}`] : [];
    return failed.map((test) => `${place}: ${test.fullName}\n${shorten(test.failureMessages.join('\n'))}`);
  });
  return texts.join('\n\n');
}

/** @param {string} message */
function shorten(message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line));
  return lines
    .slice(0, linesOfMessage)
    .map((line) => `    ${line}`)
    .join('\n');
}
