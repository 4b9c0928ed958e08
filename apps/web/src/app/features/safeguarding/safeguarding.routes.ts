import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'Safeguarding', loadComponent: () => import('./safeguarding.page').then((m) => m.SafeguardingPage) },
];
