import { ChangeDetectionStrategy, Component, ViewEncapsulation, signal } from '@angular/core';
import {
  AlertComponent,
  BandComponent,
  ButtonDirective,
  ClockChipComponent,
  DetailsComponent,
  EmptyComponent,
  JobProgressComponent,
  LinkDirective,
  PageHeadComponent,
  PagerComponent,
  PanelComponent,
  SortHeaderComponent,
  StepsComponent,
  TableDirective,
  WordComponent,
  WorkRowComponent,
  clockWords,
  type ClockFacts,
  type Sort,
  type WorkRow,
} from '@throughline/web/ui';
import { RouterLink } from '@angular/router';

const NOW = '2026-11-17T09:12:00Z';

function row(who: string, whoNote: string, what: string, whatNote: string, action: string, facts: ClockFacts): WorkRow {
  return { who, whoNote, what, whatNote, action, whoPath: '/gallery/record', actionPath: '/gallery/forms', clock: clockWords(facts, NOW) };
}

/** Bands, tables, steps, jobs and every state of the status language. */
@Component({
  selector: 'app-gallery-lists',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    RouterLink,
    AlertComponent,
    BandComponent,
    ButtonDirective,
    ClockChipComponent,
    DetailsComponent,
    EmptyComponent,
    JobProgressComponent,
    LinkDirective,
    PageHeadComponent,
    PagerComponent,
    PanelComponent,
    SortHeaderComponent,
    StepsComponent,
    TableDirective,
    WordComponent,
    WorkRowComponent,
  ],
  templateUrl: './lists.page.html',
})
export class ListsPage {
  protected readonly sort = signal<Sort>({ by: 'load', direction: 'descending' });
  protected readonly overdue: readonly WorkRow[] = [
    row(
      'Ivor Pennywhistle',
      '52, TL-20188',
      'Tell the offender manager',
      'Did not attend Fri 13 Nov 14:30. ATR, Eastmere probation',
      'Send feedback',
      {
        dueAt: '2026-11-15T14:30:00Z',
        unit: 'hours',
        kind: 'clock',
      },
    ),
    row(
      'Tamsin Larkspur',
      '37, TL-20041',
      'Plan review, 3-monthly',
      'Last review 13 Aug. Appointment 10 Nov cancelled by client',
      'Book review',
      {
        dueAt: '2026-11-13T23:59:00Z',
        unit: 'days',
        kind: 'task',
      },
    ),
  ];
  protected readonly today: readonly WorkRow[] = [
    row(
      'Nadia Brightwater',
      '29, TL-20431',
      'Assessment, priority: pregnant',
      '24 h clock from Mon 16 Nov 14:05. Booked 13:00 today',
      'Start assessment',
      {
        dueAt: '2026-11-17T14:05:00Z',
        unit: 'hours',
        kind: 'clock',
      },
    ),
    row('Callum Hazelmere', '45, TL-20219', 'TOP review', 'Window opened 20 Oct. Booked 09:30 today', 'Start TOP', {
      dueAt: '2026-11-17T23:59:00Z',
      unit: 'days',
      kind: 'task',
    }),
  ];
  protected readonly week: readonly WorkRow[] = [
    row('Marek Stonebridge', '26, TL-20428', 'Assessment, 7-day clock', 'Initial assessment Thu 12 Nov, ready and willing', 'Book', {
      dueAt: '2026-11-19T23:59:00Z',
      unit: 'days',
      kind: 'clock',
    }),
  ];
  protected readonly workers = [
    { name: 'Ruth Pemberley', note: '1.0, probation link', clients: 52, overdue: 6, week: 11, findings: 9, high: true },
    { name: 'Sam Reedmace', note: '1.0, prison link', clients: 44, overdue: 2, week: 8, findings: 6, high: false },
    { name: 'Priya Oakleaf', note: '1.0', clients: 48, overdue: 0, week: 10, findings: 4, high: false },
  ];
  protected readonly steps = [
    { label: 'Period', state: 'done', notes: ['Oct 2026', 'E Sallow, 2 Nov'] },
    { label: 'Validate', state: 'current', notes: ['64% of run 5', 'Now'] },
    { label: 'Produce', state: 'later', notes: ['Opens at 0 errors'] },
    { label: 'Upload recorded', state: 'later', notes: ['By Fri 20 Nov'] },
    { label: 'Lock', state: 'later', notes: ['Kept as sent'] },
  ] as const;
}
