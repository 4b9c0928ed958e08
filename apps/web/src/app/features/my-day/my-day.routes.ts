import type { Routes } from '@angular/router';

export const routes: Routes = [{ path: '', title: 'My day', loadComponent: () => import('./my-day.page').then((m) => m.MyDayPage) }];
