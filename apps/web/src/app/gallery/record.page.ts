import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import {
  ButtonDirective,
  ClientBannerComponent,
  DueRowComponent,
  FactsComponent,
  FindingComponent,
  PageHeadComponent,
  PanelComponent,
  SideNavComponent,
  SubNavComponent,
  type BannerClient,
} from '@throughline/web/ui';
import { RouterLink } from '@angular/router';

/** Banner, navigation and panels of a client record. */
@Component({
  selector: 'app-gallery-record',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    RouterLink,
    ButtonDirective,
    ClientBannerComponent,
    DueRowComponent,
    FactsComponent,
    FindingComponent,
    PageHeadComponent,
    PanelComponent,
    SideNavComponent,
    SubNavComponent,
  ],
  templateUrl: './record.page.html',
})
export class RecordPage {
  protected readonly client: BannerClient = {
    surname: 'Tidewater',
    forename: 'Rowan',
    knownAs: 'Ro',
    bornOn: '1985-03-12',
    gender: 'Man',
    nhsNumber: '9994126830',
    reference: 'TL-20417',
    keyworker: 'Priya Oakleaf',
    flags: [
      { id: '1', kind: 'risk', word: 'Overdose risk', text: 'high', reviewOn: '2026-11-20', path: '/gallery/record' },
      { id: '2', kind: 'child', word: 'Child safeguarding', text: 'protection plan', reviewOn: '2026-11-24', path: '/gallery/record' },
      { id: '3', kind: 'staff-safety', word: 'Staff safety', text: 'visit in pairs', reviewOn: '2026-11-30', path: '/gallery/record' },
      { id: '4', kind: 'adult', word: 'Adult safeguarding', text: 'open concern', reviewOn: '2026-12-01', path: '/gallery/record' },
      { id: '5', kind: 'allergy', word: 'Allergy', text: 'penicillin', reviewOn: '2027-05-01' },
      { id: '6', kind: 'note', word: 'Interpreter', text: 'Polish', reviewOn: null },
    ],
    details: [
      { label: 'Address', value: '14 Lantern Row, Eastmere EM4 7QX' },
      { label: 'Safe contact', value: 'Text 07700 900 142. Do not leave voicemail' },
      { label: 'Consent', value: 'NDTMS yes, GP yes, probation not asked' },
      { label: 'Language and needs', value: 'English. Reads large print' },
      { label: 'Pregnancy, capacity', value: 'Not applicable. Capacity assumed' },
    ],
  };
  protected readonly sections = [
    { label: 'Overview', path: '/gallery/record', exact: true },
    { label: 'Assessment', path: '/gallery/forms', note: 'Signed' },
    { label: 'Plan and reviews', path: '/gallery/lists', note: '4 goals' },
  ];
  protected readonly views = [
    { label: 'Current', path: '/gallery/record', exact: true },
    { label: 'Earlier', path: '/gallery/lists' },
  ];
  protected readonly facts = [
    { label: 'Referred', value: '6 May 2026, by himself' },
    { label: 'Consent', value: 'Not asked yet' },
  ];
  protected readonly clock = { state: 'running', words: '3 days left', when: 'Fri 20 Nov' } as const;
  protected readonly findings = [
    { severity: 'error', text: 'Accommodation need at start is empty. The return would be rejected.', why: 'ACCMNEED, rule ACC-01' },
    {
      severity: 'warning',
      text: '22 drinking days here, 26 on the TOP start form of 12 Nov. The return will query the difference.',
      why: 'Rule ALC-03. It does not stop you saving.',
    },
    { severity: 'task', text: 'Offer the flu vaccination at the next visit.' },
  ] as const;
}
