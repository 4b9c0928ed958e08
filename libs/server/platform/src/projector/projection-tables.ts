/** How one projection is stored: its table, the columns that come from the derived row, and which of them form its key. */
export interface ProjectionTable {
  readonly table: string;
  /** Columns with their types, as `jsonb_to_recordset` needs them; `client_id` and `digest` are added. */
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly key: readonly string[];
  /** Extra assignment on insert and update, as SQL over the record `x`. */
  readonly derived?: readonly (readonly [column: string, expression: string])[];
}

/** The earliest step of an open clock for which no alert was raised yet: the sweep's only question. */
const nextStep = `(select min((s->>'at')::timestamptz) from jsonb_array_elements(x.steps) s where not exists (
  select 1 from alert a where a.provider_id = $1 and a.client_id = x.client_id and a.deadline_key = x.key and a.step = s->>'step'))`;

export const projectionTables = {
  deadlines: {
    table: 'deadline',
    key: ['key'],
    columns: [
      ['key', 'varchar'],
      ['episode_id', 'uuid'],
      ['kind', 'varchar'],
      ['started', 'varchar'],
      ['due', 'varchar'],
      ['due_at', 'timestamptz'],
      ['state', 'varchar'],
      ['stopped', 'varchar'],
      ['reason', 'varchar'],
      ['open', 'boolean'],
      ['detail', 'jsonb'],
      ['steps', 'jsonb'],
      ['coordinator_id', 'uuid'],
      ['team_id', 'uuid'],
    ],
    derived: [['next_step_at', nextStep]],
  },
  returnRows: {
    table: 'return_row',
    key: ['episode_id', 'profile', 'row_number'],
    columns: [
      ['episode_id', 'uuid'],
      ['profile', 'varchar'],
      ['row_number', 'integer'],
      ['agency_code', 'varchar'],
      ['client_reference', 'varchar'],
      ['active_from', 'date'],
      ['active_to', 'date'],
      ['consented', 'boolean'],
      ['line', 'text'],
    ],
  },
  findings: {
    table: 'return_finding',
    key: ['episode_id', 'code', 'path'],
    columns: [
      ['episode_id', 'uuid'],
      ['service_id', 'uuid'],
      ['code', 'varchar'],
      ['path', 'varchar'],
      ['severity', 'varchar'],
      ['field', 'varchar'],
      ['parameters', 'jsonb'],
    ],
  },
  card: {
    table: 'client_card',
    key: [],
    columns: [
      ['reference', 'varchar'],
      ['sort_name', 'varchar'],
      ['display_name', 'varchar'],
      ['birth_date', 'date'],
      ['episode_id', 'uuid'],
      ['service_id', 'uuid'],
      ['team_id', 'uuid'],
      ['coordinator_id', 'uuid'],
      ['open', 'boolean'],
      ['restricted', 'boolean'],
      ['stage', 'varchar'],
      ['substance_group', 'varchar'],
      ['referred_on', 'date'],
      ['next_review_on', 'date'],
      ['next_due_at', 'timestamptz'],
      ['flags', 'jsonb'],
      ['finding_errors', 'integer'],
      ['finding_warnings', 'integer'],
      ['projection_version', 'integer'],
    ],
  },
} as const satisfies Record<string, ProjectionTable>;

export type ProjectionName = keyof typeof projectionTables;
export const projectionNames = Object.keys(projectionTables) as ProjectionName[];
