import type { Routes } from '@angular/router';

/** Every piece of the screen kit with invented people, for looking at and for accessibility checks. */
export const galleryRoutes: Routes = [
  { path: 'gallery/lists', title: 'Lists', loadComponent: () => import('./lists.page').then((m) => m.ListsPage) },
  { path: 'gallery/record', title: 'Record', loadComponent: () => import('./record.page').then((m) => m.RecordPage) },
  { path: 'gallery/forms', title: 'Forms', loadComponent: () => import('./forms.page').then((m) => m.FormsPage) },
];
