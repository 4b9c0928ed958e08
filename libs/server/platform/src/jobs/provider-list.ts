import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../transaction/unit-of-work';

/** Ids of all providers: the one thing that a worker may read across them. Everything else it does provider by provider. */
@Injectable()
export class ProviderList {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ids(): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.run(null, (manager) =>
      manager.query('select provider_id as id from provider order by provider_id'),
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Runs `work` for one provider after the other; one that fails does not keep the others from their turn. Throws the first
   * error at the end, so that the job is tried again.
   */
  async each(work: (providerId: string) => Promise<void>, stopping: () => boolean = () => false): Promise<void> {
    const errors: unknown[] = [];
    for (const id of await this.ids()) {
      if (stopping()) break;
      await work(id).catch((error: unknown) => errors.push(error));
    }
    if (errors.length > 0) throw errors[0];
  }
}
