import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { ButtonDirective, EmptyComponent, PanelComponent } from '@throughline/web/ui';
import { AllocateComponent } from '../../../pieces/allocate.component';
import { RecordStore } from '../record.store';
import { allocationWords } from './overview.presenter';

/** Who coordinates and who did before, with the handover notes. */
@Component({
  selector: 'app-allocation-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [AllocateComponent, ButtonDirective, EmptyComponent, PanelComponent],
  host: { class: 'tl-block' },
  template: `
    <ui-panel heading="Care coordinator">
      @if (lines().length === 0) {
        <ui-empty text="Nobody yet." />
      } @else {
        <ul uiBody class="tl-panel__body tl-plain-list">
          @for (line of lines(); track line.id) {
            <li>
              <p [class.tl-strong]="$first">{{ line.words }}</p>
              @if (line.note) {
                <p class="tl-meta">Handover: {{ line.note }}</p>
              }
            </li>
          }
        </ul>
      }
      <p class="tl-vh" role="status">{{ told() }}</p>
      @if (open() && store.episode(); as episode) {
        <app-allocate
          [clientId]="store.clientId()"
          [clientName]="name()"
          [version]="store.episode()!.version"
          [organisation]="store.organisation.value()"
          [teamId]="store.record()?.team?.id ?? null"
          (done)="saved()"
          (cancelled)="open.set(false)"
          (stale)="store.reload()"
        />
      } @else if (mayAllocate()) {
        <div uiFoot class="tl-panel__foot tl-buttons">
          <button type="button" uiButton="small" (click)="open.set(true)">Change coordinator</button>
        </div>
      }
    </ui-panel>
  `,
})
export class AllocationPanelComponent {
  protected readonly store = inject(RecordStore);
  protected readonly open = signal(false);
  protected readonly told = signal('');
  protected readonly mayAllocate = computed(() => this.store.record()?.may.allocate === true && this.store.episode()?.closedOn === null);
  protected readonly name = computed(() => {
    const person = this.store.record()?.person;
    return person ? `${person.givenName} ${person.familyName}` : '';
  });
  protected readonly lines = computed(() =>
    (this.store.episode()?.allocations ?? []).map((allocation) => ({
      id: allocation.id,
      words: allocationWords(allocation),
      note: allocation.handoverNote ?? '',
    })),
  );

  protected async saved(): Promise<void> {
    this.open.set(false);
    this.told.set('The client is allocated.');
    await this.store.reload();
  }
}
