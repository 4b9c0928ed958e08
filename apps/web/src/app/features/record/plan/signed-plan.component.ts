import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output, signal } from '@angular/core';
import type { PlanResponse } from '@throughline/contracts/plans';
import { PanelComponent, plainDay } from '@throughline/web/ui';
import { RecordStore } from '../record.store';
import { GoalFormComponent } from './goal-form.component';
import { GoalTableComponent } from './goal-table.component';

/** A signed version: it stays as it was signed; only the progress of its goals is kept up to date. */
@Component({
  selector: 'app-signed-plan',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [GoalFormComponent, GoalTableComponent, PanelComponent],
  host: { class: 'tl-block' },
  template: `
    <ui-panel [heading]="heading()" [meta]="meta()">
      <div uiBody class="tl-panel__body">
        @if (plan().ownWords; as words) {
          <p>
            <em class="tl-quote">{{ words }}</em>
          </p>
        }
        @if (plan().disagreement; as words) {
          <p><b>The client does not agree with:</b> {{ words }}</p>
        }
      </div>
      <app-goal-table [goals]="plan().goals" [mayChange]="!past() && store.mayTreat()" verb="Record progress" (chosen)="open.set($event)" />
      @if (goal(); as current) {
        <app-goal-form
          [planId]="plan().id"
          [goal]="current"
          progressOnly
          (done)="saved()"
          (cancelled)="open.set(null)"
          (stale)="changed.emit('')"
        />
      }
    </ui-panel>
  `,
})
export class SignedPlanComponent {
  readonly plan = input.required<PlanResponse>();
  /** An earlier version, replaced by a newer one. */
  readonly past = input(false);
  readonly changed = output<string>();
  protected readonly store = inject(RecordStore);
  protected readonly open = signal<string | null>(null);
  protected readonly goal = computed(() => this.plan().goals.find(({ id }) => id === this.open()) ?? null);
  protected readonly heading = computed(() =>
    this.past() ? `Version ${this.plan().number}, earlier` : `Version ${this.plan().number}, in force`,
  );
  protected readonly meta = computed(() => {
    const { signedOn, signedName, signedWith, signatureKind } = this.plan();
    if (!signedOn) return '';
    const how = signatureKind === 'paper' ? 'on paper' : 'on screen';
    return `Signed ${plainDay(signedOn)} ${how} by ${signedName ?? 'the client'}${signedWith ? `, with ${signedWith}` : ''}`;
  });

  protected saved(): void {
    this.open.set(null);
    this.changed.emit('Progress is saved.');
  }
}
