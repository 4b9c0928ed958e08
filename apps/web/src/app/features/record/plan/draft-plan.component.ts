import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input, output, signal } from '@angular/core';
import type { PlanResponse } from '@throughline/contracts/plans';
import { ButtonDirective, PanelComponent } from '@throughline/web/ui';
import { RecordStore } from '../record.store';
import { GoalFormComponent } from './goal-form.component';
import { GoalTableComponent } from './goal-table.component';
import { OwnWordsComponent } from './own-words.component';
import { SignFormComponent } from './sign-form.component';

/** The version that is being agreed: the client's own words, goals across recovery capital, and the signature. */
@Component({
  selector: 'app-draft-plan',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ButtonDirective, GoalFormComponent, GoalTableComponent, OwnWordsComponent, PanelComponent, SignFormComponent],
  host: { class: 'tl-block', id: 'sign' },
  template: `
    <ui-panel [heading]="'Version ' + plan().number + ', draft'" meta="Not in force until it is signed" lined>
      <app-own-words
        uiBody
        class="tl-panel__body"
        [plan]="plan()"
        (done)="changed.emit('The words are saved.')"
        (stale)="changed.emit('')"
      />
      <app-goal-table [goals]="plan().goals" [mayChange]="store.mayTreat()" (chosen)="open.set($event)" />
      @if (open(); as which) {
        <app-goal-form
          [planId]="plan().id"
          [goal]="which === 'new' ? null : goalOf(which)"
          (done)="saved('The goal is saved.')"
          (cancelled)="open.set(null)"
          (stale)="changed.emit('')"
        />
      } @else if (signing()) {
        <app-sign-form [plan]="plan()" (done)="saved('The plan is signed.')" (cancelled)="signing.set(false)" (stale)="changed.emit('')" />
      } @else if (store.mayTreat()) {
        <div class="tl-panel__foot tl-buttons">
          <button type="button" uiButton="secondary" (click)="open.set('new')">Add a goal</button>
          <button type="button" uiButton (click)="signing.set(true)">Sign with the client</button>
        </div>
      }
    </ui-panel>
  `,
})
export class DraftPlanComponent {
  readonly plan = input.required<PlanResponse>();
  readonly changed = output<string>();
  protected readonly store = inject(RecordStore);
  /** `new`, the id of a goal, or null. */
  protected readonly open = signal<string | null>(null);
  protected readonly signing = signal(false);

  protected goalOf(id: string): PlanResponse['goals'][number] | null {
    return this.plan().goals.find((goal) => goal.id === id) ?? null;
  }

  protected saved(words: string): void {
    this.open.set(null);
    this.signing.set(false);
    this.changed.emit(words);
  }
}
