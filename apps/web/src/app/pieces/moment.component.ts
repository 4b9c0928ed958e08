import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, signal, type OnInit } from '@angular/core';
import { ControlContainer, ReactiveFormsModule } from '@angular/forms';
import { londonTime } from '@throughline/domain/calendar';
import { FieldComponent, type FieldOption } from '@throughline/web/ui';
import { candidatesOf } from './moment';

/**
 * When something happened, in London time: a day and a time side by side. In the hour that the clocks repeat it asks which
 * of the two is meant. `<app-moment name="at" label="Identified" />` inside a form whose group has a `momentGroup` `at`.
 */
@Component({
  selector: 'app-moment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, FieldComponent],
  viewProviders: [{ provide: ControlContainer, useFactory: () => inject(ControlContainer, { skipSelf: true }) }],
  host: { class: 'tl-block' },
  template: `
    <ng-container [formGroupName]="name()">
      <div class="tl-form__two">
        <ui-field [label]="label() + ', day'" kind="day" [lean]="lean()" hint="For example 3/11 or today" formControlName="day" />
        <ui-field [label]="label() + ', time'" kind="time" hint="24-hour, for example 14:05" formControlName="time" />
      </div>
      @if (choices(); as options) {
        <ui-field
          label="The clocks went back, so this time happened twice. Which one is meant?"
          kind="radios"
          [options]="options"
          formControlName="which"
        />
      }
    </ng-container>
  `,
})
export class MomentComponent implements OnInit {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly lean = input<'past' | 'future' | 'nearest'>('past');
  private readonly container = inject(ControlContainer);
  private readonly changes = signal(0);

  protected readonly choices = computed<readonly FieldOption[] | null>(() => {
    this.changes();
    const group = this.container.control?.get([this.name()]);
    const both = group ? candidatesOf(group) : null;
    return both === null
      ? null
      : [
          { value: both[0], label: `The first ${londonTime(both[0])}, before the clocks went back` },
          { value: both[1], label: `The second ${londonTime(both[1])}, after the clocks went back` },
        ];
  });

  ngOnInit(): void {
    this.container.control?.get([this.name()])?.valueChanges.subscribe(() => this.changes.update((count) => count + 1));
  }
}
