import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { ButtonDirective, EmptyComponent, PanelComponent, TableDirective, WordComponent } from '@throughline/web/ui';
import { RecordStore } from '../record.store';
import { ConsentFormComponent } from './consent-form.component';
import { consentLines } from './overview.presenter';

/** What the client agreed to and did not, with the time and the evidence of each decision in force. */
@Component({
  selector: 'app-consents-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ButtonDirective, ConsentFormComponent, EmptyComponent, PanelComponent, TableDirective, WordComponent],
  host: { class: 'tl-block', id: 'consents' },
  template: `
    <ui-panel heading="Consent">
      @if (lines().length === 0) {
        <ui-empty text="No decision is recorded. Ask about treatment and the national return." />
      } @else {
        <table uiTable>
          <caption class="tl-vh">
            Consent decisions in force
          </caption>
          <thead>
            <tr>
              <th scope="col">About</th>
              <th scope="col">Decision</th>
              <th scope="col">Decided</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.id) {
              <tr>
                <th scope="row">{{ line.about }}</th>
                <td>
                  <ui-word [tone]="line.given ? 'green' : 'red'">{{ line.given ? 'Agreed' : 'Not agreed' }}</ui-word>
                </td>
                <td>{{ line.decided }}</td>
                <td>{{ line.evidence }}</td>
              </tr>
            }
          </tbody>
        </table>
      }
      <p class="tl-vh" role="status">{{ told() }}</p>
      @if (open()) {
        <app-consent-form (done)="saved()" (cancelled)="open.set(false)" />
      } @else if (store.mayWrite()) {
        <div uiFoot class="tl-panel__foot tl-buttons">
          <button type="button" uiButton="small" (click)="open.set(true)">Record a decision</button>
        </div>
      }
    </ui-panel>
  `,
})
export class ConsentsPanelComponent {
  protected readonly store = inject(RecordStore);
  protected readonly open = signal(false);
  protected readonly told = signal('');
  protected readonly lines = computed(() => consentLines(this.store.record()?.consents ?? []));

  protected async saved(): Promise<void> {
    this.open.set(false);
    this.told.set('The decision is recorded.');
    await this.store.reload();
  }
}
