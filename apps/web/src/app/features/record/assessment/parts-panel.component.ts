import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output, signal } from '@angular/core';
import type { AssessmentResponse } from '@throughline/contracts/assessment';
import type { AssessmentPart } from '@throughline/domain/assessment';
import { NowStore } from '@throughline/web/core';
import { ButtonDirective, PanelComponent, WordComponent } from '@throughline/web/ui';
import { RecordStore } from '../record.store';
import { PARTS, PART_LABELS, partNote } from './assessment.presenter';
import { PartFormComponent, type PartAct } from './part-form.component';

/** The three parts, when each was started and completed: what the assessment clocks follow. */
@Component({
  selector: 'app-parts-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ButtonDirective, PanelComponent, PartFormComponent, WordComponent],
  host: { class: 'tl-block', id: 'parts' },
  template: `
    <ui-panel heading="Parts">
      <ul uiBody class="tl-panel__body tl-plain-list">
        @for (line of lines(); track line.part) {
          <li>
            <p>
              <b>{{ line.label }}</b> <ui-word [tone]="line.tone">{{ line.state }}</ui-word>
            </p>
            <p class="tl-meta">{{ line.note }}</p>
            @if (open()?.part === line.part) {
              <app-part-form [act]="open()!" (done)="saved(line.label)" (cancelled)="open.set(null)" (stale)="changed.emit()" />
            } @else if (store.mayTreat()) {
              <div class="tl-buttons">
                @if (!line.current) {
                  <button type="button" uiButton="small" (click)="open.set({ part: line.part, kind: 'start', current: null })">
                    Start<span class="tl-vh"> {{ line.label }}</span>
                  </button>
                } @else {
                  @if (!line.current.completedAt) {
                    <button type="button" uiButton="small" (click)="open.set({ part: line.part, kind: 'complete', current: line.current })">
                      Complete<span class="tl-vh"> {{ line.label }}</span>
                    </button>
                  }
                  <button type="button" uiButton="small" (click)="open.set({ part: line.part, kind: 'correct', current: line.current })">
                    Correct the start<span class="tl-vh"> of {{ line.label }}</span>
                  </button>
                }
              </div>
            }
          </li>
        }
      </ul>
      <p class="tl-vh" role="status">{{ told() }}</p>
    </ui-panel>
  `,
})
export class PartsPanelComponent {
  readonly assessment = input.required<AssessmentResponse>();
  readonly changed = output<void>();
  protected readonly store = inject(RecordStore);
  private readonly time = inject(NowStore);
  protected readonly open = signal<PartAct | null>(null);
  protected readonly told = signal('');
  protected readonly lines = computed(() =>
    PARTS.map((part: AssessmentPart) => {
      const current = this.assessment().parts.find((candidate) => candidate.part === part) ?? null;
      const state = current?.completedAt ? 'Complete' : current ? 'In progress' : 'Not started';
      const tone = current?.completedAt ? ('green' as const) : current ? ('amber' as const) : ('grey' as const);
      return { part, label: PART_LABELS[part], current, state, tone, note: partNote(current ?? undefined, this.time.now()) };
    }),
  );

  protected saved(label: string): void {
    this.open.set(null);
    this.told.set(`${label} is saved.`);
    this.changed.emit();
  }
}
