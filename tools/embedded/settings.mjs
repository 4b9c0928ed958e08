/**
 * The server's settings. What protects acknowledged work (fsync, synchronous_commit) is spelt out although it is the
 * default, so that no edited postgresql.conf switches it off. The log takes no statements and no details: both could
 * hold personal data.
 * @type {Record<string, string>}
 */
export const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_preload_libraries: '',
  password_encryption: 'scram-sha-256',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Changes for a server whose data is thrown away after a test run: nothing survives a power cut, everything is faster.
 * @type {Record<string, string>}
 */
export const throwAwaySettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
