import type { Routes } from '@angular/router';

export const routes: Routes = [{ path: '', title: 'Returns', loadComponent: () => import('./returns.page').then((m) => m.ReturnsPage) }];
