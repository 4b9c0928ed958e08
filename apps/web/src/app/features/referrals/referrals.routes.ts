import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'New referral', loadComponent: () => import('./referrals.page').then((m) => m.ReferralsPage) },
];
