const { Client } = require('pg');

/** Stands in for the migration: one table that the API writes. */
async function migrate() {
  const client = new Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query('create table if not exists note (id bigint generated always as identity primary key)');
  await client.query('grant select, insert on note to throughline_app');
  await client.end();
}

void migrate();
