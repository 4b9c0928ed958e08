import type { Routes } from '@angular/router';

export const routes: Routes = [{ path: '', title: 'Clients', loadComponent: () => import('./clients.page').then((m) => m.ClientsPage) }];
