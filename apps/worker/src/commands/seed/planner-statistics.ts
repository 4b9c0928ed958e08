import { Client } from 'pg';

/**
 * Keeps the planner's statistics in step with tables that grow from nothing: a plan that was made for an empty table would
 * be kept, and each batch would take longer than the one before. Renewed when the rows have grown threefold.
 */
export class PlannerStatistics {
  private rows = 0;
  private renewAt = 1;

  /** @param ownerUrl only the owner of the tables may do it; null: left to autovacuum */
  constructor(private readonly ownerUrl: string | null) {}

  async grownBy(count: number): Promise<void> {
    this.rows += count;
    if (this.rows < this.renewAt) return;
    this.renewAt = this.rows * 3;
    await this.renew();
  }

  async renew(): Promise<void> {
    if (this.ownerUrl === null) return;
    const owner = new Client({ connectionString: this.ownerUrl });
    await owner.connect();
    try {
      await owner.query('analyze');
    } finally {
      await owner.end();
    }
  }
}
