import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { SessionStore, requireNoSession, requirePermission, requireSession } from '@throughline/web/core';
import { galleryRoutes } from './gallery.routes';
import { homeOf } from './shell/sections';

/** Areas load when first opened. Every area asks for a session and for a permission of the access table. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    canMatch: [requireNoSession],
    loadComponent: () => import('./features/sign-in/sign-in.page').then((m) => m.SignInPage),
  },
  { path: 'trouble', title: 'Not working', loadComponent: () => import('./features/errors/trouble.page').then((m) => m.TroublePage) },
  {
    path: '',
    canMatch: [requireSession],
    loadComponent: () => import('./shell/shell.component').then((m) => m.ShellComponent),
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => homeOf(inject(SessionStore).session()?.permissions ?? []) },
      {
        path: 'my-day',
        canMatch: [requirePermission('client.record.write')],
        loadChildren: () => import('./features/my-day/my-day.routes').then((m) => m.routes),
      },
      {
        path: 'clients/:clientId',
        canMatch: [requirePermission('client.record.read')],
        loadChildren: () => import('./features/record/record.routes').then((m) => m.routes),
      },
      {
        path: 'clients',
        canMatch: [requirePermission('caseload.read', 'client.record.read')],
        loadChildren: () => import('./features/clients/clients.routes').then((m) => m.routes),
      },
      {
        path: 'referrals',
        canMatch: [requirePermission('client.register')],
        loadChildren: () => import('./features/referrals/referrals.routes').then((m) => m.routes),
      },
      {
        path: 'team',
        canMatch: [requirePermission('allocation.manage')],
        loadChildren: () => import('./features/team/team.routes').then((m) => m.routes),
      },
      {
        path: 'safeguarding',
        canMatch: [requirePermission('safeguarding.register.read')],
        loadChildren: () => import('./features/safeguarding/safeguarding.routes').then((m) => m.routes),
      },
      {
        path: 'returns',
        canMatch: [requirePermission('ndtms.findings.read')],
        loadChildren: () => import('./features/returns/returns.routes').then((m) => m.routes),
      },
      ...galleryRoutes,
      { path: 'help', title: 'Help', loadComponent: () => import('./features/help/help.page').then((m) => m.HelpPage) },
      {
        path: 'not-allowed',
        title: 'Not part of your role',
        data: { status: 403 },
        loadComponent: () => import('./features/errors/refused.page').then((m) => m.RefusedPage),
      },
      {
        path: '**',
        title: 'Page not found',
        data: { status: 404 },
        loadComponent: () => import('./features/errors/refused.page').then((m) => m.RefusedPage),
      },
    ],
  },
];
