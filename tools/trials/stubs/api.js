const http = require('node:http');
const { Pool } = require('pg');

/** Stands in for the API: POST acknowledges a committed row, GET answers when the database does. */
if (process.env.DATABASE_URL || process.env.DATABASE_API_PASSWORD) throw new Error('the owner login was handed to the API');
const pool = new Pool({ connectionString: process.env.API_DATABASE_URL, max: 4 });
pool.on('error', () => {});
const server = http.createServer((request, response) => {
  const statement = request.method === 'POST' ? 'insert into note default values returning id' : 'select count(*)::int as id from note';
  pool.query(statement).then(
    ({ rows }) => response.end(String(rows[0].id)),
    (error) => response.writeHead(503).end(error.message),
  );
});
server.listen(Number(process.env.PORT), process.env.HOST);

function end() {
  server.close();
  server.closeAllConnections();
  void pool.end().then(() => process.exit(0));
}
process.on('SIGTERM', end);
process.on('disconnect', end);
