import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { NowStore } from '@throughline/web/core';
import { ButtonDirective, FactsComponent, PanelComponent } from '@throughline/web/ui';
import { RecordStore } from '../record.store';
import { AddReferralComponent } from './add-referral.component';
import { priorityWords, referralFacts } from './overview.presenter';
import { PriorityFormComponent } from './priority-form.component';
import { PriorityRemovalComponent } from './priority-removal.component';
import { ReadinessFormComponent } from './readiness-form.component';

type Open = 'readiness' | 'priority' | 'referral' | null;

/** How the client came, whether they are ready, and what makes them a priority: what starts the assessment clocks. */
@Component({
  selector: 'app-referral-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    AddReferralComponent,
    ButtonDirective,
    FactsComponent,
    PanelComponent,
    PriorityFormComponent,
    PriorityRemovalComponent,
    ReadinessFormComponent,
  ],
  host: { class: 'tl-block', id: 'referral' },
  template: `
    <ui-panel heading="Referral, readiness and priority">
      @if (store.episode(); as episode) {
        <div uiBody class="tl-panel__body tl-stack tl-stack--tight">
          <ui-facts [facts]="facts()" />
          @for (priority of episode.priorities; track priority.id) {
            <div>
              <p><b>Priority.</b> {{ words(priority) }}</p>
              @if (!priority.removedAt && store.mayTreat()) {
                @if (removing() === priority.id) {
                  <app-priority-removal
                    [priority]="priority"
                    (done)="saved('The priority was removed.')"
                    (cancelled)="removing.set(null)"
                  />
                } @else {
                  <button type="button" uiButton="small" (click)="removing.set(priority.id)">Entered in error</button>
                }
              }
            </div>
          } @empty {
            <p class="tl-meta">No priority is recorded.</p>
          }
        </div>
      }
      <p class="tl-vh" role="status">{{ told() }}</p>
      @switch (open()) {
        @case ('readiness') {
          <app-readiness-form (done)="saved('Readiness is recorded.')" (cancelled)="open.set(null)" />
        }
        @case ('priority') {
          <app-priority-form (done)="saved('The priority is recorded; its clock is running.')" (cancelled)="open.set(null)" />
        }
        @case ('referral') {
          <app-add-referral (done)="saved('The referral is recorded.')" (cancelled)="open.set(null)" />
        }
      }
      @if (store.mayWrite() && open() === null) {
        <div uiFoot class="tl-panel__foot tl-buttons">
          @if (store.mayTreat()) {
            <button type="button" uiButton="small" (click)="open.set('readiness')">Record readiness</button>
            <button type="button" uiButton="small" (click)="open.set('priority')">Record a priority</button>
          }
          <button type="button" uiButton="small" (click)="open.set('referral')">Add a referral</button>
        </div>
      }
    </ui-panel>
  `,
})
export class ReferralPanelComponent {
  protected readonly store = inject(RecordStore);
  private readonly time = inject(NowStore);
  protected readonly open = signal<Open>(null);
  protected readonly removing = signal<string | null>(null);
  protected readonly told = signal('');
  protected readonly facts = computed(() => {
    const episode = this.store.episode();
    return episode ? referralFacts(episode) : [];
  });

  protected words(priority: Parameters<typeof priorityWords>[0]): string {
    return priorityWords(priority, this.time.today());
  }

  protected async saved(words: string): Promise<void> {
    this.open.set(null);
    this.removing.set(null);
    this.told.set(words);
    await this.store.reload();
  }
}
