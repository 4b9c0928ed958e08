import type { Routes } from '@angular/router';

export const routes: Routes = [{ path: '', title: 'Team board', loadComponent: () => import('./team.page').then((m) => m.TeamPage) }];
