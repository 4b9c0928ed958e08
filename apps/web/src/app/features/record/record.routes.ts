import type { Routes } from '@angular/router';

/** The record of one client: the banner and the way around on every page, and the pages. */
export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./record.shell').then((m) => m.RecordShell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Overview',
        loadComponent: () => import('./overview/overview.page').then((m) => m.OverviewPage),
      },
      {
        path: 'assessment',
        title: 'Assessment',
        loadComponent: () => import('./assessment/assessment.page').then((m) => m.AssessmentPage),
      },
      { path: 'plan', title: 'Plan and reviews', loadComponent: () => import('./plan/plan.page').then((m) => m.PlanPage) },
      { path: 'outcomes', title: 'Outcomes', loadComponent: () => import('./outcomes/outcomes.page').then((m) => m.OutcomesPage) },
      {
        path: 'interventions',
        title: 'Interventions',
        loadComponent: () => import('./interventions/interventions.page').then((m) => m.InterventionsPage),
      },
      {
        path: 'safeguarding',
        title: 'Safeguarding',
        loadComponent: () => import('./safeguarding/flags.page').then((m) => m.FlagsPage),
      },
      { path: 'person', title: 'Person', loadComponent: () => import('./person/person.page').then((m) => m.PersonPage) },
      { path: 'history', title: 'History', loadComponent: () => import('./history/history.page').then((m) => m.HistoryPage) },
      { path: 'discharge', title: 'Discharge', loadComponent: () => import('./discharge/discharge.page').then((m) => m.DischargePage) },
    ],
  },
];
