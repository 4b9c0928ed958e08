import type { Routes } from '@angular/router';

/** The gallery of the screen kit is part of the development build only, which puts its routes in place of this file. */
export const galleryRoutes: Routes = [];
