import { Injectable, computed, inject, signal } from '@angular/core';
import type { ClientRecordResponse, EpisodeResponse } from '@throughline/contracts/clients';
import { clientEndpoints, sessionEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, loadable } from '@throughline/web/core';

/** The client whose record is open: what the banner and the overview show, read again after every save. */
@Injectable()
export class RecordStore {
  private readonly api = inject(ApiClient);
  readonly clientId = signal('');

  private readonly loaded = loadable((signal) => this.read(signal));
  readonly record = computed(() => {
    const record = this.loaded.value();
    return record?.person.id === this.clientId() ? record : null;
  });
  readonly problem = this.loaded.problem;
  readonly loading = this.loaded.loading;

  /** Services, teams and workers, for choices. */
  readonly organisation = loadable((signal) => this.api.call(sessionEndpoints.organisation, { signal }));

  /** The open episode, else the latest one. */
  readonly episode = computed<EpisodeResponse | null>(() => {
    const episodes = this.record()?.episodes ?? [];
    return episodes.find(({ closedOn }) => closedOn === null) ?? episodes[0] ?? null;
  });
  readonly mayWrite = computed(() => this.record()?.may.write === true);
  /** True while something may be recorded: the reader may write and the episode is open. */
  readonly mayTreat = computed(() => this.mayWrite() && this.episode()?.closedOn === null);

  /** Opens another client's record. */
  open(clientId: string): void {
    if (clientId === this.clientId()) return;
    this.clientId.set(clientId);
    void this.loaded.reload();
  }

  reload(): Promise<void> {
    return this.loaded.reload();
  }

  private read(signal: AbortSignal): Promise<ClientRecordResponse> {
    const clientId = this.clientId();
    // Before the first client is named there is nothing to read.
    if (clientId === '') return new Promise(() => undefined);
    return this.api.call(clientEndpoints.read, { params: { clientId }, signal });
  }
}
